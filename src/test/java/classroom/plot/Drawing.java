package classroom.plot;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A plot as it stands in its SVG, read like any other XML: where the marks are, and what the axes say there. */
final class Drawing {
    final Document document;

    private Drawing(Document document) {
        this.document = document;
    }

    /** A place in the picture; of a mark its name. */
    record Place(String name, double x, double y) {}

    static Drawing of(Plot plot) {
        try {
            return new Drawing(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(plot.svg()))));
        } catch (Exception e) {
            throw new AssertionError(plot.svg(), e);
        }
    }

    /** The marks of the curves, not those beside their names. */
    List<Place> marks() {
        return elements("path")
                .filter(path -> path.getElementsByTagName("title").getLength() == 1)
                .map(path -> {
                    String[] start =
                            path.getAttribute("d").substring(1).split("m")[0].split(",");
                    return new Place(
                            path.getElementsByTagName("title").item(0).getTextContent(),
                            Double.parseDouble(start[0]),
                            Double.parseDouble(start[1]));
                })
                .toList();
    }

    /** The lines between the axes, as their points. */
    List<List<Place>> curves() {
        Element inside = (Element)
                document.getDocumentElement().getElementsByTagName("svg").item(0);
        return elements(inside, "polyline")
                .map(line -> Arrays.stream(line.getAttribute("points").split(" "))
                        .map(pair -> new Place(
                                "", Double.parseDouble(pair.split(",")[0]), Double.parseDouble(pair.split(",")[1])))
                        .toList())
                .toList();
    }

    /** The numbers beside both axes. */
    List<Element> ticks() {
        return elements("text")
                .filter(text -> text.getAttribute("class").startsWith("tick"))
                .toList();
    }

    /** Where a value that the x axis names stands. */
    double x(double value) {
        return axis(value, "tick", "x", 0);
    }

    /** Where a value that the y axis names stands; its letters are 4 lower. */
    double y(double value) {
        return axis(value, "tick y", "y", -4);
    }

    private double axis(double value, String kind, String attribute, double shift) {
        return ticks().stream()
                .filter(tick -> tick.getAttribute("class").equals(kind))
                .filter(tick -> Double.parseDouble(tick.getTextContent()) == value)
                .mapToDouble(tick -> Double.parseDouble(tick.getAttribute(attribute)) + shift)
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " does not stand beside the axis"));
    }

    List<String> texts() {
        return elements("text").map(Element::getTextContent).toList();
    }

    List<String> classes() {
        return elements("g").map(group -> group.getAttribute("class")).toList();
    }

    Stream<Element> elements(String name) {
        return elements(document.getDocumentElement(), name);
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }
}

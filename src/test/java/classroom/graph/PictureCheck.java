package classroom.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What holds for every SVG: XML that can be read, nodes inside the picture and apart, no ids, a text for all. */
final class PictureCheck {
    private PictureCheck() {}

    static Document of(String svg) throws Exception {
        Document picture =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        Element root = picture.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(svg).doesNotContain(" id=\"").doesNotContain("NaN").doesNotContain("Infinity\" ");
        for (String text : List.of("title", "desc")) {
            assertThat(root.getElementsByTagName(text).item(0).getTextContent()).isNotBlank();
        }
        List<Rectangle2D> boxes = boxes(picture);
        Rectangle2D sheet = new Rectangle2D.Double(0, 0, number(root, "width"), number(root, "height"));
        assertThat(boxes)
                .isNotEmpty()
                .allSatisfy(box -> assertThat(sheet.contains(box)).isTrue());
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as("%s over %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
        return picture;
    }

    /** Each name of an edge lies outside all nodes, and no two names lie over each other. */
    static void namesAreFree(Document picture) {
        List<Rectangle2D> taken = new ArrayList<>(boxes(picture));
        for (Element text : elements(picture, "text")) {
            if (text.getAttribute("class").equals("field")) {
                int width = 5 * text.getTextContent().length();
                Rectangle2D name =
                        new Rectangle2D.Double(number(text, "x") - width / 2.0, number(text, "y") - 8, width, 8);
                assertThat(taken).as(text.getTextContent()).noneMatch(name::intersects);
                taken.add(name);
            }
        }
    }

    private static List<Rectangle2D> boxes(Document picture) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Element ellipse : elements(picture, "ellipse")) {
            double rx = number(ellipse, "rx");
            double ry = number(ellipse, "ry");
            boxes.add(new Rectangle2D.Double(number(ellipse, "cx") - rx, number(ellipse, "cy") - ry, 2 * rx, 2 * ry));
        }
        for (Element rect : elements(picture, "rect")) {
            if (!rect.getAttribute("class").equals("sheet")) {
                boxes.add(new Rectangle2D.Double(
                        number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")));
            }
        }
        return boxes;
    }

    static List<Element> elements(Document picture, String name) {
        List<Element> elements = new ArrayList<>();
        NodeList found = picture.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}

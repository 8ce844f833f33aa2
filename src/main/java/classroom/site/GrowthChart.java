package classroom.site;

import classroom.picture.Svg;
import classroom.steps.Curriculum.Part;
import classroom.steps.Curriculum.Stage;
import classroom.steps.Step;
import classroom.system.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The chart of how the framework grows: a bar for each step, and in it a piece for each class. */
final class GrowthChart {
    private static final int TOP = 34;
    private static final int BELOW = 26;
    private static final int LEFT = 34;
    private static final int GRID = 100;
    private static final double BAR = 0.72;
    /** What a bar's name takes: two of them must not touch. */
    private static final int LABEL = 15;

    private final List<StepSummary> chapters;
    private final int width;
    private final int height;
    private final int right;
    private final Svg svg = new Svg();

    private GrowthChart(List<StepSummary> chapters, int width, int height, int right) {
        this.chapters = chapters;
        this.width = width;
        this.height = height;
        this.right = right;
    }

    /** For a page of the usual width: the parts have their names beside the last bar. */
    static String wide(List<StepSummary> chapters) {
        return new GrowthChart(chapters, 1080, 330, 96).svg("wide");
    }

    /** For a telephone: the parts are named below, by the page. */
    static String narrow(List<StepSummary> chapters) {
        return new GrowthChart(chapters, 360, 280, 4).svg("narrow");
    }

    private String svg(String style) {
        svg.add(
                "<svg class=\"growth %s\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">\n",
                style, width, height, Svg.xml(inWords(chapters)));
        for (int lines = 0; lines <= most(); lines += GRID) {
            if (lines % (2 * GRID) == 0) {
                line(LEFT, y(lines), width - right, y(lines), "grid");
                text(LEFT - 6, y(lines) + 4, "end", "" + lines);
            }
        }
        stages();
        chapters.forEach(this::bar);
        if (right > LABEL) {
            names();
        }
        svg.add("</svg>");
        return svg.toString();
    }

    /** The picture for who does not see it. */
    static String inWords(List<StepSummary> chapters) {
        StepSummary last = chapters.get(chapters.size() - 1);
        return Language.text(
                "site.growth-in-words",
                chapters.get(0).lines(),
                chapters.get(Stage.FIRST.last() - 1).lines(),
                Stage.FIRST.last(),
                last.lines(),
                last.step().number(),
                parts(last).entrySet().stream()
                        .map(part -> Language.text("site.lines-in", part.getValue(), label(part.getKey())))
                        .collect(Collectors.joining(", ")));
    }

    private void stages() {
        double between = x(Stage.SECOND.first()) - pitch() * (1 - BAR) / 2;
        line(between, TOP - 26, between, height - BELOW + 20, "stage");
        text(between - 8, TOP - 14, "end", Language.text("site.stage", 1));
        text(between + 8, TOP - 14, "start", Language.text("site.stage", 2));
    }

    private void bar(StepSummary chapter) {
        int number = chapter.step().number();
        int below = 0;
        for (StepSummary.Size size : chapter.sizes()) {
            double high = y(below) - y(below + size.lines());
            svg.add(
                    "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>\n",
                    style(size.part()),
                    x(number),
                    y(below + size.lines()),
                    pitch() * BAR,
                    Math.max(high - 1, 0.5),
                    Svg.xml(Language.text("site.bar", number, size.className(), size.lines())));
            below += size.lines();
        }
        double middle = x(number) + pitch() * BAR / 2;
        if (pitch() > LABEL || number == Step.FIRST || number % 4 == 0) {
            text(middle, height - BELOW + 16, "middle", "" + number);
        }
        if (number == Step.FIRST || number == Step.LAST || (number == Stage.FIRST.last() && pitch() > LABEL)) {
            text(middle, y(chapter.lines()) - 5, "middle", "" + chapter.lines());
        }
    }

    private void names() {
        StepSummary last = chapters.get(chapters.size() - 1);
        int below = 0;
        double lowest = height;
        for (Map.Entry<Part, Integer> part : parts(last).entrySet()) {
            double middle = y(below + part.getValue() / 2.0) + 4;
            lowest = Math.min(middle, lowest - LABEL);
            text(width - right + 4, lowest, "start", label(part.getKey()));
            below += part.getValue();
        }
    }

    /** How many lines a step has in each part, in the order of the parts. */
    private static Map<Part, Integer> parts(StepSummary chapter) {
        Map<Part, Integer> parts = new TreeMap<>();
        chapter.sizes().forEach(size -> parts.merge(size.part(), size.lines(), Integer::sum));
        return parts;
    }

    /** A bar that lies, as long as this step is against the longest one. */
    static String strip(StepSummary chapter, int longest) {
        Svg strip = new Svg();
        strip.add(
                "<svg class=\"strip\" viewBox=\"0 0 %s 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
                longest);
        int x = 0;
        for (StepSummary.Size size : chapter.sizes()) {
            strip.add(
                    "<rect class=\"%s\" x=\"%s\" y=\"0\" width=\"%s\" height=\"6\"/>",
                    style(size.part()), x, Math.max(size.lines() - 2, 1));
            x += size.lines();
        }
        strip.add("</svg>");
        return strip.toString();
    }

    /** For a reader. Classes are called by their names. */
    static String label(Part part) {
        return part == Part.OPERATIONS ? Language.text("site.operations") : part.label();
    }

    /** For the style sheet: {@code p-variable}. */
    static String style(Part part) {
        return "p-" + part.name().toLowerCase(Locale.ROOT);
    }

    private int most() {
        return chapters.stream().mapToInt(StepSummary::lines).max().orElse(0);
    }

    private double pitch() {
        return (width - LEFT - right) / (double) chapters.size();
    }

    private double x(int number) {
        return LEFT + (number - 1) * pitch() + pitch() * (1 - BAR) / 2;
    }

    private double y(double lines) {
        return height - BELOW - lines * (height - TOP - BELOW) / most();
    }

    private void line(double x1, double y1, double x2, double y2, String style) {
        svg.add("<path class=\"%s\" d=\"M%s %sL%s %s\"/>\n", style, x1, y1, x2, y2);
    }

    private void text(double x, double y, String anchor, String text) {
        svg.add("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, Svg.xml(text));
    }
}

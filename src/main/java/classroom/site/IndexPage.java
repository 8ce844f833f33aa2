package classroom.site;

import classroom.diff.JavaHtml;
import classroom.steps.Curriculum.Part;
import classroom.steps.Curriculum.Stage;
import classroom.system.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page of the site: the 24 steps, how the framework grows, and the ways to each lesson. */
final class IndexPage {
    private static final String PAGE = "index.html";
    private static final String MAIN = """
            <div class="opening">
            <h1>%s</h1>
            <p>%s</p>
            <p class="ways"><a class="button" href="lessons/step01.html">%s</a>
            <a class="button quiet" href="%s">%s</a></p>
            </div>
            <figure>
            <figcaption>%s</figcaption>
            %s
            %s
            %s
            <details class="numbers"><summary>%s</summary>
            %s
            </details>
            </figure>
            %s
            """;
    private static final String STAGE = """
            <section class="stage">
            <h2>%s</h2>
            <ol class="cards">
            %s
            </ol>
            </section>
            """;
    private static final String CARD = """
            <li class="card" id="step%s">
            <h3><span class="number">%d</span> <a href="lessons/step%s.html">%s</a></h3>
            <p class="adds">%s</p>
            <p class="size">%s</p>
            %s
            <p class="links">%s</p>
            </li>
            """;

    private final List<StepSummary> chapters;

    private IndexPage(List<StepSummary> chapters) {
        this.chapters = chapters;
    }

    static String of(List<StepSummary> chapters) {
        return PageFrame.of(PageFrame.SITE, PAGE).around(new IndexPage(chapters).main());
    }

    private String main() {
        return MAIN.formatted(
                Language.text("site.headline", chapters.size()),
                Language.text("site.intro"),
                Language.text("site.begin"),
                PageFrame.compare(PAGE),
                Language.text("site.compare-two"),
                Language.text("site.growth"),
                GrowthChart.wide(chapters),
                GrowthChart.narrow(chapters),
                legend(),
                Language.text("site.numbers"),
                table(),
                Stream.of(Stage.values()).map(this::stage).collect(Collectors.joining()));
    }

    private static String legend() {
        return Stream.of(Part.values())
                .map(part -> "<li><span class=\"swatch " + GrowthChart.style(part) + "\"></span>"
                        + GrowthChart.label(part) + "</li>")
                .collect(Collectors.joining("", "<ul class=\"legend\" aria-hidden=\"true\">", "</ul>"));
    }

    private String stage(Stage stage) {
        return STAGE.formatted(
                Language.text(stage == Stage.FIRST ? "site.stage-1" : "site.stage-2"),
                chapters.stream()
                        .filter(chapter -> stage.has(chapter.step()))
                        .map(this::card)
                        .collect(Collectors.joining())
                        .strip());
    }

    private String card(StepSummary chapter) {
        int longest = chapters.stream().mapToInt(StepSummary::lines).max().orElse(1);
        String digits = chapter.step().digits();
        return CARD.formatted(
                digits,
                chapter.step().number(),
                digits,
                JavaHtml.escape(chapter.title()),
                Markdown.inline(chapter.adds()),
                size(chapter),
                GrowthChart.strip(chapter, longest),
                links(chapter));
    }

    /** How much changes. Never by colour alone: the signs say it, too. */
    private static String size(StepSummary chapter) {
        if (chapter.added() + chapter.removed() == 0) {
            return Markdown.inline(chapter.note());
        }
        String counts = "<span class=\"plus\">+" + chapter.added() + "</span>"
                + (chapter.removed() == 0 ? "" : " <span class=\"minus\">−" + chapter.removed() + "</span>");
        return Language.text("site.lines", counts)
                + (chapter.note().isEmpty() ? "" : Language.text("comma") + Markdown.inline(chapter.note()));
    }

    private static String links(StepSummary chapter) {
        int number = chapter.step().number();
        String of = "<span class=\"unseen\"> " + Language.text("site.of-step", number) + "</span></a> ";
        return "<a href=\"" + SiteFolder.lesson(chapter.step()) + "\">" + Language.text("site.lesson") + of
                + "<a href=\""
                + PageFrame.compare(PAGE) + SiteFolder.pair(chapter.step()) + "\">" + Language.text("site.changes")
                + of + "<a href=\"" + SiteFolder.notebook(chapter.step()) + "\" download>"
                + Language.text("site.notebook") + of;
    }

    /** Lines by step and class. */
    private String table() {
        Set<String> names = chapters.stream()
                .flatMap(chapter -> chapter.sizes().stream())
                .map(StepSummary.Size::className)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String head = names.stream()
                .map(name -> "<th scope=\"col\">" + JavaHtml.escape(name) + "</th>")
                .collect(Collectors.joining());
        String rows = chapters.stream()
                .map(chapter -> "<tr><th scope=\"row\">" + chapter.step().number() + "</th>"
                        + names.stream()
                                .map(name -> "<td>" + lines(chapter, name) + "</td>")
                                .collect(Collectors.joining())
                        + "<td>" + chapter.lines() + "</td></tr>\n")
                .collect(Collectors.joining());
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
                + Language.text("site.table") + "\">"
                + "<table><thead><tr><th scope=\"col\">" + Language.text("site.table-step") + "</th>" + head
                + "<th scope=\"col\">"
                + Language.text("site.table-all") + "</th></tr></thead>\n"
                + "<tbody>" + rows + "</tbody></table></div>";
    }

    private static String lines(StepSummary chapter, String name) {
        return chapter.sizes().stream()
                .filter(size -> size.className().equals(name))
                .findAny()
                .map(size -> "" + size.lines())
                .orElse("");
    }
}

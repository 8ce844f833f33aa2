package classroom.site;

import classroom.diff.Change;
import classroom.diff.ChangeHtml;
import classroom.diff.Diff;
import classroom.diff.JavaHtml;
import classroom.lesson.Cell.Kind;
import classroom.lesson.Expected;
import classroom.lesson.Lesson;
import classroom.notebook.LessonNotebook;
import classroom.notebook.Notebook;
import classroom.notebook.NotebookCell;
import classroom.steps.Step;
import classroom.system.Language;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A lesson to read: its notebook, with the outputs that are kept in it. */
final class LessonPage {
    /** They tell the user of a notebook where to click. */
    private static final Set<String> FOR_NOTEBOOKS = Set.of("about-the-classes", "neighbours");

    private static final String MAIN = """
            <nav class="steps" aria-label="%s">%s</nav>
            <article class="lesson" data-show="%s" data-fold="%s">
            %s
            </article>
            <nav class="pager" aria-label="%s">%s</nav>
            """;
    private static final String WAYS = """
            <p class="ways"><a class="button quiet" href="%s">%s</a>
            <a class="button quiet" href="../%s" download>%s</a>
            <span>%s</span></p>
            """;
    private static final String CHANGED = """
            <details class="cell inline" id="%s"><summary>%s</summary>
            <div class="changes">
            %s</div>
            </details>
            """;

    private static final String ANSWER = """
            <details class="answer"><summary>%s</summary>
            %s
            </details>
            """;

    private final List<StepSummary> chapters;
    private final Step step;
    private final Lesson lesson;

    private LessonPage(List<StepSummary> chapters, Step step) {
        this.chapters = chapters;
        this.step = step;
        this.lesson = Lesson.read(step);
    }

    static String of(List<StepSummary> chapters, Step step, Notebook notebook) {
        LessonPage page = new LessonPage(chapters, step);
        return PageFrame.of(
                        Language.text(
                                "site.step",
                                step.number(),
                                page.chapter(step.number()).title()),
                        SiteFolder.lesson(step))
                .withStyles("diff.css")
                .withScripts("lesson.js")
                .around(page.main(notebook));
    }

    private StepSummary chapter(int number) {
        return chapters.get(number - Step.FIRST);
    }

    private String main(Notebook notebook) {
        int number = step.number();
        String before = number == Step.FIRST ? "" : neighbour(number - 1, "prev", Language.text("site.before"));
        String next = number == Step.LAST ? "" : neighbour(number + 1, "next", Language.text("site.next"));
        return MAIN.formatted(
                Language.text("site.steps"),
                steps(),
                Language.text("site.show-answers"),
                Language.text("site.fold-answers"),
                cells(notebook.cells().stream()
                        .filter(cell -> !FOR_NOTEBOOKS.contains(cell.id()))
                        .toList()),
                Language.text("site.where-to-go"),
                before + next);
    }

    private String steps() {
        int number = step.number();
        return "<a href=\"../index.html#" + step.id() + "\">" + Language.text("site.all-steps") + "</a> <span>"
                + (number == Step.FIRST ? "" : arrow(number - 1, "← " + (number - 1)) + " ")
                + Language.text("site.number-of", number, Step.LAST)
                + (number == Step.LAST ? "" : " " + arrow(number + 1, number + 1 + " →")) + "</span>";
    }

    private static String arrow(int number, String text) {
        return "<a href=\"" + new Step(number).id() + ".html\" aria-label=\""
                + Language.text("site.step-number", number) + "\">" + text + "</a>";
    }

    private String neighbour(int number, String rel, String what) {
        return "<a rel=\"" + rel + "\" href=\"" + new Step(number).id() + ".html\"><span>" + what + "</span>"
                + JavaHtml.escape(
                        Language.text("site.step", number, chapter(number).title()))
                + "</a>";
    }

    /** What follows a question is folded, so that one can think first. */
    private String cells(List<NotebookCell> cells) {
        StringBuilder html = new StringBuilder();
        Deque<NotebookCell> rest = new ArrayDeque<>(cells);
        while (!rest.isEmpty()) {
            NotebookCell cell = rest.remove();
            html.append(cell(cell)).append('\n');
            if (is(cell, Kind.QUESTION)) {
                html.append(answer(rest.remove(), rest));
            }
        }
        return html.toString();
    }

    /** The code lies open, as the question is about it. Taken from the rest is what belongs to the answer. */
    private String answer(NotebookCell code, Deque<NotebookCell> rest) {
        StringBuilder folded = new StringBuilder("<div class=\"cell\">" + OutputHtml.html(code) + "</div>\n");
        boolean explained = false;
        while (!rest.isEmpty() && !isBeginning(rest.element(), explained)) {
            explained |= !rest.element().isCode();
            folded.append(cell(rest.remove())).append('\n');
        }
        return open(code, Expected.without(LessonNotebook.forReading(code)), "")
                + ANSWER.formatted(Language.text("site.answer"), folded);
    }

    /** Whether something else begins here. The first text after an answer speaks of it, whatever its heading. */
    private boolean isBeginning(NotebookCell cell, boolean explained) {
        return is(cell, Kind.QUESTION)
                || is(cell, Kind.EXERCISE)
                || lesson.cells().stream()
                        .anyMatch(
                                other -> other.kind() == Kind.CLASS && cell.id().equals("about-" + other.name()))
                || (explained && !cell.isCode() && cell.source().startsWith("#"));
    }

    private boolean is(NotebookCell cell, Kind kind) {
        return lesson.cells().stream()
                .anyMatch(other -> other.kind() == kind && other.name().equals(cell.id()));
    }

    private String cell(NotebookCell cell) {
        if (cell.id().equals(LessonNotebook.CHANGES)) {
            return changes();
        }
        String id = " id=\"" + JavaHtml.escape(cell.id()) + "\"";
        if (!cell.isCode()) {
            String prose = Markdown.html(LessonNotebook.forReading(cell));
            return "<section class=\"prose\"" + id + ">\n" + prose + (cell.id().equals("title") ? ways() : "")
                    + "</section>";
        }
        String folded = folded(cell);
        return folded.isEmpty()
                ? open(cell, LessonNotebook.forReading(cell), OutputHtml.html(cell))
                : "<details class=\"cell" + kinds(cell) + "\"" + id + "><summary>" + folded + "</summary>"
                        + code(LessonNotebook.forReading(cell)) + OutputHtml.html(cell) + "</details>";
    }

    private static String open(NotebookCell cell, String code, String output) {
        return "<div class=\"cell" + kinds(cell) + "\" id=\"" + JavaHtml.escape(cell.id()) + "\">" + label(cell)
                + code(code) + output + "</div>";
    }

    /** A page can show the change itself. */
    private String changes() {
        List<Change> changes = Diff.of(step).inOrderOf(lesson).changes();
        return changes.isEmpty()
                ? ""
                : CHANGED.formatted(
                        LessonNotebook.CHANGES, Language.text("site.since", step.number() - 1), ChangeHtml.of(changes));
    }

    private String ways() {
        String changes = step.number() == Step.FIRST
                ? Language.text("site.first-code")
                : Language.text("site.step-changes", step.number());
        return WAYS.formatted(
                PageFrame.compare(SiteFolder.lesson(step)) + SiteFolder.pair(step),
                changes,
                SiteFolder.notebook(step),
                Language.text("site.notebook"),
                Language.text("site.run", "<code>./dezero lab " + step.number() + "</code>"));
    }

    /** What one reads of a cell that one has to open; empty if it lies open. */
    private String folded(NotebookCell cell) {
        if (cell.has("classes")) {
            return Language.text("site.classes", step.number());
        }
        if (cell.has("solution")) {
            return Language.text("notebook.solution");
        }
        return cell.id().equals("imports")
                ? Language.text("site.imports")
                : cell.folded() ? JavaHtml.escape(cell.id()) : "";
    }

    private static String kinds(NotebookCell cell) {
        return cell.tags().stream().map(tag -> " is-" + tag).collect(Collectors.joining());
    }

    /** The cell's name, which leads to it; of an exercise, what the cell is for. */
    private static String label(NotebookCell cell) {
        String name = cell.has("exercise")
                ? Language.text("site.your-turn")
                : cell.has("check") ? Language.text("site.check") : cell.id();
        return "<a class=\"name\" href=\"#" + JavaHtml.escape(cell.id()) + "\">" + JavaHtml.escape(name) + "</a>";
    }

    /** Each line is an element of its own, so that a long one can be broken and is still one. */
    private static String code(String source) {
        return JavaHtml.lines(source.lines().toList()).stream()
                .map(line -> "<span" + indent(line) + ">" + line + "\n</span>")
                .collect(Collectors.joining("", "<pre class=\"code\"><code>", "</code></pre>"));
    }

    /** What does not fit goes on further in than the line began. */
    private static String indent(String line) {
        int blanks = line.length() - line.stripLeading().length();
        return blanks == 0 ? "" : " style=\"--in:" + blanks + "ch\"";
    }
}

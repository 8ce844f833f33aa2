package classroom.notebook;

import classroom.diff.Diff;
import classroom.diff.DiffMarkdown;
import classroom.lesson.Cell;
import classroom.lesson.Exercise;
import classroom.lesson.Expected;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import classroom.system.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The notebook of a lesson, without outputs. */
public final class LessonNotebook {
    /** The cell with what the step changes, in Markdown; the first step has none. */
    public static final String CHANGES = "what-changed";
    /** The tags of an exercise's cells. */
    static final String EXERCISE = "exercise";

    public static final String SOLUTION = "solution";
    static final String CHECK = "check";
    /** The tag of a cell whose output differs from run to run. */
    static final String VARIES = "varies";

    private final Lesson lesson;
    private final LessonClasses classes;
    private final ClassSource form;
    private final Edition edition;

    private LessonNotebook(Lesson lesson, ClassSource form, Edition edition) {
        this.lesson = lesson;
        this.classes = new LessonClasses(lesson);
        this.form = form;
        this.edition = edition;
    }

    /** The notebook of a step's lesson. */
    public static Notebook of(Step step, ClassSource form, Edition edition) {
        return new LessonNotebook(Lesson.read(step), form, edition).notebook();
    }

    /** The text of a cell for who reads the lesson and does not run it: without its name, and how to run it. */
    public static String forReading(NotebookCell cell) {
        String text =
                cell.source().replace(how(), "").replace(foldedSolution(), "").strip();
        return text.startsWith(named(cell.id()))
                ? text.substring(named(cell.id()).length())
                : text;
    }

    /** Above the first exercise, or "Run All" would frighten. */
    private static String how() {
        return Language.text("notebook.how") + "\n\n";
    }

    /** What one still reads of a folded solution. */
    private static String foldedSolution() {
        return "// " + Language.text("notebook.solution") + ".\n";
    }

    /** Above the code of a cell that is called by its name, which a notebook does not show. */
    private static String named(String id) {
        return "// " + id + "\n";
    }

    private Notebook notebook() {
        List<NotebookCell> cells = new ArrayList<>();
        lesson.cells().stream().filter(cell -> !cell.kind().followsTask()).forEach(cell -> cells.addAll(cells(cell)));
        cells.add(NotebookCell.markdown("neighbours", neighbours()));
        return new Notebook(cells);
    }

    private List<NotebookCell> cells(Cell cell) {
        return switch (cell.kind()) {
            case MARKDOWN -> List.of(NotebookCell.markdown(cell.name(), cell.prose() + newcomers(cell)));
            case QUESTION -> question(cell);
            case CLASS ->
                List.of(
                        NotebookCell.markdown("about-" + cell.name(), cell.prose()),
                        form.show(cell.name(), classes.in(cell)));
            case EXERCISE -> exercise(lesson.exercise(cell));
            default -> cell.name().equals(Lesson.IMPORTS) ? setUp(cell) : List.of(code(cell));
        };
    }

    private List<NotebookCell> setUp(Cell imports) {
        List<NotebookCell> cells = new ArrayList<>(form.setUp(lesson.step(), imports, classes));
        if (lesson.step().number() > Step.FIRST) {
            Diff diff = Diff.of(lesson.step()).inOrderOf(lesson).without(classes.later());
            cells.add(NotebookCell.markdown(CHANGES, String.join("\n", DiffMarkdown.folded(diff))));
        }
        return cells;
    }

    /** Below the title: where one begins who has never seen a notebook. */
    private String newcomers(Cell cell) {
        boolean isTitle = cell.equals(lesson.cells().get(0));
        return isTitle && edition == Edition.PRACTICE
                ? "\n\n" + Language.text("notebook.newcomers", StartHere.NAME)
                : "";
    }

    private List<NotebookCell> question(Cell cell) {
        NotebookCell question = NotebookCell.markdown(cell.name(), cell.prose());
        return edition == Edition.PRACTICE
                ? List.of(
                        question,
                        NotebookCell.markdown(cell.name() + "-prediction", Language.text("notebook.prediction")))
                : List.of(question);
    }

    private NotebookCell code(Cell cell) {
        List<String> tags = new ArrayList<>();
        if (cell.kind() == Cell.Kind.ERROR) {
            tags.add(NotebookCell.MAY_FAIL);
        }
        if (cell.expected().stream().anyMatch(line -> line.kind() == Expected.Kind.VARIES)) {
            tags.add(VARIES);
        }
        String code = edition.showsOutputs() ? source(cell) : Expected.without(source(cell));
        return NotebookCell.code(
                cell.name(), isSpokenOf(cell) ? named(cell.name()) + code : code, tags.toArray(String[]::new));
    }

    /** The code; where it is hidden from JShell, the arrows that stand below it come along. */
    private static String source(Cell cell) {
        return cell.kind().runsInJShell()
                ? withoutText(cell.code())
                : Stream.concat(Stream.of(cell.code()), cell.lines().stream().filter(Expected::isAll))
                        .collect(Collectors.joining("\n"));
    }

    private boolean isFirst(Exercise exercise) {
        return exercise.name().equals(lesson.exercises().get(0).name());
    }

    /** Whether the prose calls the cell by its name, which a notebook does not show. */
    private boolean isSpokenOf(Cell cell) {
        return lesson.cells().stream().anyMatch(other -> other.prose().contains("`" + cell.name() + "`"));
    }

    private List<NotebookCell> exercise(Exercise exercise) {
        String name = exercise.name();
        NotebookCell prose = NotebookCell.markdown(
                name,
                "### " + Language.text("notebook.exercise", name.replace('-', ' ')) + "\n\n"
                        + (isFirst(exercise) && edition != Edition.ANSWERS ? how() : "")
                        + exercise.task().prose());
        String solution = exercise.solution().code();
        String check = form.check(exercise.check());
        if (edition == Edition.ANSWERS) {
            return List.of(
                    prose,
                    NotebookCell.code(solution(exercise), solution, SOLUTION),
                    NotebookCell.code(check(exercise), check, CHECK));
        }
        // Both may fail until the exercise is solved, and "Run All" goes on.
        NotebookCell start = NotebookCell.code(name + "-start", exercise.starter(), EXERCISE, NotebookCell.MAY_FAIL);
        NotebookCell checked = NotebookCell.code(check(exercise), check, CHECK, NotebookCell.MAY_FAIL);
        return switch (edition) {
            case WORKSHEET -> List.of(prose, start, checked);
            case PRACTICE -> List.of(prose, start, checked, NotebookCell.markdown(name + "-help", help(exercise)));
            default ->
                List.of(
                        prose,
                        start,
                        checked,
                        NotebookCell.code(solution(exercise), foldedSolution() + solution, SOLUTION)
                                .fold());
        };
    }

    /** Folded one by one, as Markdown: nothing of it runs. */
    private static String help(Exercise exercise) {
        Stream<String> hints = IntStream.range(0, exercise.hints().size())
                .mapToObj(i -> folded(
                        Language.text("notebook.hint", i + 1),
                        exercise.hints().get(i).prose()));
        String solution = "```java\n" + exercise.solution().code() + "\n```";
        return Stream.concat(hints, Stream.of(folded(Language.text("notebook.solution"), solution)))
                .collect(Collectors.joining("\n\n"));
    }

    private static String folded(String title, String markdown) {
        return "<details><summary>" + title + "</summary>\n\n" + markdown + "\n\n</details>";
    }

    /** The id of the cell that checks an exercise. */
    static String check(Exercise exercise) {
        return exercise.name() + "-" + CHECK;
    }

    static String solution(Exercise exercise) {
        return exercise.name() + "-" + SOLUTION;
    }

    /** The id of the cell that solves what this one checks. */
    static String solutionFor(NotebookCell check) {
        return check.id().substring(0, check.id().length() - CHECK.length()) + SOLUTION;
    }

    /** Without the text that JShell has for a picture: on the page the picture stands in its place. */
    private static String withoutText(String code) {
        List<String> lines = new ArrayList<>();
        boolean ofPicture = false;
        for (String line : code.lines().toList()) {
            boolean isArrow = Expected.isAll(line);
            if (!isArrow && !line.strip().equals("}")) {
                ofPicture = line.strip().startsWith("Display.show(");
            }
            if (!isArrow || !ofPicture) {
                lines.add(line);
            }
        }
        return String.join("\n", lines).strip();
    }

    private String neighbours() {
        int number = lesson.step().number();
        return Step.all().stream()
                .filter(step -> Math.abs(step.number() - number) == 1)
                .map(step -> Language.text(
                        step.number() < number ? "notebook.before" : "notebook.next",
                        "[" + Lesson.read(step).title() + "](" + step.id() + ".ipynb)"))
                .collect(Collectors.joining("  \n", "---\n", ""));
    }
}

package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Lesson;
import classroom.notebook.ClassSource;
import classroom.notebook.Edition;
import classroom.notebook.LessonNotebook;
import classroom.notebook.Notebook;
import classroom.notebook.NotebookCell;
import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.Kit;
import classroom.system.Program.Result;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A teacher marks hand-ins of all kinds for step 7, all at once; most of them have solved one exercise of three. */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkIT {
    private static final String START = "how-many-start";
    private static final Lesson LESSON = Lesson.english(Step.of(7));
    private static final Notebook PRACTICE = LessonNotebook.of(Step.of(7), ClassSource.LIVE, Edition.PRACTICE);
    private static final String SOLUTION = LESSON.exercises().get(1).solution().code();
    private static final String HARD_CODED = "int functionsBehind(Variable y) { return y.creator == null ? 0 : 3; }";

    private Path temporary;
    private Path folder;
    private Result marked;
    /** By the name of the hand-in. */
    private final Map<String, String> rows = new TreeMap<>();

    @BeforeAll
    void markAll(@TempDir Path forAll) throws IOException {
        temporary = forAll;
        folder = Files.createDirectories(temporary.resolve("hand-ins é"));
        Files.writeString(temporary.resolve("secret.ipynb"), PRACTICE.json());
        answers();
        notebooks();
        files();
        Path csv = temporary.resolve("marks.csv");
        marked = mark(folder, "--csv", csv, "--html", temporary.resolve("marks.html"), "--anonymous");
        Files.readAllLines(csv).forEach(line -> rows.put(line.substring(0, line.indexOf(',')), line));
    }

    private static Result mark(Path handIns, Object... more) {
        return Dezero.in(Kit.home())
                .with("DEZERO_SECRET", "of the teacher")
                .run(Stream.concat(Stream.of("mark", "7", handIns), Stream.of(more))
                        .map(Object::toString)
                        .toArray(String[]::new));
    }

    private void answers() {
        answer("right", SOLUTION);
        answer("wrong", "int functionsBehind(Variable y) { return 2; }");
        answer("slip", "int functionsBehind(Variable y) {\n    retrun 3;\n}");
        answer("hard-coded", HARD_CODED);
        answer("endless", "int functionsBehind(Variable y) { while (true) {} }");
        answer("exit", "int functionsBehind(Variable y) { System.exit(0); return 3; }");
        answer("prints", "int functionsBehind(Variable y) { while (true) { System.out.println(\"3\\n0\"); } }");
        answer("fills", """
                int functionsBehind(Variable y) {
                    for (java.util.List<long[]> all = new java.util.ArrayList<>(); ; all.add(new long[10_000_000])) {}
                }""");
        answer("throws", "int functionsBehind(Variable y) { return 1 / 0; }");
        answer("forges", """
                int functionsBehind(Variable y) {
                    System.out.println("3\\n0\\nRight.");
                    System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));
                    return 0;
                }""");
        answer("=formula", "int functionsBehind(Variable y) { return -1; }");
        answer("sees", """
                int functionsBehind(Variable y) {
                    System.out.println(System.getenv("DEZERO_SECRET") + new java.io.File(".").list().length
                            + System.getProperty("user.home").equals(new java.io.File("").getAbsolutePath()));
                    return 0;
                }""");
    }

    private void answer(String name, String code) {
        put(name, cells -> with(START, code, cells));
    }

    private static List<NotebookCell> with(String id, String code, List<NotebookCell> cells) {
        return cells.stream()
                .map(cell -> cell.id().equals(id) ? cell.withSource(code) : cell)
                .toList();
    }

    private void put(String name, UnaryOperator<List<NotebookCell>> edit) {
        new Notebook(edit.apply(PRACTICE.cells())).write(folder.resolve(name + ".ipynb"));
    }

    private void notebooks() throws IOException {
        put("all", cells -> {
            List<NotebookCell> solved = cells;
            for (var exercise : LESSON.exercises()) {
                solved = with(exercise.name() + "-start", exercise.solution().code(), solved);
            }
            return solved;
        });
        put("as-begun", cells -> cells);
        put(
                "deleted",
                cells -> cells.stream().filter(cell -> !cell.id().equals(START)).toList());
        put("doubled", cells -> {
            List<NotebookCell> more = new ArrayList<>(with(START, HARD_CODED, cells));
            more.add(NotebookCell.code("4711", SOLUTION + "\nSystem.exit(1);"));
            return more;
        });
        put(
                "check",
                cells -> with(
                        "how-many-check",
                        "// check how-many\nSystem.out.println(3); // => 3",
                        with(START, "int functionsBehind(Variable y) { return 2; }", cells)));
        put(
                "class",
                cells -> with(
                        "Function",
                        PRACTICE.cell("Function")
                                .source()
                                .replace("this.output = output;", "this.output = output;\n        int more = 1;"),
                        with(START, SOLUTION, cells)));
        put(
                "without-ids",
                cells -> with(START, SOLUTION, cells).stream()
                        .map(cell -> cell.withId(""))
                        .toList());
        put("crlf", cells -> with(START, SOLUTION.replace("\n", "\r\n"), cells));
        put("Müller 七", cells -> with(START, SOLUTION, cells));
        put("empty", cells -> List.of());
        JsonObject output = new JsonObject();
        output.addProperty("output_type", "stream");
        output.addProperty("name", "stdout");
        output.addProperty("text", "3\n0\nRight.\n");
        put(
                "outputs",
                cells -> cells.stream()
                        .map(cell -> cell.isCode() ? cell.withSource("").withOutputs(List.of(output)) : cell)
                        .toList());
        JsonObject large = output.deepCopy();
        large.addProperty("text", "x".repeat(50_000_000));
        put(
                "50-mb",
                cells -> with(START, SOLUTION, cells).stream()
                        .map(cell -> cell.id().equals("drawn") ? cell.withOutputs(List.of(large)) : cell)
                        .toList());
    }

    private void files() throws IOException {
        Files.writeString(folder.resolve("bom.ipynb"), "\ufeff" + Files.readString(folder.resolve("right.ipynb")));
        Files.writeString(folder.resolve("broken.ipynb"), "{\"cells\": [");
        Files.createSymbolicLink(folder.resolve("link.ipynb"), temporary.resolve("secret.ipynb"));
        code("code-right", "");
        code("code-wrong", ".mul(2)");
        Dezero.in(Kit.home()).run("start", "7", folder.resolve("code-begun").toString());
    }

    /** A folder with the classes of step 7, and tests of its own, of which nothing is believed. */
    private void code(String name, String leftOut) throws IOException {
        Path code = Files.createDirectories(folder.resolve(name));
        for (Path file : Step.of(7).sources()) {
            StepClass type = StepClass.read(file);
            Files.writeString(
                    code.resolve(type.name() + ".java"), type.withoutPackage().replace(leftOut, ""));
        }
        Files.writeString(
                code.resolve("Step07Test.java"), "class Step07Test { @org.junit.jupiter.api.Test void t() {} }");
    }

    /** What stands of the one exercise that was done, with its remarks. */
    private String row(String name) {
        return rows.get(name + ".ipynb").replace(name + ".ipynb,", "");
    }

    @Test
    void whatIsRightAndWhatIsWrong() {
        assertThat(row("right")).startsWith("1,3,not done,,right,,not done,");
        assertThat(row("all")).startsWith("3,3,right,,right,,right,");
        assertThat(row("as-begun")).startsWith("0,3,not done,,not done,,not done,");
        assertThat(row("wrong")).startsWith("0,3,not done,,wrong,\"line 1: it should be 3, it is 2\",not done,");
        assertThat(row("throws")).startsWith("0,3,not done,,wrong,the check: ArithmeticException: / by zero,not done,");
        assertThat(row("slip")).startsWith("0,3,not done,,does not compile,line 2: not a statement,not done,");
        assertThat(row("hard-coded"))
                .startsWith("0,3,not done,,right only for the visible numbers,\"line 1: it should be 100, it is 3\",");
    }

    @Test
    void whatDoesNotEndEndsJavaOrIsTooMuchCostsItsOwnMark() {
        assertThat(row("endless")).startsWith("0,3,not done,,too slow,it did not end within 20 s,not done,");
        assertThat(row("exit")).startsWith("0,3,not done,,wrong,\"the check: it ended Java itself, with code 0\",");
        assertThat(row("prints")).startsWith("0,3,not done,,too slow,the check: it prints without an end,");
        assertThat(row("fills")).startsWith("0,3,not done,,wrong,the check: it fills the memory,");
    }

    @Test
    void nothingThatAHandInPrintsMakesItRightAndItSeesNothingOfTheTeacher() {
        assertThat(row("forges")).startsWith("0,3,not done,,wrong,");
        assertThat(row("sees")).contains("it should be 3, it is null0true");
    }

    @Test
    void whatWasDeletedDoubledOrChangedIsSaid() {
        assertThat(row("deleted"))
                .startsWith("0,3,not done,,not done,its cell is deleted or empty,")
                .endsWith("how-many: its cell is deleted or empty");
        assertThat(row("doubled"))
                .startsWith("1,3,")
                .endsWith("how-many: there are two cells, and the last one counts\"");
        assertThat(row("check"))
                .startsWith("0,3,not done,,wrong,\"line 1: it should be 3, it is 2\",")
                .endsWith("how-many: its check was changed");
        assertThat(row("class")).startsWith("1,3,not done,,right,,not done,").endsWith("changed: Function");
        assertThat(row("without-ids"))
                .startsWith("1,3,not done,,right,,not done,")
                .endsWith(",");
        assertThat(row("empty"))
                .startsWith("0,3,not done,its cell is deleted or empty,not done,its cell is deleted or empty,");
        assertThat(row("outputs"))
                .startsWith("0,3,not done,its cell is deleted or empty,not done,")
                .endsWith(",none of the cells of this step is in it");
    }

    @Test
    void filesOfAllKindsAreReadOrSaidNotToBe() {
        assertThat(Stream.of("crlf", "Müller 七", "bom", "50-mb").map(this::row))
                .allSatisfy(row -> assertThat(row).startsWith("1,3,not done,,right,,not done,"));
        assertThat(row("broken")).contains("not marked: ", "is not a notebook");
        assertThat(row("link")).endsWith("\"not marked: it is a link, and links are not followed\"");
        assertThat(rows).containsKey("'=formula.ipynb");
        assertThat(marked.code()).as(marked.err()).isEqualTo(1);
        assertThat(marked.out()).contains("slip.ipynb  0 of 3 right", "    how-many: does not compile (line 2: ");
    }

    @Test
    void codeIsMarkedByTheKitsTests() {
        assertThat(rows.get("code-right")).startsWith("code-right,9,9,");
        assertThat(rows.get("code-wrong")).contains(",9,", "wrong,expected: ").doesNotContain("code-wrong,9,9");
        assertThat(rows.get("code-begun")).startsWith("code-begun,0,9,").contains("not done,Variable has no");
    }

    @Test
    void thePageForTheClassHasNoNames() throws IOException {
        assertThat(Files.readString(temporary.resolve("marks.html")))
                .contains("hand-in 1", "right only for the visible numbers", "it should be 100, it is 3")
                .doesNotContain("Müller", ".ipynb");
    }

    @Test
    void aTeachersOwnHiddenChecksTakeThePlaceOfTheKits() throws IOException {
        Path one = Files.createDirectories(temporary.resolve("one"));
        Files.copy(folder.resolve("hard-coded.ipynb"), one.resolve("anna.ipynb"));
        Path hidden = temporary.resolve("hidden.jsh");
        String check = "Variable z = new Square().call(new Square().call(new Variable(Nd4j.scalar(2.0))));\n"
                + "System.out.println(functionsBehind(z)); // => 2\n";
        Files.writeString(hidden, "// check how-many\n" + check);

        assertThat(mark(one, "--hidden", hidden).out())
                .contains("how-many: right only for the visible numbers (line 1: it should be 2, it is 3)");

        Files.writeString(hidden, "// check how-many\n" + check.replace("=> 2", "=> 3"));
        assertThat(mark(one, "--hidden", hidden).err())
                .contains(
                        "the kit's own solution of how-many does not pass the check (line 1: it should be 3, it is 2)");

        Files.writeString(hidden, "// check how-much\n" + check);
        Result refused = mark(one, "--hidden", hidden);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("there is no exercise 'how-much' in this step, but how-many, ");
    }
}

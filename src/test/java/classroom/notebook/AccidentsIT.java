package classroom.notebook;

import static classroom.notebook.TestKernel.cases;
import static classroom.notebook.TestKernel.casesOnOthers;
import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks;
import classroom.cli.Jdks.Jdk;
import classroom.jupyter.Kernel;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to learners: they edit classes, mistype, never end. The kernel goes on, and says what it was. */
@Execution(ExecutionMode.CONCURRENT)
class AccidentsIT {
    /** An edit of Variable, and a cell that prints {@code true} once it is in force. */
    private enum Edit {
        OF_A_BODY(
                "        this.data = data;",
                "        this.data = data;\n        System.setProperty(\"edit\", \"seen\");",
                "new Variable(Nd4j.scalar(1.0));\nSystem.out.println(System.getProperty(\"edit\").equals(\"seen\"));"),
        A_NEW_FIELD(
                "    public INDArray data;",
                "    public INDArray data;\n    public String label = \"new\";",
                "System.out.println(new Variable(Nd4j.scalar(1.0)).label.equals(\"new\"));"),
        OF_A_SIGNATURE(
                "    public Variable(INDArray data) {",
                "    public Variable(INDArray data, String... names) {",
                "System.out.println(new Variable(Nd4j.scalar(1.0), \"a\", \"b\").data.getDouble() == 1.0);");

        private final String old;
        private final String now;
        private final String inForce;

        Edit(String old, String now, String inForce) {
            this.old = old;
            this.now = now;
            this.inForce = inForce;
        }

        private List<NotebookCell> cells(String variable) {
            assertThat(variable).contains(old);
            return List.of(
                    NotebookCell.code("edit" + suffix(), variable.replace(old, now)),
                    NotebookCell.code("in-force" + suffix(), inForce));
        }

        private String suffix() {
            return "_" + name();
        }
    }

    /** A graph whose way back never ends, in classes of the kit's. */
    private static final String RING = """
            import org.nd4j.linalg.factory.Nd4j;
            step08.Variable jar = new step08.Variable(Nd4j.scalar(1.0));
            step08.Function ring = new step08.Square();
            jar.setCreator(ring);
            ring.input = jar;
            ring.output = jar;
            jar.grad = Nd4j.scalar(0.0);
            System.out.println("ready");""";

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("oneStep")
    void aLessonIsRightAfterEachEditOfVariable(Jdk jdk, Step step) throws IOException {
        checkEdits(jdk, step);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("otherStepsAndJdks")
    @Tag("release")
    void theseLessonsAreRightAfterEachEditOfVariable(Jdk jdk, Step step) throws IOException {
        checkEdits(jdk, step);
    }

    private static void checkEdits(Jdk jdk, Step step) throws IOException {
        Notebook live = LessonNotebook.of(step, ClassSource.LIVE, Edition.READ);
        List<NotebookCell> demos = demos(live);
        List<NotebookCell> cells = new ArrayList<>(List.of(live.cell("imports"), live.cell("classes")));
        for (Edit edit : Edit.values()) {
            cells.addAll(edit.cells(variable(step)));
            demos.forEach(demo -> cells.add(demo.withId(demo.id() + edit.suffix())));
        }

        Notebook run = TestKernel.on(jdk, Kernel.JJAVA).run(new Notebook(cells));

        for (Edit edit : Edit.values()) {
            assertThat(run.cell("in-force" + edit.suffix()).printed("stdout"))
                    .as("edit %s", edit)
                    .isEqualTo("true\n");
            Notebook again = new Notebook(demos.stream()
                    .map(demo -> run.cell(demo.id() + edit.suffix()).withId(demo.id()))
                    .toList());
            assertThat(OutputMismatches.in(Lesson.read(step), again))
                    .as("after edit %s", edit)
                    .isEmpty();
        }
    }

    /** What a lesson shows, without the classes, the exercises, and what takes long. */
    private static List<NotebookCell> demos(Notebook live) {
        List<NotebookCell> demos = live.cells().stream()
                .filter(cell -> cell.isCode() && cell.tags().isEmpty())
                .filter(cell -> !cell.id().equals("imports"))
                .toList();
        assertThat(demos).hasSizeGreaterThan(2);
        return demos;
    }

    private static String variable(Step step) {
        return step.sources().stream()
                .map(StepClass::read)
                .filter(type -> type.name().equals("Variable"))
                .findAny()
                .orElseThrow()
                .body();
    }

    @Test
    void afterEveryMistakeTheMessageIsReadableAndTheKernelGoesOn() throws IOException {
        Map<String, List<String>> mistakes = Map.of(
                "int[] a = {1}; a[1]", List.of("java.lang.ArrayIndexOutOfBoundsException: Index 1 out of bounds"),
                "throw new IllegalStateException(\"<b>\");", List.of("java.lang.IllegalStateException: <b>"),
                "void down() { down(); }\ndown();", List.of("java.lang.StackOverflowError", "down(["),
                "int z = \"text\";", List.of("int z = \"text\";", "String cannot be converted to int"),
                "class Dog { int age int b; }", List.of("class Dog { int age int b; }", "';' expected"),
                "class Cow { int age;", List.of("Incomplete input"),
                "System.out.println(nobody);", List.of("cannot find symbol", "variable nobody"));
        List<NotebookCell> cells = new ArrayList<>();
        List<String> codes = List.copyOf(mistakes.keySet());
        IntStream.range(0, codes.size()).forEach(i -> {
            cells.add(NotebookCell.code("mistake_" + i, codes.get(i)));
            cells.add(NotebookCell.code("next_" + i, "System.out.println(1 + 1);"));
        });

        Notebook run = TestKernel.on(Jdks.running(), Kernel.JJAVA).run(new Notebook(cells));

        for (int i = 0; i < codes.size(); i++) {
            String failure = run.cell("mistake_" + i).failure();
            assertThat(failure).contains(mistakes.get(codes.get(i))).doesNotContain("org.dflib");
            assertThat(failure.lines().count()).as("lines of: %s", failure).isLessThan(50);
            assertThat(run.cell("next_" + i).printed("stdout")).isEqualTo("2\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatThePageOfErrorsSaysOfAnErrorStandsBelowIt(Kernel kernel) throws IOException {
        Notebook run = TestKernel.on(Jdks.running(), kernel)
                .run(new Notebook(List.of(
                        NotebookCell.code("unknown-name", "System.out.println(nobody);"),
                        NotebookCell.code(
                                "null",
                                "class Box { org.nd4j.linalg.api.ndarray.INDArray grad; }\nBox x = new Box();\n"
                                        + "x.grad.getDouble(new int[] {0});"),
                        NotebookCell.code("of-the-learner", "throw new IllegalStateException(\"of my own\");"),
                        NotebookCell.code("well", "System.out.println(6 * 7);"))));

        assertThat(run.cell("unknown-name").note())
                .startsWith("docs/errors.md, \"")
                .contains("cannot find symbol");
        assertThat(run.cell("null").note()).startsWith("docs/errors.md, \"").contains("NullPointerException");
        assertThat(run.cell("unknown-name").outputs())
                .last()
                .satisfies(output -> assertThat(NotebookCell.isNote(output)).isTrue());
        assertThat(run.cell("of-the-learner").note()).isEmpty();
        assertThat(run.cell("well").note()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTraceHasTheNumbersOfTheCellsAndTheirLines(Kernel kernel) throws IOException {
        Notebook run = TestKernel.on(Jdks.running(), kernel)
                .run(new Notebook(List.of(
                        NotebookCell.code("first", "int before = 1;"),
                        NotebookCell.code(
                                "class",
                                "int here = 2;\n\nclass Half {\n    int of(int n) {\n        return n / 0;\n    }\n}"),
                        NotebookCell.code("fails", "int after = 3;\nnew Half().of(after);"),
                        NotebookCell.code(
                                "method", "int one = 1;\n\n\nint by(int n) {\n    return one / n;\n}\n\nby(0);"))));

        assertThat(run.cell("fails").failure())
                .contains("Half.of([2]:5)", "([3]:2)")
                .doesNotContain("#");
        assertThat(run.cell("method").failure()).contains("by([4]:5)", "([4]:8)");
    }

    @Test
    void aSlipOfThePenInAClassIsNamedByItsCellAndWhereItIsUsed() throws IOException {
        Notebook run = TestKernel.on(Jdks.running(), Kernel.JJAVA)
                .run(new Notebook(List.of(
                        NotebookCell.code("slip", "class Cat { int age; int old() { return agee; } }"),
                        NotebookCell.code("used", "new Cat().old();"),
                        NotebookCell.code("mended", "class Cat { int age = 7; int old() { return age; } }"),
                        NotebookCell.code("used-again", "System.out.println(new Cat().old());"),
                        NotebookCell.code("each-other", "class Hen { Egg egg; }\nclass Egg { Hen hen; }"),
                        NotebookCell.code("too-early", "class Owner { Dog dog; }"),
                        NotebookCell.code("dog", "class Dog { }"),
                        NotebookCell.code("owner", "System.out.println(new Owner().dog);"))));

        String message = "Cat cannot be used yet: there is no variable agee";
        assertThat(run.cell("slip").printed("stderr")).isEqualTo(message + "\n");
        assertThat(run.cell("used").failure())
                .contains("IllegalStateException: " + message)
                .doesNotContain("UnresolvedReference", "org.dflib", "classroom");
        assertThat(run.cell("used-again").printed("stdout")).isEqualTo("7\n");
        assertThat(run.cell("each-other").outputs()).isEmpty();
        assertThat(run.cell("too-early").printed("stderr"))
                .isEqualTo("Owner cannot be used yet: there is no class Dog\n");
        assertThat(run.cell("owner").printed("stdout")).isEqualTo("null\n");
    }

    @ParameterizedTest
    @EnumSource
    void anEndlessCellIsInterruptedAndItsThreadEnds(Kernel kernel) throws IOException, URISyntaxException {
        List<String> endless = List.of(
                "while (true) { }",
                "for (int i = 0; true; i++) { System.out.println(i); }",
                "while (true) { try { System.out.print(1); } catch (Exception e) { } }",
                "while (true) { try { System.out.print(1); } catch (Throwable t) { } }",
                "java.util.stream.IntStream.iterate(0, i -> i + 1).forEach(i -> { });",
                "java.util.stream.IntStream.iterate(0, i -> i + 1).parallel().forEach(i -> { });",
                "java.util.stream.Stream.iterate(0, i -> i + 1).forEach(System.out::println);",
                "jar.backward();",
                "Thread.sleep(1_000_000);");
        String next = "Thread.sleep(300); System.out.println(\"at work: \" + Thread.getAllStackTraces().entrySet()"
                + ".stream().filter(thread -> thread.getKey().getName().startsWith(\"cell-\"))"
                + ".filter(thread -> Arrays.stream(thread.getValue())"
                + ".anyMatch(at -> at.getClassName().startsWith(\"REPL\"))).count());";

        String said = interrupted(kernel, next, endless);

        assertThat(said.lines().filter(line -> !line.isBlank()).skip(1))
                .containsExactlyElementsOf(endless.stream()
                        .flatMap(cell -> Stream.of("|   " + cell, "Evaluation interrupted.", "at work: 1"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeEndedIsSaidToRunOnAndTheNextCellRuns(Kernel kernel) throws IOException, URISyntaxException {
        String said = interrupted(
                kernel,
                "System.out.println(6 * 7);",
                List.of(
                        "System.out.println(\"begun\"); new java.util.concurrent.Semaphore(0).acquireUninterruptibly();"));

        assertThat(said).contains("still running: restart the kernel").endsWith("\n42\n\n");
    }

    private static String interrupted(Kernel on, String next, List<String> endless)
            throws IOException, URISyntaxException {
        NotebookRun kernel = TestKernel.on(Jdks.running(), on);
        Path script = Path.of(AccidentsIT.class.getResource("/interrupt.py").toURI());
        List<String> command = new ArrayList<>(List.of(
                kernel.python().toString(),
                script.toString(),
                kernel.environment().get("JUPYTER_PATH"),
                kernel.kernel(),
                RING,
                next));
        command.addAll(endless);
        Result result = Program.of(command).within(1_800).run();
        assertThat(result.code()).as(result.err()).isZero();
        return result.out().replaceAll("\u001B\\[[0-9;]*m", "");
    }

    static Stream<Arguments> oneStep() {
        return cases(Jdks.running(), 7);
    }

    static Stream<Arguments> otherStepsAndJdks() {
        return Stream.concat(cases(Jdks.running(), 14, 18, 22), casesOnOthers(7, 14, 18, 22));
    }
}

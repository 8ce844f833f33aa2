package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.jupyter.JupyterClient;
import classroom.jupyter.JupyterClient.Session;
import classroom.jupyter.PythonNeeded;
import classroom.lesson.Exercise;
import classroom.lesson.Lesson;
import classroom.lesson.Progress;
import classroom.lesson.Progress.Entry;
import classroom.notebook.Notebook;
import classroom.steps.Step;
import classroom.system.Program.Result;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code lab} and {@code reset}, from a folder with a space and an accent, of a user whose own Jupyter is a mess. */
class LabIT {
    private static final double GRADIENT = 3.297442541400256;
    private static Path work;
    private static Path kit;
    private static Path home;
    private static RunningLab lab;

    @BeforeAll
    static void start() throws IOException {
        PythonNeeded.orSkip();
        work = RunningLab.work();
        kit = RunningLab.kit(work.resolve("Kurs für alle"));
        home = work.resolve("home");
        write(home.resolve(".jupyter/jupyter_server_config.py"), "raise SystemExit('the user\\'s own settings')");
        write(
                home.resolve(".local/share/jupyter/kernels/java/kernel.json"),
                "{\"argv\": [\"false\"], \"display_name\": \"Another Java\", \"language\": \"java\"}");
        Files.createDirectories(kit.resolve("my"));
        write(kit.resolve("my/step08.ipynb"), "a learner's");
        lab = RunningLab.start(kit, home, "--no-browser");
    }

    @AfterAll
    static void end() throws IOException, InterruptedException {
        if (lab != null) {
            lab.close();
        }
        if (work != null) {
            RunningLab.delete(work);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Result reset(String... arguments) {
        return Dezero.in(kit).run(arguments);
    }

    @Test
    void withoutABrowserItPrintsItsUrlAndNothingElse() throws IOException {
        assertThat(lab.url()).matches("http://localhost:\\d+/lab\\?token=[0-9a-f]{20,}");
        assertThat(lab.err()).isEmpty();
    }

    @Test
    void theNotebooksAreCopiedAndAFileThatWasThereIsNotTouched() throws IOException {
        assertThat(Notebook.read(kit.resolve("my/step07.ipynb")).cells())
                .allSatisfy(cell -> assertThat(cell.outputs()).isEmpty())
                .anySatisfy(cell -> assertThat(cell.id()).endsWith("-prediction"))
                .anySatisfy(cell -> assertThat(cell.source()).contains("Hint 1"));
        assertThat(kit.resolve("my/step08.ipynb")).hasContent("a learner's");
    }

    @Test
    void strangersAreKeptOut() throws IOException, InterruptedException {
        assertThat(new JupyterClient(lab.url()).codeForStrangers("api/kernels")).isEqualTo(403);
    }

    @Test
    void itsJavaIsTheKitsAndSoAreItsFiles() throws IOException, InterruptedException {
        JupyterClient jupyter = new JupyterClient(lab.url());

        JsonObject specs = jupyter.get("api/kernelspecs").getAsJsonObject();
        assertThat(specs.get("default").getAsString()).isEqualTo("java");
        assertThat(specs.getAsJsonObject("kernelspecs").keySet())
                .contains("java")
                .doesNotContain("python3");
        assertThat(specs.getAsJsonObject("kernelspecs")
                        .getAsJsonObject("java")
                        .getAsJsonObject("spec")
                        .get("display_name")
                        .getAsString())
                .isEqualTo("Java (DeZero)");
        assertThat(StreamSupport.stream(
                                jupyter.get("api/contents")
                                        .getAsJsonObject()
                                        .getAsJsonArray("content")
                                        .spliterator(),
                                false)
                        .map(file -> file.getAsJsonObject().get("name").getAsString()))
                .contains("start-here.ipynb", "step01.ipynb", "step24.ipynb")
                .hasSize(25);
    }

    @Test
    void aNotebookIsFoundByItsNameInTheKitToo() throws IOException, InterruptedException {
        JupyterClient jupyter = new JupyterClient(lab.url());

        assertThat(jupyter.get("api/contents/my/step07.ipynb").getAsJsonObject().get("content"))
                .isEqualTo(jupyter.get("api/contents/step07.ipynb")
                        .getAsJsonObject()
                        .get("content"));
    }

    /** What the protocol's specification and the notebook say is all that is used here. */
    @Test
    void aProgramThatKnowsTheUrlGetsTheGradientAndAnotherOneFromAnEditedClass() throws Exception {
        Session java = new JupyterClient(lab.url()).start("java");
        List<String> cells = code(kit.resolve("my/step07.ipynb"));
        String demo = cells.stream()
                .filter(cell -> cell.contains("y.backward();"))
                .findFirst()
                .orElseThrow();

        List<String> toTheDemo = cells.subList(0, cells.indexOf(demo) + 1).stream()
                .filter(cell -> !cell.startsWith("// check "))
                .toList();
        assertThat(printed(java, toTheDemo)).endsWith("\n" + GRADIENT + "\n");

        String way = "x.grad = f.backward(grad);";
        assertThat(cells).anyMatch(cell -> cell.contains(way));
        List<String> edited = cells.stream()
                .map(cell -> cell.replace(way, "x.grad = f.backward(grad).mul(2);"))
                .filter(cell -> !cells.contains(cell))
                .toList();
        assertThat(printed(java, edited)).isEmpty();
        assertThat(java.run(demo)).isEqualTo(2 * 2 * 2 * GRADIENT + "\n");
    }

    @Test
    void aCheckThatIsRightIsNotedOutOfTheListOfNotebooks() throws Exception {
        Session java = new JupyterClient(lab.url()).start("java");
        List<String> cells = code(kit.resolve("my/step01.ipynb"));
        Exercise exercise = Lesson.read(Step.of(1)).exercises().get(0);
        Progress progress = new Progress(kit.resolve("my/.dezero/progress.txt"));
        printed(
                java,
                cells.stream().takeWhile(cell -> !cell.startsWith("// check ")).toList());
        assertThat(progress.entries()).isEmpty();

        java.run(exercise.solution().code());
        String check = cells.stream()
                .filter(cell -> cell.startsWith("// check " + exercise.name() + "\n"))
                .findFirst()
                .orElseThrow();

        assertThat(java.run(check)).endsWith("Right.\n");
        assertThat(progress.entries()).extracting(Entry::exercise).containsExactly(exercise.name());
    }

    private static List<String> code(Path notebook) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(notebook)).getAsJsonObject();
        return StreamSupport.stream(json.getAsJsonArray("cells").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(cell -> cell.get("cell_type").getAsString().equals("code"))
                .map(cell -> String.join(
                        "",
                        cell.getAsJsonArray("source").asList().stream()
                                .map(JsonElement::getAsString)
                                .toList()))
                .toList();
    }

    private static String printed(Session java, List<String> cells) throws InterruptedException {
        StringBuilder printed = new StringBuilder();
        for (String cell : cells) {
            printed.append(java.run(cell));
        }
        return printed.toString();
    }

    @Tag("full")
    @Test
    void aPortThatIsAskedForAndTakenIsSaid() throws IOException {
        String port = String.valueOf(URI.create(lab.url()).getPort());

        Result result = Dezero.in(kit).run("lab", "--no-browser", "--port", port);

        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .matches("dezero: port " + port + " cannot be used \\(.+\\): choose another one, or leave --port out");
        assertThat(result.code()).isEqualTo(2);
    }

    @Tag("full")
    @Test
    void aSecondOneTakesThePortThatIsAskedForAndLeavesNothingBehind() throws Exception {
        int port = freePort();
        List<ProcessHandle> processes;
        try (RunningLab second = RunningLab.start(kit, home, "--no-browser", "--port", String.valueOf(port), "7")) {
            assertThat(second.url()).startsWith("http://localhost:" + port + "/lab/tree/step07.ipynb?token=");
            assertThat(new JupyterClient(second.url()).start("java").run("1 + 1;"))
                    .isEmpty();
            processes = second.processes();
            second.end();
        }

        assertThat(processes).hasSizeGreaterThan(2).noneMatch(ProcessHandle::isAlive);
        assertThat(lab.processes()).allMatch(ProcessHandle::isAlive);
    }

    @Tag("full")
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in for a browser is a shell script")
    void otherwiseItOpensABrowserAndSaysWhereItRunsAndHowToEndIt() throws Exception {
        Path browser = home.resolve("browser");
        write(browser, "#!/bin/sh\necho \"$1\" >\"$0.opened\"\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (RunningLab second = RunningLab.start(kit, home, "7")) {
            assertThat(second.url()).matches("Done: 0 of 24 lessons, .* Next: \\./dezero lab 1");
            assertThat(second.nextLine())
                    .matches("JupyterLab is in your browser, or at"
                            + " http://localhost:\\d+/lab/tree/step07\\.ipynb\\?token=[0-9a-f]+");
            assertThat(second.nextLine()).isEqualTo("Ctrl+C here ends it; save first.");
            Path opened = home.resolve("browser.opened");
            for (int i = 0; i < 100 && !Files.exists(opened); i++) {
                Thread.sleep(100);
            }
            assertThat(opened).content().contains("open.html");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Tag("full")
    @Test
    void aCrashLeavesNothingBehindEither() throws Exception {
        try (RunningLab second = RunningLab.start(kit, home)) {
            second.url();
            List<ProcessHandle> processes = second.processes();
            second.kill();

            for (ProcessHandle process : processes) {
                process.onExit().get(30, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void resetKeepsWhatTheLearnerHasChanged() throws IOException {
        write(kit.resolve("my/step09.ipynb"), "mine");

        Result changed = reset("reset", "9");
        Result again = reset("reset", "09");

        assertThat(changed.out())
                .contains("Save Notebook As")
                .containsPattern("^my/step09.ipynb is as the kit has it. Yours, as it was saved last, is kept as"
                        + " my/step09-\\d{4}-\\d\\d-\\d\\d-\\d{4}.ipynb.\n");
        assertThat(again.out()).isEqualTo("my/step09.ipynb is as the kit has it: nothing to do.\n");
        assertThat(changed.err() + again.err()).isEmpty();
        assertThat(kit.resolve("my/step09.ipynb")).content().contains("Hint 1");
    }

    @Test
    void resetBringsBackWhatWasDeletedAndKnowsTheSteps() throws IOException {
        Files.delete(kit.resolve("my/step10.ipynb"));

        assertThat(reset("reset", "10").out())
                .isEqualTo("my/step10.ipynb was not there; it is now, as the kit has it.\n");
        assertThat(reset("reset", "25").err().lines())
                .containsExactly("dezero: there is no step 25: the steps are 1 to 24");
    }
}

package classroom.notebook;

import classroom.system.KitException;
import classroom.system.Language;
import classroom.system.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;

/**
 * Runs notebooks on a real kernel, through nbclient, the library behind {@code jupyter execute}.
 *
 * @param python the one of the environment that has nbclient
 * @param kernel the kernel's name, such as {@code java}
 * @param environment variables for it, such as {@code JUPYTER_PATH}
 */
public record NotebookRun(Path python, String kernel, Map<String, String> environment) {
    private static final int SECONDS_FOR_A_CELL = 300;
    /** Not the script that pip writes for it: that one names the folder where it was written. */
    private static final String NBCLIENT = "from nbclient.cli import main; main()";
    /** Jupyter's words for a kernel that ended, or stayed silent, before its first answer. */
    private static final Pattern NEVER_STARTED =
            Pattern.compile("Kernel died before replying to kernel_info|Kernel didn't respond");

    private static final int STARTS = 3;

    public NotebookRun {
        environment = Map.copyOf(environment);
    }

    /**
     * Runs every code cell from top to bottom, also after one that fails.
     *
     * @return the same cells with their outputs
     * @throws KitException if the kernel does not start, dies or hangs
     */
    public Notebook run(Notebook notebook) {
        try {
            Path folder = Files.createTempDirectory("notebook");
            try {
                notebook.write(folder.resolve("in.ipynb"));
                execute(folder);
                return Notebook.read(folder.resolve("out.ipynb"));
            } finally {
                FileUtils.deleteDirectory(folder.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Jupyter picks free ports and hands them to a kernel that opens them a second later: another program may have
     * taken one by then, so a kernel that did not start is started again.
     */
    private void execute(Path folder) throws IOException {
        String said = "";
        for (int start = 0; start < STARTS; start++) {
            said = whatWentWrong(folder);
            if (!NEVER_STARTED.matcher(said).find()) {
                break;
            }
        }
        if (!said.isEmpty()) {
            throw new KitException("the notebook did not run on the kernel " + kernel + ": " + lastLines(said)
                    + " (./dezero doctor looks for the cause)");
        }
    }

    private String whatWentWrong(Path folder) throws IOException {
        Path log = folder.resolve("log");
        Program program = Program.of(
                        python,
                        "-c",
                        NBCLIENT,
                        "--kernel_name=" + kernel,
                        "--allow-errors",
                        "--timeout=" + SECONDS_FOR_A_CELL,
                        "--startup_timeout=120",
                        "--output=out",
                        folder.resolve("in.ipynb"))
                .in(folder)
                .into(Redirect.to(log.toFile()))
                .with("JUPYTER_PREFER_ENV_PATH", "1")
                .with(Language.VARIABLE, Language.current().code());
        environment.forEach(program::with);
        int exit = program.run().code();
        return exit == 0 && Files.exists(folder.resolve("out.ipynb"))
                ? ""
                : "exit code " + exit + "\n" + Files.readString(log);
    }

    /** The end of the first traceback: nbclient's own clearing up may fail after it, of nothing but that. */
    private static String lastLines(String said) {
        List<String> lines =
                said.lines().takeWhile(line -> !line.contains(" atexit")).toList();
        return lines.subList(Math.max(0, lines.size() - 3), lines.size()).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

package classroom.jupyter;

import classroom.system.KitException;
import classroom.system.Program;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Runs {@code pip}, and what comes before it. They say a lot: it goes to a file, and of a failure what helps comes
 * from here.
 */
final class Pip {
    private static final Pattern NETWORK = Pattern.compile("Retrying \\(|NewConnectionError|NameResolutionError"
            + "|ReadTimeoutError|ProxyError|SSLError|Could not fetch URL");
    private static final Pattern DISK = Pattern.compile("No space left on device|not enough space");
    private static final Pattern PERMISSION = Pattern.compile("Permission denied|PermissionError|Read-only file");
    /** What users may have set for their own Python, and what would lead pip out of the environment. */
    private static final List<String> ELSEWHERE = List.of("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT");

    private final Path log;

    Pip(Path log) {
        this.log = log;
    }

    /** @throws KitException if it fails */
    void run(List<String> command) {
        Program program = Program.of(command)
                .without(ELSEWHERE::contains)
                .with("PIP_USER", "0") // against the user's pip.conf
                .into(Redirect.appendTo(log.toFile()));
        if (!program.run().isWell()) {
            throw failure();
        }
    }

    private KitException failure() {
        String said = said();
        String rest = " (all that pip said is in " + log + ")";
        if (DISK.matcher(said).find()) {
            return new KitException("the disk is full: notebooks need about 300 MB in .venv" + rest);
        }
        if (PERMISSION.matcher(said).find()) {
            return new KitException("the folder .venv cannot be written: move the kit to a folder of your own" + rest);
        }
        if (NETWORK.matcher(said).find()) {
            return new KitException("JupyterLab could not be downloaded: for that a network is needed once; behind a"
                    + " proxy, set HTTPS_PROXY" + rest);
        }
        return new KitException("JupyterLab could not be installed: " + lastLine(said) + rest);
    }

    private String said() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String lastLine(String said) {
        List<String> lines =
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream()
                .filter(line -> line.startsWith("ERROR:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "pip said nothing" : lines.get(lines.size() - 1));
    }
}

package classroom.bench;

import classroom.jupyter.Python;
import classroom.system.KitException;
import classroom.system.Maven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Installs what the kit is compared with: only on request, as it is large. */
final class Peers {
    private final Workplace workplace;

    Peers(Workplace workplace) {
        this.workplace = workplace;
    }

    /** @throws KitException if there is no Python, no network, no room */
    void install() {
        System.err.println("dezero: installing DeZero, PyTorch and micrograd in " + workplace.venv() + " (on Linux 3 GB"
                + " to download and 6 GB of disk; elsewhere 0.5) ...");
        Path log = workplace.folder().resolve("pip.log");
        List<String> make = new ArrayList<>(Python.find().command());
        make.addAll(List.of("-I", "-m", "venv", workplace.venv().toString()));
        run(make, log);
        run(List.of(workplace.python().toString(), "-I", "-m", "pip", "install", "--no-input", "--progress-bar", "off",
                "--disable-pip-version-check", "-r", workplace.peers().resolve("requirements.txt").toString()), log);
        System.err.println("dezero: installing DJL in " + workplace.djl() + " (120 MB) ...");
        Maven.run("DJL", "-Pbench", "dependency:copy@djl", "-Ddjl.platform=" + platform());
    }

    /** As DJL names them. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").equals("aarch64") ? "-aarch64" : "-x86_64";
        return (system.startsWith("mac") ? "osx" : system.startsWith("windows") ? "win" : "linux") + processor;
    }

    private static void run(List<String> command, Path log) {
        try {
            Files.createDirectories(log.getParent());
            int code = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start().waitFor();
            if (code != 0) {
                throw new KitException("what the kit is compared with could not be installed, is the network there, and"
                        + " 6 GB of disk? All that pip said is in " + log);
            }
        } catch (IOException e) {
            throw new KitException(command.get(0) + " does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KitException("interrupted while pip was at work", e);
        }
    }
}

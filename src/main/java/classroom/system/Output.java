package classroom.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What another program printed, on stdout and stderr together, and its exit code. */
public record Output(int code, String text) {
    /** Empty if the program cannot be started, or does not end in time. */
    public static Optional<Output> of(int seconds, List<String> command) {
        File file = null;
        try {
            file = File.createTempFile("dezero", ".txt");    // a pipe can be kept open by a grandchild
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file).start();
            process.getOutputStream().close();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            return Optional.of(new Output(process.exitValue(), new String(Files.readAllBytes(file.toPath())).strip()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (file != null) {
                file.delete();
            }
        }
    }
}

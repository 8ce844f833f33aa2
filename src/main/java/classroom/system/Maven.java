package classroom.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Maven, which fetches and builds what only some users want; {@code pom.xml} says which versions. */
public final class Maven {
    private Maven() {
    }

    /**
     * Runs Maven on the kit, with the Java that runs now.
     *
     * @param fetched what it is to get, for a message
     * @throws KitException if Maven is missing, or fails
     */
    public static void run(String fetched, String... arguments) {
        if (Kit.isBundle()) {
            throw new KitException("a bundle comes without what Maven fetches, such as " + fetched
                    + ": take a clone of the kit for that");
        }
        Path maven = Programs.onPath("mvn").orElseThrow(() -> new KitException(
                "Maven is not found, which fetches " + fetched + ": install Maven (the command mvn)"));
        Path log = Kit.jar().resolveSibling("maven.log");
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-B", "-ntp", "-f",
                Kit.home().resolve("pom.xml").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        program.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (code(program) != 0) {
            throw new KitException("Maven did not get " + fetched + ", is the network there? All that it said is in "
                    + log);
        }
    }

    private static int code(ProcessBuilder maven) {
        try {
            return maven.start().waitFor();
        } catch (IOException e) {
            throw new KitException("Maven does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KitException("interrupted while Maven ran", e);
        }
    }
}

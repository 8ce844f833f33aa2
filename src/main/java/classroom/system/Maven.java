package classroom.system;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Maven, which fetches and builds what only some users want; {@code pom.xml} says which versions. */
public final class Maven {
    private Maven() {}

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
        Path maven = Program.onPath("mvn")
                .orElseThrow(() -> new KitException(
                        "Maven is not found, which fetches " + fetched + ": install Maven (the command mvn)"));
        Path log = Kit.jar().resolveSibling("maven.log");
        List<String> command = new ArrayList<>(List.of(
                maven.toString(),
                "-B",
                "-ntp",
                "-f",
                Kit.home().resolve("pom.xml").toString()));
        command.addAll(List.of(arguments));
        Program program = Program.of(command)
                .with("JAVA_HOME", System.getProperty("java.home"))
                .into(Redirect.to(log.toFile()));
        if (!program.run().isWell()) {
            throw new KitException(
                    "Maven did not get " + fetched + ", is the network there? All that it said is in " + log);
        }
    }
}

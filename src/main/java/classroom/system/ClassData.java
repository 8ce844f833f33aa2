package classroom.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * An archive of classes as the JVM keeps them in memory, so that a start need not read and check them again. It fits
 * one Java and one classpath; where it does not fit, Java passes over it.
 */
public final class ClassData {
    private final Path archive;
    private final List<Path> classpath;

    /** @param classpath the jars of the program, first things first; more may follow when it is used */
    public ClassData(Path archive, List<Path> classpath) {
        this.archive = archive;
        this.classpath = List.copyOf(classpath);
    }

    /** That of the command line, the lessons and a user's programs: {@code target/dezero.jsa}. */
    public static ClassData ofKit() {
        return new ClassData(Kit.jar().resolveSibling("dezero.jsa"), List.of(Kit.jar()));
    }

    /** The options of a Java that uses it. The last one keeps Java from speaking of an archive that does not fit. */
    public List<String> options() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable");
    }

    /** A program that ends by itself: what it loads is what the archive will hold. */
    public interface Rehearsal {
        /**
         * Runs it.
         *
         * @param options further options for its Java
         * @return whether it came to its end
         */
        boolean run(List<String> options) throws IOException;
    }

    /** Whether it was made, or tried to, for the Java that runs now and the classpath as it is now. */
    public boolean isMade() {
        try {
            return Files.readString(stamp()).equals(circumstances());
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes it, whole or not at all: half an archive would end the JVM that maps it. */
    public void make(Rehearsal rehearsal) {
        try {
            Path folder = Files.createTempDirectory(archive.getParent(), "archive");
            Path part = folder.resolve("part.jsa");
            try {
                Files.deleteIfExists(stamp());
                if (rehearsal.run(List.of("-XX:ArchiveClassesAtExit=" + part, "-Xlog:disable")) && Files.exists(part)) {
                    Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.deleteIfExists(archive);
                }
                Files.writeString(stamp(), circumstances());
            } finally {
                Files.deleteIfExists(part);
                Files.delete(folder);
            }
        } catch (IOException e) {
            // It is a matter of speed alone: a kit that cannot be written, or a Java that runs on it now.
        }
    }

    /** Takes it away, if it is there. */
    public void delete() throws IOException {
        Files.deleteIfExists(archive);
        Files.deleteIfExists(stamp());
    }

    private Path stamp() {
        return archive.resolveSibling(archive.getFileName() + ".txt");
    }

    private String circumstances() throws IOException {
        StringBuilder text =
                new StringBuilder(System.getProperty("java.home") + " " + System.getProperty("java.vm.version") + "\n");
        for (Path jar : classpath) {
            text.append(jar.toRealPath())
                    .append(' ')
                    .append(Files.size(jar))
                    .append(' ')
                    .append(Files.getLastModifiedTime(jar).toMillis())
                    .append('\n');
        }
        return text.toString();
    }
}

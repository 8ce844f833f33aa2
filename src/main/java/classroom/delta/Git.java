package classroom.delta;

import classroom.system.KitException;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The few things that are asked of Git, in one folder of a checkout. */
final class Git {
    /** Longer than Git's own, so that no line of a step is taken for one. */
    private static final int MARKER = 40;

    private final Path folder;
    private final String program;

    /** @param program {@code git}, unless a test has another */
    Git(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** @throws KitException if the folder is in no checkout, or the revision is unknown */
    void require(String revision) {
        if (!run("rev-parse", "--is-inside-work-tree").isWell()) {
            throw new KitException("carry compares with a Git revision, and " + folder
                    + " is in no Git checkout: clone the kit, or run git init and commit there first");
        }
        if (revision.startsWith("-")
                || !run("rev-parse", "--verify", "--quiet", revision + "^{commit}")
                        .isWell()) {
            throw new KitException("Git knows no revision '" + revision + "': git log --oneline lists them");
        }
    }

    /** The Java files of a folder at a revision, by name; the folder is one inside this one. */
    Map<String, String> javaFiles(String revision, String inside) {
        Map<String, String> files = new TreeMap<>();
        Result list = run("ls-tree", "--name-only", revision, "./" + inside + "/");
        for (String path :
                list.out().lines().filter(line -> line.endsWith(".java")).toList()) {
            Result file = run("show", revision + ":./" + path);
            if (!file.isWell()) {
                throw new KitException("Git does not show " + path + " at " + revision);
            }
            files.put(path.substring(path.lastIndexOf('/') + 1), file.out());
        }
        return files;
    }

    /**
     * What came of a merge: a text, or the lines that both sides claim.
     *
     * @param text null if it did not work out
     */
    record Merge(String text, List<String> disputed) {
        Optional<String> clean() {
            return Optional.ofNullable(text);
        }
    }

    /** The text ours with what changed from base to theirs. */
    Merge merge(String ours, String base, String theirs) {
        List<Path> files = new ArrayList<>();
        try {
            for (String text : List.of(ours, base, theirs)) {
                files.add(Files.writeString(Files.createTempFile("carry", ".java"), text));
            }
            Result merged = run(
                    "merge-file",
                    "-p",
                    "-q",
                    "--diff3",
                    "--marker-size=" + MARKER,
                    files.get(0).toString(),
                    files.get(1).toString(),
                    files.get(2).toString());
            if (merged.code() > 127 || merged.code() < 0) {
                throw new KitException("git merge-file failed with exit code " + merged.code());
            }
            return merged.isWell() ? new Merge(merged.out(), List.of()) : new Merge(null, disputed(merged.out()));
        } catch (IOException e) {
            throw new KitException("a temporary file cannot be written: " + e.getMessage(), e);
        } finally {
            files.forEach(file -> file.toFile().delete());
        }
    }

    /** The lines between the markers, from all three sides. */
    private static List<String> disputed(String merged) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : merged.lines().toList()) {
            if (line.startsWith("<".repeat(MARKER)) || line.startsWith(">".repeat(MARKER))) {
                inside = line.startsWith("<");
            } else if (inside && line.matches(".*[A-Za-z].*")) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Result run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        return Program.of(command)
                .in(folder)
                .tried()
                .orElseThrow(() ->
                        new KitException("carry needs Git, and it does not start: install Git (the command git)"));
    }
}

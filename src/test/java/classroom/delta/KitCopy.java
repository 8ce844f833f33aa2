package classroom.delta;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A copy of the steps and their recorded deltas in a Git checkout of its own, to be edited by tests. */
public final class KitCopy {
    private static final Path SOURCES = Path.of("src", "main", "java");

    private final Path home;

    /** Copies what is on the disk, records its deltas, and commits all of it. */
    public KitCopy(Path home) throws IOException {
        this.home = home;
        for (Step step : Step.all()) {
            copy(SOURCES.resolve(step.id()));
        }
        copy(SOURCES.resolve("dezero"));
        copy(Path.of("src", "test", "resources", "deltas"));
        Files.createDirectories(home.resolve("steps"));
        Files.createFile(home.resolve("steps").resolve("kept-by-git"));
        record();
        git("init", "-q");
        git("config", "user.name", "A Teacher");
        git("config", "user.email", "teacher@example.org");
        git("config", "commit.gpgsign", "false");
        commit();
        git("tag", "copied");
    }

    /** Undoes all edits and commits. */
    public void restore() throws IOException {
        git("reset", "-q", "--hard", "copied");
        git("clean", "-q", "-f", "-d");
    }

    private void copy(Path folder) throws IOException {
        if (!Files.isDirectory(Kit.home().resolve(folder))) {
            return;
        }
        Files.createDirectories(home.resolve(folder));
        try (Stream<Path> files = Files.list(Kit.home().resolve(folder))) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(folder).resolve(file.getFileName()));
            }
        }
    }

    public Path home() {
        return home;
    }

    void commit() throws IOException {
        git("add", "-A");
        git("commit", "-q", "-m", "as it is");
    }

    void git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(Program.of(command).in(home).run().code())
                .as(String.join(" ", command))
                .isZero();
    }

    Path file(String name) {
        return home.resolve(SOURCES).resolve(name);
    }

    String read(String name) throws IOException {
        return Files.readString(file(name));
    }

    /** Edits a file; what is replaced must be there. */
    public void edit(String name, String what, String by) throws IOException {
        assertThat(read(name)).contains(what);
        Files.writeString(file(name), read(name).replace(what, by));
    }

    Carry.Carried carry(int from) {
        return carry(from, Step.LAST);
    }

    Carry.Carried carry(int from, int to) {
        return new Carry(home).carry(Step.of(from), Carry.HEAD, Step.of(to));
    }

    /** The steps whose delta is not the recorded one. */
    List<Integer> drift() {
        GoldenDeltas deltas = new GoldenDeltas(home);
        return Step.all().stream()
                .filter(step -> !deltas.isRecorded(deltas.of(step)))
                .map(Step::number)
                .toList();
    }

    /** Records all deltas; the steps that leave the table of what they may change. */
    List<String> record() {
        GoldenDeltas deltas = new GoldenDeltas(home);
        Step.all().forEach(step -> deltas.record(deltas.of(step)));
        return Step.all().stream()
                .flatMap(step -> deltas.budgets().excesses(deltas.of(step)).stream())
                .toList();
    }

    /** Every source file with its text. */
    Map<String, String> sources() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home.resolve(SOURCES))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(home.resolve(SOURCES).relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}

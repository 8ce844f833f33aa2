package classroom.delta;

import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.WholeFile;
import com.github.difflib.DiffUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The recorded deltas of a copy of the kit, the golden ones, beside what its steps say. */
public final class GoldenDeltas {
    private final Path sources;
    private final Path folder;

    /** @param home the folder that holds {@code src} */
    public GoldenDeltas(Path home) {
        sources = home.resolve("src").resolve("main").resolve("java");
        folder = home.resolve("src").resolve("test").resolve("resources").resolve("deltas");
    }

    public Delta of(Step step) {
        return Delta.of(sources, step);
    }

    /** Where a step's delta is recorded. */
    public Path file(Step step) {
        return folder.resolve(step.id() + ".delta");
    }

    /** The table written by hand of what each step may change. */
    public Budgets budgets() {
        return Budgets.read(folder.resolve("budgets.txt"));
    }

    /** Whether the recorded delta is the one that the sources give. */
    public boolean isRecorded(Delta delta) {
        return recorded(delta.step()).equals(delta.text());
    }

    /** Where the recorded delta and the one of the sources part, a few lines for a reader. */
    public List<String> difference(Delta delta) {
        List<String> lines = new ArrayList<>();
        List<String> recorded = recorded(delta.step()).lines().toList();
        for (var part : DiffUtils.diff(recorded, delta.text().lines().toList()).getDeltas()) {
            part.getSource().getLines().forEach(line -> lines.add("recorded | " + line));
            part.getTarget().getLines().forEach(line -> lines.add("now      | " + line));
        }
        return lines;
    }

    /** Records a delta. */
    public void record(Delta delta) {
        Path file = file(delta.step());
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, delta.text());
        } catch (IOException e) {
            throw new KitException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private String recorded(Step step) {
        return Files.exists(file(step)) ? read(file(step)) : "";
    }

    static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new KitException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}

package classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One of the 24 steps. */
public record Step(int number) implements Comparable<Step> {
    /** The step at which the framework moves to the package {@code dezero}. */
    private static final int PACKAGED = 23;

    /** {@code step07}: the name of its package, its lesson and its notebook. */
    public String id() {
        return "step%02d".formatted(number);
    }

    /** {@code 07}. */
    public String digits() {
        return "%02d".formatted(number);
    }

    public Path lesson() {
        return Kit.home().resolve("steps").resolve(id() + ".jsh");
    }

    /** The package of the framework at this step: its own, from step 23 on {@code dezero}. */
    public String framework() {
        return number < PACKAGED ? id() : "dezero";
    }

    /** The Java files of the step, the framework's first, each group by name. */
    public List<Path> sources() {
        List<Path> files = new ArrayList<>(javaFiles(framework()));
        if (!framework().equals(id())) {
            files.addAll(javaFiles(id()));
        }
        return files;
    }

    private static List<Path> javaFiles(String folder) {
        try (Stream<Path> files = Files.list(Kit.sources().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
        } catch (IOException e) {
            throw new KitException("the sources of " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public int compareTo(Step other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "step " + digits();
    }
}

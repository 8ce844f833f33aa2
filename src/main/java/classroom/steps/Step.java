package classroom.steps;

import classroom.system.Kit;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One of the 24 steps. */
public record Step(int number) implements Comparable<Step> {
    /** The numbers of the first step and the last. */
    public static final int FIRST = 1;

    public static final int LAST = 24;

    public static List<Step> all() {
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(Step::new).toList();
    }

    /** @throws KitException if there is no such step */
    public static Step of(int number) {
        if (number < FIRST || number > LAST) {
            throw new KitException("there is no step " + number + ": the steps are " + FIRST + " to " + LAST);
        }
        return new Step(number);
    }

    /** The step that a user wrote as {@code 7}, {@code 07} or {@code step07}. */
    public static Step of(String text) {
        String digits = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^step", "");
        if (!digits.matches("\\d{1,4}")) {
            throw new KitException(
                    "'" + text + "' is not a step: write a number from " + FIRST + " to " + LAST + ", such as 7 or 07");
        }
        return of(Integer.parseInt(digits));
    }

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
        return number < Curriculum.PACKAGED ? id() : Curriculum.PACKAGE;
    }

    /** The class that belongs to this step alone and goes into no later one, if there is one. */
    public Set<String> own() {
        return Curriculum.own(this);
    }

    /** The Java files of the step, the framework's first, each group by name. */
    public List<Path> sources() {
        return sources(Kit.sources());
    }

    /** The same from another copy of the folder of the steps. */
    public List<Path> sources(Path root) {
        List<Path> files = new ArrayList<>(javaFiles(root.resolve(framework())));
        if (!framework().equals(id())) {
            files.addAll(javaFiles(root.resolve(id())));
        }
        return files;
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
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

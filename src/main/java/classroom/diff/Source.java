package classroom.diff;

import classroom.steps.Step;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Java code to compare, from wherever it comes, as one flat list of files.
 *
 * @param name what a reader calls it, such as {@code step 07}
 * @param own the classes that belong to this source alone; that the other side lacks them is no change
 */
public record Source(String name, Set<String> own, List<JavaFile> files) {
    /** One parse serves all comparisons of the same files: a site compares every step with every other. */
    private static final Map<List<JavaFile>, List<ClassCode>> PARSED = new ConcurrentHashMap<>();

    /** The text of one Java file; its name alone, such as {@code Variable.java}, without a folder. */
    public record JavaFile(String name, String text) {
        private static final String ENDING = ".java";

        /** {@code Variable} for {@code Variable.java}. */
        public String className() {
            return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        }
    }

    public Source {
        name = ControlCharacters.of(name);
        own = Set.copyOf(own);
        files = List.copyOf(files);
    }

    public Source(String name, List<JavaFile> files) {
        this(name, Set.of(), files);
    }

    /** The source that is before the first step. */
    public static Source nothing() {
        return new Source("nothing", List.of());
    }

    /**
     * The framework as it is at a step, and the step's own class if it has one.
     *
     * @param sources the folder of {@code step01} ... {@code step24} and {@code dezero}
     */
    public static Source of(Path sources, Step step) {
        return new Source(
                step.toString(),
                step.own(),
                step.sources(sources).stream().map(Source::read).toList());
    }

    private static JavaFile read(Path file) {
        try {
            return new JavaFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new KitException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The classes of all files, in the order of the files. */
    public List<ClassCode> classes() {
        return PARSED.computeIfAbsent(files, JavaParser::parse);
    }
}

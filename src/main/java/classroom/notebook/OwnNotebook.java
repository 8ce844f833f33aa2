package classroom.notebook;

import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.Kit;
import classroom.system.KitException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A notebook with nothing in it but a cell that loads a step, for a learner's or a teacher's own use. */
public final class OwnNotebook {
    private static final String ENDING = ".ipynb";

    private OwnNotebook() {}

    /**
     * Makes the file.
     *
     * @throws KitException if the name is no notebook's, the file is there already, or it cannot be written
     */
    public static void create(Step step, Path file) {
        if (!file.toString().endsWith(ENDING)) {
            throw new KitException("'" + file + "' does not end in " + ENDING + ", by which Jupyter knows a notebook");
        }
        if (Files.exists(file)) {
            throw new KitException(file + " is there already, and stays as it is: give another name");
        }
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new KitException("there is no folder " + file.toAbsolutePath().getParent() + ": make it first");
        }
        of(step).write(file);
    }

    static Notebook of(Step step) {
        return new Notebook(List.of(NotebookCell.code("load-" + step.id(), loading(step))));
    }

    /**
     * One cell for both kernels, also where the kit did not install them. JJava and IJava share {@code %classpath}, and
     * both follow the jar to its libraries; JJava answers IJava's {@code %jars} with a warning.
     */
    private static String loading(Step step) {
        Stream<String> head = Stream.of(
                "// Loads step " + step.number() + ". Run this cell first.",
                "%classpath \"" + withSlashes(Kit.jar()) + "\"");
        Stream<String> tail = Stream.of("classroom.display.Display.install();");
        return Stream.of(head, StepClass.importsOf(step), tail)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** The kernels drop every backslash of such a line. */
    private static String withSlashes(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }
}

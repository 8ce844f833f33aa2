package classroom.steps;

import classroom.system.KitException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class of a step, as its file has it.
 *
 * @param packageName {@code step07}
 * @param name {@code Variable}
 * @param lines the whole file
 */
public record StepClass(String packageName, String name, List<String> lines) {
    /**
     * What one needs of ND4J to use a step. Single types, as those of the steps: of two classes named Function,
     * JShell's {@code java.util.function.*} then gives way to the step's.
     */
    public static final List<String> ARRAYS = List.of(
            "import org.nd4j.linalg.api.buffer.DataType;",
            "import org.nd4j.linalg.api.ndarray.INDArray;",
            "import org.nd4j.linalg.factory.Nd4j;");

    public StepClass {
        lines = List.copyOf(lines);
    }

    /** @throws KitException if the file cannot be read */
    public static StepClass read(Path source) {
        try {
            return new StepClass(
                    source.getParent().getFileName().toString(),
                    source.getFileName().toString().replaceFirst("\\.java$", ""),
                    Files.readAllLines(source));
        } catch (IOException e) {
            throw new KitException(source + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What a program that uses a step writes. */
    public static Stream<String> importsOf(Step step) {
        return Stream.concat(
                ARRAYS.stream(), step.sources().stream().map(StepClass::read).flatMap(StepClass::imported));
    }

    /** What a program that uses it writes: the type, if it is public, and the methods where all are static. */
    public Stream<String> imported() {
        if (lines.stream().noneMatch(line -> line.startsWith("public "))) {
            return Stream.of();
        }
        String type = packageName + "." + name;
        return isStatic()
                ? Stream.of("import " + type + ";", "import static " + type + ".*;")
                : Stream.of("import " + type + ";");
    }

    /** The file without its package and its imports. */
    public String body() {
        return lines.stream()
                .filter(line -> !line.startsWith("package ") && !line.startsWith("import "))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** The file as it stands outside of any package. */
    public String withoutPackage() {
        return lines.stream()
                        .filter(line -> !line.startsWith("package ") && !isFrom(packageName, line))
                        .collect(Collectors.joining("\n"))
                        .strip()
                + "\n";
    }

    /** The imports in the file, those from its own package aside. */
    public Stream<String> importsInside() {
        return lines.stream().filter(line -> line.startsWith("import ") && !isFrom(packageName, line));
    }

    /** Whether the line imports from the package. */
    public static boolean isFrom(String packageName, String line) {
        return line.matches("import (static )?" + packageName + "\\..*");
    }

    /**
     * One per method of a class that has only static ones: {@code Variable square(Variable x) { return
     * Functions.square(x); }}. A snippet has no package to import from.
     */
    public List<String> forwarders() {
        if (!isStatic()) {
            return List.of();
        }
        String type = packageName + "." + name;
        try {
            return Arrays.stream(Class.forName(type, false, StepClass.class.getClassLoader())
                            .getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(method -> forwarder(method).replace(packageName + ".", ""))
                    .sorted()
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new KitException(type + " is not in the jar: mvn -DskipTests package", e);
        }
    }

    private static String forwarder(Method method) {
        Parameter[] parameters = method.getParameters();
        String declared = Arrays.stream(parameters)
                .map(x -> x.getParameterizedType().getTypeName() + " " + x.getName())
                .collect(Collectors.joining(", "));
        String passed = Arrays.stream(parameters).map(Parameter::getName).collect(Collectors.joining(", "));
        return "%s %s(%s) { return %s.%s(%s); }"
                .formatted(
                        method.getGenericReturnType().getTypeName(),
                        method.getName(),
                        declared,
                        method.getDeclaringClass().getSimpleName(),
                        method.getName(),
                        passed);
    }

    private boolean isStatic() {
        return Curriculum.isStatic(name);
    }
}

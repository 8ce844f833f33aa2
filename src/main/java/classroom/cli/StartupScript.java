package classroom.cli;

import classroom.KitException;
import classroom.Step;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What JShell reads before its first prompt, so that a step is at hand. */
final class StartupScript {
    /** Single types: of two classes named Function, JShell's java.util.function.* then gives way to the step's. */
    private static final List<String> ARRAYS = List.of(
            "import org.nd4j.linalg.api.buffer.DataType;",
            "import org.nd4j.linalg.api.ndarray.INDArray;",
            "import org.nd4j.linalg.factory.Nd4j;");
    /** JShell's own imports less java.util.function.*, whose Function would stand in until the step's is complete. */
    private static final List<String> PACKAGES = Stream.of("java.io", "java.math", "java.net", "java.nio.file",
            "java.util", "java.util.concurrent", "java.util.prefs", "java.util.regex", "java.util.stream")
            .map(name -> "import " + name + ".*;").toList();
    /** Classes of nothing but static methods, which one calls without their class. */
    private static final Set<String> STATIC = Set.of("Functions", "TestFunctions");
    private static final String OPERATIONS = "*";
    private static final List<String> ORDER =
            List.of("Config", "Function", "Variable", OPERATIONS, "Functions", "SquareTest");

    private StartupScript() {
    }

    /** The step's classes from the jar, beside JShell's own imports. */
    static String imported(Step step) {
        return script(Stream.concat(ARRAYS.stream(), step.sources().stream().flatMap(StartupScript::imports)));
    }

    /**
     * The step's classes as snippets, with what stands for their static imports, and in place of JShell's own imports;
     * the classes of {@code dezero} are imported.
     */
    static String live(Step step) {
        Predicate<Path> own = source -> packageOf(source).equals(step.id());
        Set<String> imports = new LinkedHashSet<>(PACKAGES);
        imports.addAll(ARRAYS);
        step.sources().stream().filter(own.negate()).flatMap(StartupScript::imports).forEach(imports::add);
        List<Path> sources = step.sources().stream().filter(own)
                .sorted(Comparator.comparing(StartupScript::turn)).toList();
        sources.stream().flatMap(StartupScript::importsInside).forEach(imports::add);
        return script(Stream.concat(imports.stream(), sources.stream().flatMap(StartupScript::snippets)));
    }

    /**
     * First what others extend, as JShell waits for a missing class but not for a missing superclass; late what calls
     * the others, and last the tests, as JShell would take methods that come after their caller for ambiguous.
     */
    private static int turn(Path source) {
        int known = ORDER.indexOf(className(source));
        return known < 0 ? ORDER.indexOf(OPERATIONS) : known;
    }

    private static Stream<String> snippets(Path source) {
        Stream<String> body = Stream.of(body(source));
        return isStatic(source) ? Stream.concat(body, forwarders(source)) : body;
    }

    /** {@code Variable square(Variable x) { return Functions.square(x); }}: a snippet has no package to import from. */
    private static Stream<String> forwarders(Path source) {
        String name = packageOf(source) + "." + className(source);
        try {
            return Arrays.stream(Class.forName(name, false, StartupScript.class.getClassLoader()).getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .map(method -> forwarder(method).replace(packageOf(source) + ".", "")).sorted();
        } catch (ClassNotFoundException e) {
            throw new KitException(name + " is not in the jar: mvn -DskipTests package", e);
        }
    }

    private static String forwarder(Method method) {
        Parameter[] parameters = method.getParameters();
        String declared = Arrays.stream(parameters).map(x -> x.getParameterizedType().getTypeName() + " " + x.getName())
                .collect(Collectors.joining(", "));
        String passed = Arrays.stream(parameters).map(Parameter::getName).collect(Collectors.joining(", "));
        return "%s %s(%s) { return %s.%s(%s); }".formatted(method.getGenericReturnType().getTypeName(),
                method.getName(), declared, method.getDeclaringClass().getSimpleName(), method.getName(), passed);
    }

    private static Stream<String> imports(Path source) {
        String name = packageOf(source) + "." + className(source);
        Stream<String> type = Stream.of("import " + name + ";");
        return isStatic(source)
                ? Stream.concat(type, Stream.of("import static " + name + ".*;")) : type;
    }

    private static String body(Path source) {
        return lines(source).stream().filter(line -> !line.startsWith("package ") && !line.startsWith("import "))
                .collect(Collectors.joining("\n")).strip();
    }

    private static Stream<String> importsInside(Path source) {
        String own = "import (static )?" + packageOf(source) + "\\..*";
        return lines(source).stream().filter(line -> line.startsWith("import ") && !line.matches(own));
    }

    private static boolean isStatic(Path source) {
        return STATIC.contains(className(source));
    }

    private static String packageOf(Path source) {
        return source.getParent().getFileName().toString();
    }

    private static String className(Path source) {
        return source.getFileName().toString().replaceFirst("\\.java$", "");
    }

    private static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new KitException(source + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String script(Stream<String> parts) {
        return parts.collect(Collectors.joining("\n", "", "\n"));
    }
}

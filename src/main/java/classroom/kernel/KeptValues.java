package classroom.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/**
 * Where the values of variables are. When something is declared again, JShell compiles anew what depends on it, and makes
 * a new class around each variable, with a letter more in its name, in which it would begin as 0 or null. Here a variable
 * stays in the first of these classes as long as its type is the same, for all code, old and new. What holds an instance
 * of a class that was edited is emptied, as no code fits it any more, and named.
 */
final class KeptValues {
    /** What JShell calls the class around a declaration: a number for the declaration, letters for its versions. */
    private static final Pattern AROUND = Pattern.compile("REPL.\\$JShell\\$\\d+");

    private final Map<String, Class<?>> latest = new ConcurrentHashMap<>();
    private final Map<Variable, Field> variables = new ConcurrentHashMap<>();
    private final Map<String, Empty> emptied = new LinkedHashMap<>();
    private final Set<String> edited = new LinkedHashSet<>();
    private boolean isNewer;

    private record Variable(String declaration, String name, String type) {}

    /** @param declaration of the variable, or null if it is gone */
    private record Empty(String declaration, String edited) {}

    /** Takes note of a class that is new. */
    void add(Class<?> around) {
        declaration(around.getName()).ifPresent(declaration -> {
            Class<?> before = latest.put(declaration, around);
            isNewer |= before != null && before != around;
            variables(around)
                    .forEach(field -> variables.putIfAbsent(
                            new Variable(declaration, field.getName(), Type.getDescriptor(field.getType())), field));
        });
    }

    /** Nothing for a class that a learner has declared, which is inside of one. */
    private static Optional<String> declaration(String className) {
        Matcher name = AROUND.matcher(className);
        boolean isAround = name.lookingAt() && className.indexOf('$', name.end()) < 0;
        return isAround ? Optional.of(name.group().replace('/', '.')) : Optional.empty();
    }

    private static Stream<Field> variables(Class<?> around) {
        return Arrays.stream(around.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers()))
                .peek(field -> field.setAccessible(true)); // the class around is not public
    }

    /** The class where this variable is; names of classes as compiled code has them. */
    String owner(String around, String name, String type) {
        return declaration(around)
                .map(declaration -> variables.get(new Variable(declaration, name, type)))
                .map(field -> Type.getInternalName(field.getDeclaringClass()))
                .orElse(around);
    }

    /** The variable itself, wherever it is. */
    Optional<Field> variable(Class<?> around, String name) {
        return variables(around)
                .filter(field -> field.getName().equals(name))
                .map(field -> new Variable(
                        declaration(around.getName()).orElseThrow(), name, Type.getDescriptor(field.getType())))
                .map(variables::get)
                .findAny();
    }

    /** Empties what does not fit any more, once all new classes are known. */
    void check() {
        if (isNewer) {
            variables.forEach((variable, field) -> {
                String edited = field.getType().isPrimitive() ? null : edited(get(field));
                if (edited != null) {
                    set(field, null);
                    emptied.put(variable.name, new Empty(variable.declaration, edited));
                }
            });
            isNewer = false;
        }
    }

    /** The learner has declared the class again. */
    void isEdited(String type) {
        edited.add(type);
    }

    /** JShell itself has forgotten it, as it could not tell its type any more. */
    void isGone(String variable, String edited) {
        emptied.put(variable, new Empty(null, edited));
    }

    private static Object get(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object value) {
        try {
            field.set(null, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the value or what it holds: the name of its class, if that was edited since; or null. */
    private String edited(Object value) {
        return Stream.concat(Stream.ofNullable(value), elements(value))
                .filter(Objects::nonNull)
                .map(element -> edited(element.getClass()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String edited(Class<?> type) {
        if (type == null || type.isArray()) {
            return type == null ? null : edited(type.getComponentType());
        }
        Matcher name = AROUND.matcher(type.getName());
        if (type.isMemberClass() && name.lookingAt() && latest.get(name.group()) != type.getNestHost()) {
            return type.getSimpleName();
        }
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .map(this::edited)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Of the JDK's own collections, which can be walked through without running a learner's code. */
    private static Stream<?> elements(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.stream(array);
        }
        boolean ofTheJdk = value != null && value.getClass().getClassLoader() == null;
        if (ofTheJdk && value instanceof Map<?, ?> map) {
            return map.values().stream();
        }
        return ofTheJdk && value instanceof Collection<?> all ? all.stream() : Stream.empty();
    }

    /**
     * In a sentence for each class, without those that have a value again. Said once.
     *
     * @param names of the variables that there are
     */
    String emptied(Collection<String> names) {
        Map<String, TreeSet<String>> byClass = new LinkedHashMap<>();
        emptied.forEach((name, empty) -> {
            boolean isKnown = names.contains(name);
            if (empty.declaration == null ? !isKnown : isKnown && isNull(empty.declaration, name)) {
                byClass.computeIfAbsent(empty.edited, edited -> new TreeSet<>()).add(name);
            }
        });
        List<String> edits = List.copyOf(edited);
        emptied.clear();
        edited.clear();
        return byClass.entrySet().stream()
                .map(entry -> sentence(List.copyOf(entry.getValue()), entry.getKey(), edits))
                .collect(Collectors.joining("\n"));
    }

    private boolean isNull(String declaration, String name) {
        return variable(latest.get(declaration), name)
                .filter(field -> get(field) == null)
                .isPresent();
    }

    private static String sentence(List<String> names, String type, List<String> edits) {
        String last = names.get(names.size() - 1);
        boolean isOne = names.size() == 1;
        String all = isOne ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
        String why = edits.isEmpty() || edits.contains(type)
                ? type
                : type + " uses " + String.join(" and ", edits) + ", which";
        return all + (isOne ? " is empty now: its class " : " are empty now: their class ") + why + " was edited. Run "
                + (isOne ? "its cell again." : "their cells again.");
    }
}

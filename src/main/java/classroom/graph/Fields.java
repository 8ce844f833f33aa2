package classroom.graph;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The fields of objects whose classes are not known, by name, and what an object is by the fields that it has. Each
 * class is looked at once.
 */
class Fields {
    private final Map<Class<?>, Map<String, Optional<Field>>> known = new HashMap<>();

    /** Whether it holds data or knows its creator, whatever its class is called. */
    boolean isVariable(Object thing) {
        return !(thing instanceof INDArray) && (has(thing, "data") || has(thing, "creator")) && !isFunction(thing);
    }

    /** Whether it can know its input. */
    boolean isFunction(Object thing) {
        return has(thing, "input") || has(thing, "inputs");
    }

    boolean has(Object object, String name) {
        return field(object.getClass(), name).isPresent();
    }

    /** What the field holds; null too where there is no such field. */
    Object get(Object object, String name) {
        return field(object.getClass(), name).map(field -> value(field, object)).orElse(null);
    }

    void set(Object object, String name, Object value) {
        try {
            field(object.getClass(), name).orElseThrow().set(object, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Field> field(Class<?> type, String name) {
        return known.computeIfAbsent(type, key -> new HashMap<>()).computeIfAbsent(name, key -> find(type, name));
    }

    /** What the fields of either name hold, such as {@code inputs} and {@code input}. */
    List<Object> allOf(Object object, String name) {
        List<Object> all = all(object, name + "s");
        all.addAll(all(object, name));
        return all;
    }

    /** What the field holds one by one, if it is a list, an array or a reference; null for what a weak one has lost. */
    List<Object> all(Object object, String name) {
        List<Object> all = new ArrayList<>();
        collect(get(object, name), all);
        return all;
    }

    /** Whether it holds a list or an array. */
    boolean isSeveral(Object object, String name) {
        Object value = get(object, name);
        return value instanceof Iterable<?> || value instanceof Object[];
    }

    /** Whether it holds a reference that keeps nothing alive, or a list of such. */
    boolean isWeak(Object object, String name) {
        Object value = get(object, name);
        Object first =
                value instanceof Iterable<?> several && several.iterator().hasNext()
                        ? several.iterator().next()
                        : value instanceof Object[] array && array.length > 0 ? array[0] : value;
        return first instanceof Reference<?>;
    }

    private static void collect(Object value, List<Object> into) {
        if (value instanceof Iterable<?> several) {
            several.forEach(one -> into.add(target(one)));
        } else if (value instanceof Object[] several) {
            Arrays.stream(several).map(Fields::target).forEach(into::add);
        } else if (value != null) {
            into.add(target(value));
        }
    }

    private static Object target(Object value) {
        if (value instanceof Reference<?> reference) {
            return reference.get();
        }
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static Optional<Field> find(Class<?> type, String name) {
        for (Class<?> here = type; here != null; here = here.getSuperclass()) {
            try {
                Field field = here.getDeclaredField(name);
                return !Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()
                        ? Optional.of(field)
                        : Optional.empty();
            } catch (NoSuchFieldException e) {
                // the class above may have it
            }
        }
        return Optional.empty();
    }

    private static Object value(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

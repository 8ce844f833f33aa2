package classroom.graph;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a learner's objects, by name, whoever may see them. */
final class Reflected {
    private Reflected() {
    }

    static Optional<Field> find(Class<?> type, String name) {
        return hierarchy(type).flatMap(c -> Arrays.stream(c.getDeclaredFields()))
                .filter(field -> field.getName().equals(name)).findFirst();
    }

    /** The class and what it extends, less Object. */
    static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, c -> c != null && c != Object.class, Class::getSuperclass);
    }

    /** @return null also if there is no such field */
    static Object get(Object object, String name) {
        return find(object.getClass(), name).map(field -> {
            try {
                field.setAccessible(true);
                return field.get(object);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }).orElse(null);
    }

    static void set(Object object, String name, Object value) {
        Field field = find(object.getClass(), name).orElseThrow();
        try {
            field.setAccessible(true);
            field.set(object, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

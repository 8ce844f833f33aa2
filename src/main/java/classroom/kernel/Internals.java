package classroom.kernel;

import java.lang.reflect.Field;

/** Fields and methods that a library keeps private. The kit pins its version; another version may keep it elsewhere. */
final class Internals {
    private Internals() {}

    static Object get(Object of, Class<?> type, String name) {
        try {
            return field(type, name).get(of);
        } catch (ReflectiveOperationException e) {
            throw moved(type, name, e);
        }
    }

    static void set(Object of, Class<?> type, String name, Object value) {
        try {
            field(type, name).set(of, value);
        } catch (ReflectiveOperationException e) {
            throw moved(type, name, e);
        }
    }

    static Object call(Object on, String method) {
        try {
            return on.getClass().getMethod(method).invoke(on);
        } catch (ReflectiveOperationException e) {
            throw moved(on.getClass(), method, e);
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static Moved moved(Class<?> type, String name, Exception e) {
        return new Moved(type.getName() + "." + name, e);
    }

    /** It is not where it was. */
    static final class Moved extends RuntimeException {
        Moved(String what, Exception cause) {
            super(what, cause);
        }
    }
}

package support;

import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Java's reflection, so that a test which meets 24 packages reads like one that meets one. */
final class Reflection {
    private Reflection() {}

    static Object get(Object object, String field) {
        return attempt(() -> object.getClass().getField(field).get(object));
    }

    static void set(Object object, String field, Object value) {
        attempt(() -> {
            object.getClass().getField(field).set(object, value);
            return null;
        });
    }

    /** The only public method of the type with this name. */
    static Method onlyMethod(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name))
                .reduce((a, b) -> {
                    throw new IllegalArgumentException("both " + a + " and " + b);
                })
                .orElseThrow(() -> new IllegalArgumentException(type + " has no method " + name));
    }

    /** The public method of the type with this name and these parameters. */
    static Method method(Class<?> type, String name, Class<?>... parameters) {
        return (Method) attempt(() -> type.getMethod(name, parameters));
    }

    static Object make(Class<?> type, Object... arguments) {
        return attempt(() -> type.getConstructors()[0].newInstance(arguments));
    }

    /** Calls the method; a list of arguments becomes an array of the right type if it takes one (varargs). */
    static Object run(Method method, Object object, Object... arguments) {
        return attempt(() -> method.invoke(object, packed(method, arguments)));
    }

    private static Object[] packed(Executable method, Object[] arguments) {
        if (!method.isVarArgs()) {
            return arguments;
        }
        Object array = Array.newInstance(method.getParameterTypes()[0].getComponentType(), arguments.length);
        System.arraycopy(arguments, 0, array, 0, arguments.length);
        return new Object[] {array};
    }

    /** What a step throws comes out as the step threw it. */
    private static Object attempt(Action action) {
        try {
            return action.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Action {
        Object run() throws ReflectiveOperationException;
    }
}

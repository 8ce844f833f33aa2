package support;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The framework of a step, by the step's number and whatever the signatures of its call, forward and backward: so one
 * test does for many steps. Variables and functions are plain objects here.
 */
public final class Framework {
    /** Step 23 makes `dezero`, so `dezero` has that number here. */
    public static final int DEZERO = 23;

    public final int number;
    private final String name;
    private final ClassLoader loader;
    private final Map<String, Method> methods = new HashMap<>();

    private Framework(int number, ClassLoader loader) {
        this.number = number;
        this.name = number == DEZERO ? "dezero" : "step%02d".formatted(number);
        this.loader = loader;
    }

    public static Framework of(int step) {
        return of(step, Framework.class.getClassLoader());
    }

    /** As the loader has it, say with a line changed. */
    public static Framework of(int step, ClassLoader loader) {
        return new Framework(step, loader);
    }

    /** From the one to the other, both included; {@link #DEZERO} is the last there is. */
    public static Stream<Framework> steps(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Framework::of);
    }

    /** The package's classes, one for each file under src/main. */
    public List<Class<?>> classes() {
        return Sources.of(name).keySet().stream()
                .<Class<?>>map(file -> type(file.replace(".java", "")))
                .toList();
    }

    /** The names of the classes that extend Function. */
    public List<String> operations() {
        return classes().stream()
                .filter(c -> c.getSuperclass().getSimpleName().equals("Function"))
                .map(Class::getSimpleName)
                .toList();
    }

    public Class<?> type(String className) {
        try {
            return Class.forName(name + "." + className, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Object variable(INDArray data) {
        return Reflection.make(type("Variable"), data);
    }

    public Object function(String operation, Object... arguments) {
        return Reflection.make(type(operation), arguments);
    }

    /** function.call(inputs), its one output. */
    public Object call(Object function, Object... inputs) {
        return theOne(invoke("call", function, inputs));
    }

    /** function.forward(xs), its one array. */
    public INDArray forward(Object function, INDArray... xs) {
        return (INDArray) theOne(invoke("forward", function, (Object[]) xs));
    }

    /** function.backward(gy), one gradient for each input. */
    public INDArray[] backward(Object function, INDArray gy) {
        Object gxs = invoke("backward", function, gy);
        return gxs instanceof INDArray gx ? new INDArray[] {gx} : (INDArray[]) gxs;
    }

    /** variable.backward(). */
    public void backward(Object variable) {
        Reflection.run(Reflection.method(type("Variable"), "backward"), variable);
    }

    /** Functions.name(variables). */
    public Object functions(String method, Object... variables) {
        Class<?>[] types = new Class<?>[variables.length];
        Arrays.fill(types, type("Variable"));
        return Reflection.run(Reflection.method(type("Functions"), method, types), null, variables);
    }

    public static INDArray data(Object variable) {
        return (INDArray) get(variable, "data");
    }

    public static INDArray grad(Object variable) {
        return (INDArray) get(variable, "grad");
    }

    public static Object get(Object object, String field) {
        return Reflection.get(object, field);
    }

    public static void set(Object object, String field, Object value) {
        Reflection.set(object, field, value);
    }

    @Override
    public String toString() {
        return name;
    }

    private Object invoke(String method, Object function, Object... arguments) {
        Method found = found(method);
        boolean takesAList = found.getParameterTypes()[0] == List.class;
        return takesAList
                ? Reflection.run(found, function, List.of(arguments))
                : Reflection.run(found, function, arguments);
    }

    /** Function has one method of each name, with other parameters in other steps. */
    private Method found(String method) {
        return methods.computeIfAbsent(method, name -> Reflection.onlyMethod(type("Function"), name));
    }

    private static Object theOne(Object output) {
        return output instanceof List<?> list ? list.get(0) : output;
    }
}

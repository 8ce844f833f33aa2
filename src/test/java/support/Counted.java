package support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * How often a function runs backward, in any step: a Variable's data is replaced by an array that counts how often it
 * is multiplied, as Square.backward does once. At a limit it throws, and so ends what would be endless.
 */
public final class Counted {
    private final AtomicInteger multiplications = new AtomicInteger();
    private final int limit;

    public Counted(int limit) {
        this.limit = limit;
    }

    /** From now on, counts with this Variable. */
    public void watch(Object variable) {
        INDArray real = Framework.data(variable);
        Framework.set(
                variable,
                "data",
                Proxy.newProxyInstance(
                        INDArray.class.getClassLoader(),
                        new Class<?>[] {INDArray.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("mul") && multiplications.incrementAndGet() > limit) {
                                throw new Endless();
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }

    public int times() {
        return multiplications.get();
    }

    /** The limit was passed. */
    public static final class Endless extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

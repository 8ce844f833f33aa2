package bench;

import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** (e^(x^2))^2 at 0.5 in the steps that change how the graph is built or walked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StepsBenchmark {
    private final INDArray half = Nd4j.scalar(0.5);
    private final INDArray one = Nd4j.scalar(1.0);

    /** A recursion along the creators. */
    @Benchmark
    public Object step07() {
        var x = new step07.Variable(half);
        var y = new step07.Square().call(new step07.Exp().call(new step07.Square().call(x)));
        y.grad = one;
        y.backward();
        return x.grad;
    }

    /** A loop, and functions by name. */
    @Benchmark
    public Object step09() {
        var x = new step09.Variable(half);
        step09.Functions.square(step09.Functions.exp(step09.Functions.square(x))).backward();
        return x.grad;
    }

    /** Functions of several inputs. */
    @Benchmark
    public Object step14() {
        var x = new step14.Variable(half);
        step14.Functions.square(step14.Functions.exp(step14.Functions.square(x))).backward();
        return x.grad;
    }

    /** Generations and a priority queue. */
    @Benchmark
    public Object step16() {
        var x = new step16.Variable(half);
        step16.Functions.square(step16.Functions.exp(step16.Functions.square(x))).backward();
        return x.grad;
    }

    /** Outputs that are held weakly, and gradients that are dropped on the way. */
    @Benchmark
    public Object step18() {
        var x = new step18.Variable(half);
        step18.Functions.square(step18.Functions.exp(step18.Functions.square(x))).backward();
        return x.grad;
    }
}

package bench;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One row of the table in one framework: {@code -p framework=kit -p row=chain -p size=10000 -p mode=gradient}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RowBenchmark {
    @Param("kit")
    public String framework;

    @Param({"exp", "goldstein"})
    public String row;

    @Param("1")
    public int size;

    @Param("gradient")
    public String mode;

    private Supplier<?> task;

    @Setup
    public void prepare() {
        task = Framework.of(framework).task(row, size, mode);
    }

    @Benchmark
    public Object measure() {
        return task.get();
    }
}

package steps;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static support.Framework.DEZERO;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import support.Compiler;
import support.Framework;

/** After a refusal one does what the message says, and the number is right. The graph is (x0^2 + x1^2)^4 at (1, 1). */
class RefusalsTest {
    private static final double RIGHT = 64.0;
    private static final String ANEW = "build the graph anew, from new Variables";
    /** A sum whose way back can be broken, and mended without a new class. */
    private static final String FAULTY = """
            package %s;
            import org.nd4j.linalg.api.buffer.DataType;
            import org.nd4j.linalg.api.ndarray.INDArray;
            public class Faulty extends Add {
                public String fault;
                @Override
                public INDArray[] backward(INDArray... gys) {
                    INDArray gy = gys[0];
                    return switch (fault == null ? "" : fault) {
                        case "number" -> new INDArray[] {gy};
                        case "null" -> new INDArray[] {gy, null};
                        case "nothing" -> null;
                        case "type" -> new INDArray[] {gy, gy.castTo(DataType.FLOAT)};
                        case "shape" -> new INDArray[] {gy, gy.reshape(1, 1)};
                        case "own" -> throw new IllegalStateException("my own");
                        case "error" -> throw new StackOverflowError("my own");
                        default -> super.backward(gys);
                    };
                }
            }
            """;

    private static URLClassLoader loader;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        Compiler.into(folder, from13().collect(toMap(step -> step + "/Faulty.java", step -> FAULTY.formatted(step))));
        loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, RefusalsTest.class.getClassLoader());
    }

    @AfterAll
    static void close() throws IOException {
        loader.close();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aGraphBuiltAnewHasTheRightGradient(int step, String fault) {
        refused(fault, faulty(step, fault));
        Graph anew = faulty(step, null);
        anew.backward();
        anew.assertRight();
    }

    @ParameterizedTest
    @MethodSource("faultsFrom18")
    void theSameGraphMendedAndItsInputsClearedHasTheRightGradient(int step, String fault) {
        Graph graph = faulty(step, fault);
        refused(fault, graph);
        refused(fault, graph);
        Framework.set(graph.sum, "fault", null);
        graph.clearInputs();
        graph.backward();
        graph.assertRight();
    }

    @ParameterizedTest
    @MethodSource("from13")
    void anInputOfAnotherTypeIsCast(Framework step) {
        Graph graph = new Graph(step, step.function("Add"), Nd4j.scalar(1.0), Nd4j.scalar(1.0));
        INDArray ofAnotherType = Nd4j.scalar(1);
        Framework.set(graph.x1, "data", ofAnotherType);
        assertThatThrownBy(graph::backward)
                .hasMessageContaining("use castTo(DataType.DOUBLE)")
                .hasMessageContaining(ANEW);
        Graph anew = new Graph(step, step.function("Add"), Nd4j.scalar(1.0), ofAnotherType.castTo(DataType.DOUBLE));
        anew.backward();
        anew.assertRight();
        if (step.number >= 18) {
            Framework.set(graph.x1, "data", ofAnotherType.castTo(DataType.DOUBLE));
            graph.clearInputs();
            graph.backward();
            graph.assertRight();
        }
    }

    @ParameterizedTest
    @MethodSource("from9")
    void aChainOfWholeNumbersIsBuiltAnewOfDoubles(Framework step) {
        INDArray whole = Nd4j.scalar(2);
        Object y = step.functions("square", step.functions("square", step.variable(whole)));
        assertThatThrownBy(() -> step.backward(y))
                .hasMessageContaining("use castTo(DataType.DOUBLE)")
                .hasMessageContaining(ANEW);
        Object x = step.variable(whole.castTo(DataType.DOUBLE));
        step.backward(step.functions("square", step.functions("square", x)));
        assertThat(Framework.grad(x).getDouble()).isEqualTo(32.0);
    }

    @ParameterizedTest
    @MethodSource("from13")
    void aGradientOfTheResultThatIsNotAsItsDataIsSetAgain(Framework step) {
        for (INDArray wrong : new INDArray[] {Nd4j.scalar(1f), Nd4j.createFromArray(1.0, 1.0)}) {
            Graph graph = new Graph(step, step.function("Add"), Nd4j.scalar(1.0), Nd4j.scalar(1.0));
            Framework.set(graph.y, "grad", wrong);
            assertThatThrownBy(graph::backward)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the gradient of the result must be DOUBLE and of shape [], as its data");
            Framework.set(graph.y, "grad", Nd4j.scalar(1.0));
            graph.backward();
            graph.assertRight();
        }
    }

    /** The function is refused before the first of its gradients is stored. */
    private static void refused(String fault, Graph graph) {
        boolean own = fault.equals("own") || fault.equals("error");
        assertThatThrownBy(graph::backward)
                .hasMessageContaining(own ? "my own" : "Faulty.backward gives ")
                .hasMessageContaining(own ? "my own" : ANEW);
        assertThat(Framework.grad(graph.a)).isNull();
        assertThat(Framework.grad(graph.b)).isNull();
    }

    private static Graph faulty(int number, String fault) {
        Framework step = Framework.of(number, loader);
        Object sum = step.function("Faulty");
        Framework.set(sum, "fault", fault);
        return new Graph(step, sum, Nd4j.scalar(1.0), Nd4j.scalar(1.0));
    }

    static Stream<Arguments> faults() {
        return from13().flatMap(RefusalsTest::withFaults);
    }

    static Stream<Arguments> faultsFrom18() {
        return Framework.steps(18, DEZERO).flatMap(RefusalsTest::withFaults);
    }

    static Stream<Framework> from13() {
        return Framework.steps(13, DEZERO);
    }

    static Stream<Framework> from9() {
        return Framework.steps(9, DEZERO);
    }

    private static Stream<Arguments> withFaults(Framework step) {
        return Stream.of("number", "null", "nothing", "type", "shape", "own", "error")
                .map(fault -> Arguments.of(step.number, fault));
    }

    /** ((x0^2 + x1^2)^2)^2: gradients on the way are stored before the sum has its turn. */
    private static final class Graph {
        private final Framework step;
        private final Object sum;
        private final Object x0;
        private final Object x1;
        private final Object a;
        private final Object b;
        private final Object y;

        Graph(Framework step, Object sum, INDArray data0, INDArray data1) {
            this.step = step;
            this.sum = sum;
            x0 = step.variable(data0);
            x1 = step.variable(data1);
            a = step.functions("square", x0);
            b = step.functions("square", x1);
            y = step.functions("square", step.functions("square", step.call(sum, a, b)));
        }

        void backward() {
            step.backward(y);
        }

        void clearInputs() {
            Stream.of(x0, x1).forEach(x -> Framework.set(x, "grad", null));
        }

        void assertRight() {
            assertThat(Framework.grad(x0).getDouble()).isEqualTo(RIGHT);
            assertThat(Framework.grad(x1).getDouble()).isEqualTo(RIGHT);
        }
    }
}

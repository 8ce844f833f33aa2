package classroom.graph;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The graph of every step's classes, counted by other means. */
class GraphStepsTest {
    @ParameterizedTest
    @MethodSource("classroom.steps.Step#all")
    void hasAsManyEllipsesBoxesAndArrowsAsThereAreVariablesFunctionsAndLinks(Step step) throws Exception {
        Object y = chain(step);
        Outside outside = Outside.walk(y);

        assertThat(outside.functions()).isEqualTo(step.number() < 7 ? 0 : 3);
        assertThat(Outside.read(Graph.of(y).dot())).isEqualTo(outside);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void withTheSameVariableTwice(int step) throws Exception {
        Object x = variable(new Step(step));
        Object a = call(new Step(step), "Square", x);
        Object y = call(new Step(step), "Add", call(new Step(step), "Add", a, a), x);

        assertThat(Outside.walk(y)).isEqualTo(new Outside(4, 3, 8));
        assertThat(Outside.read(Graph.of(y).dot())).isEqualTo(Outside.walk(y));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sphere", "matyas", "goldstein"})
    void ofTheTestFunctions(String function) throws Exception {
        var x = new dezero.Variable(Nd4j.scalar(1.0));
        var y = new dezero.Variable(Nd4j.scalar(1.0));
        Object z = step24.TestFunctions.class
                .getMethod(function, dezero.Variable.class, dezero.Variable.class)
                .invoke(null, x, y);

        assertThat(Outside.read(Graph.of(z).dot())).isEqualTo(Outside.walk(z));
        PictureCheck.of(Graph.of(z).svg());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 60, 95, 499})
    void ofRandomFunctions(int functions) throws Exception {
        Random random = new Random(functions);
        var variables = new ArrayList<>(List.of(new step16.Variable(Nd4j.scalar(0.5))));
        while (variables.size() <= functions) {
            var a = variables.get(variables.size() - 1);
            var b = variables.get(random.nextInt(variables.size()));
            variables.add(random.nextInt(3) == 0 ? step16.Functions.square(a) : step16.Functions.add(a, b));
        }
        Graph graph = Graph.of(variables.get(functions));

        assertThat(Outside.read(graph.dot())).isEqualTo(Outside.walk(variables.get(functions)));
        PictureCheck.of(graph.svg());
        assertThat(graph.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(graph.text().contains("The graph has 999 nodes")).isEqualTo(functions == 499);
    }

    @Tag("full")
    @Test
    void ofAHundredThousandFunctionsIsSummedUp() throws Exception {
        var y = new step16.Variable(Nd4j.scalar(0.5));
        for (int i = 0; i < 100_000; i++) {
            y = linked(new step16.Square(), y);
        }
        Graph graph = Graph.of(y);

        assertThat(graph.text()).contains("] --> (y)", "The graph has 200,001 nodes,");
        assertThat(graph.mermaid()).contains("199,977 nodes more").hasSizeLessThan(5_000);
        PictureCheck.of(graph.svg());
        assertThat(Outside.read(graph.dot())).isEqualTo(new Outside(100_001, 100_000, 200_000));
    }

    /** As call does it, but computing nothing. */
    private static step16.Variable linked(step16.Function function, step16.Variable input) {
        step16.Variable output = new step16.Variable(input.data);
        function.inputs = List.of(input);
        function.outputs = List.of(output);
        output.setCreator(function);
        return output;
    }

    static Object chain(Step step) throws ReflectiveOperationException {
        Object x = variable(step);
        return step.number() < 2
                ? x
                : step.number() < 3
                        ? call(step, "Square", x)
                        : call(step, "Square", call(step, "Exp", call(step, "Square", x)));
    }

    private static Object variable(Step step) throws ReflectiveOperationException {
        return Class.forName(step.framework() + ".Variable")
                .getConstructor(INDArray.class)
                .newInstance(Nd4j.scalar(0.5));
    }

    private static Object call(Step step, String type, Object... inputs) throws ReflectiveOperationException {
        Class<?> function = Class.forName(step.framework() + "." + type);
        Method call = Arrays.stream(function.getMethods())
                .filter(method -> method.getName().equals("call"))
                .findFirst()
                .orElseThrow();
        if (call.getParameterTypes()[0] == List.class) {
            Object list = call.invoke(function.getConstructor().newInstance(), Arrays.asList(inputs));
            return ((List<?>) list).get(0);
        }
        return call.invoke(
                function.getConstructor().newInstance(),
                call.isVarArgs() ? array(call.getParameterTypes()[0], inputs) : inputs[0]);
    }

    private static Object array(Class<?> type, Object... inputs) {
        Object array = Array.newInstance(type.getComponentType(), inputs.length);
        System.arraycopy(inputs, 0, array, 0, inputs.length);
        return array;
    }
}

package classroom.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.graph.BackwardRecording.GradientChange;
import classroom.graph.BackwardRecording.WorkList;
import classroom.lesson.Session;
import classroom.system.KitException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import support.Expression;
import support.Framework;

/** A recording against what the step does when nobody watches. */
class BackwardRecordingTest {
    private static final String LEARNERS = """
            import java.util.*;
            import org.nd4j.linalg.api.ndarray.INDArray;
            import org.nd4j.linalg.factory.Nd4j;
            class Mine {
                static class Function {
                    Variable[] inputs;
                    Variable output;
                    int generation;
                    Variable call(Variable... inputs) {
                        this.inputs = inputs;
                        for (Variable x : inputs) {
                            generation = Math.max(generation, x.generation);
                        }
                        output = new Variable(inputs[0].data.add(inputs[inputs.length - 1].data));
                        output.creator = this;
                        output.generation = generation + 1;
                        return output;
                    }
                    INDArray backward(INDArray gy) {
                        return gy.mul(1.0);
                    }
                }
                static class Variable {
                    INDArray data;
                    private INDArray grad;
                    Function creator;
                    int generation;
                    private final List<Function> waiting = new ArrayList<>();
                    private final Set<Function> seen = new HashSet<>();
                    Variable(INDArray data) {
                        this.data = data;
                    }
                    private void put(Function f) {
                        if (f != null && seen.add(f)) {
                            waiting.add(f);
                            waiting.sort(Comparator.comparingInt(g -> g.generation));
                        }
                    }
                    void backward() {
                        grad = Nd4j.onesLike(data);
                        seen.clear();
                        put(creator);
                        while (!waiting.isEmpty()) {
                            Function f = waiting.remove(waiting.size() - 1);
                            for (Variable x : f.inputs) {
                                INDArray gx = f.backward(f.output.grad);
                                x.grad = x.grad == null ? gx : x.grad.add(gx);
                                put(x.creator);
                            }
                        }
                    }
                    INDArray grad() {
                        return grad;
                    }
                }
            }
            var x = new Mine.Variable(Nd4j.scalar(1.0));
            var a = new Mine.Function().call(x);
            var y = new Mine.Function().call(new Mine.Function().call(a), new Mine.Function().call(a));
            var way = classroom.graph.BackwardRecording.of(y);
            System.out.println(way.workList() + " " + way.taken().stream().distinct()
                    .map(f -> ((Mine.Function) f).generation).toList() + " " + way.finished() + " " + x.grad());
            """;

    static Stream<Framework> steps() {
        return Framework.steps(7, Framework.DEZERO);
    }

    static Stream<Framework> branching() {
        return Framework.steps(13, Framework.DEZERO);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void itsOrderIsThatOfTheCallsThatTheFunctionsThemselvesNoted(Framework step) {
        Object y = begun(graph(step), step);
        List<Object> noted = Noted.callsIn(() -> step.backward(y));
        clear(y, step);

        List<BackwardRecording> recorded = new ArrayList<>();
        List<Object> whileRecorded = Noted.callsIn(() -> recorded.add(BackwardRecording.of(y)));

        assertThat(recorded.get(0).finished()).isTrue();
        assertThat(identities(recorded.get(0).taken()))
                .isEqualTo(identities(noted))
                .isEqualTo(identities(whileRecorded))
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void itsGradientsAreThoseOfAPlainBackwardBitForBit(Framework step) {
        Object y = begun(graph(step), step);
        Map<Object, List<Double>> recorded = gradients(BackwardRecording.of(y));

        step.backward(y);

        assertThat(recorded).containsExactlyInAnyOrderEntriesOf(gradients(y));
    }

    @ParameterizedTest
    @MethodSource("branching")
    void soItIsOnRandomGraphs(Framework step) {
        Random random = new Random(step.number);
        for (int i = 0; i < 2; i++) {
            Object[] xs = random.doubles(3, -2, 2)
                    .mapToObj(Nd4j::scalar)
                    .map(step::variable)
                    .toArray();
            Object sum = xs[0];
            List<Object> results = new ArrayList<>(List.of(xs));
            for (int k = 0; k < 12; k++) {
                sum = step.call(Noted.add(step), results.get(random.nextInt(results.size())), sum);
                results.add(sum);
            }
            Object y = sum;
            List<Object> noted = Noted.callsIn(() -> step.backward(y));
            Map<Object, List<Double>> plain = gradients(y);
            clear(y, step);

            BackwardRecording recorded = BackwardRecording.of(y);

            assertThat(identities(recorded.taken())).isEqualTo(identities(noted));
            assertThat(gradients(recorded)).containsExactlyInAnyOrderEntriesOf(plain);
        }
    }

    @Test
    void soItIsWithEveryOperation() {
        Framework dezero = Framework.of(Framework.DEZERO);
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            double[] point = random.doubles(3, -2, 2).toArray();
            Object[] xs = Arrays.stream(point)
                    .mapToObj(Nd4j::scalar)
                    .map(dezero::variable)
                    .toArray();
            Object y = Expression.random(random, 12, point).of(dezero, xs);
            Map<Object, List<Double>> recorded = gradients(BackwardRecording.of(y));
            dezero.backward(y);
            assertThat(recorded).containsExactlyInAnyOrderEntriesOf(gradients(y));
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void nothingIsChangedAfterwards(Framework step) {
        Object y = begun(graph(step), step);
        step.backward(y);
        Map<Object, Object> before = held(y);

        BackwardRecording.of(y);

        Map<Object, Object> after = held(y);
        assertThat(after).hasSameSizeAs(before);
        before.forEach((variable, gradient) -> assertThat(after.get(variable)).isSameAs(gradient));
        assertThat(notesOf(() -> step.backward(y), y)).isEmpty();
    }

    /** What a plain backward() still tells, if somebody listens. */
    private static List<BackwardRecording.Event> notesOf(Runnable backward, Object y) {
        GraphModel graph = Traversal.graphOf(y, new Fields());
        CallListener listener = new CallListener(y, graph, new Gradients(graph));
        try (CallListener.Hearing hearing = listener.hear()) {
            backward.run();
        }
        return listener.events();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theWorkListIsWhatTheStepHas(Framework step) {
        assertThat(BackwardRecording.of(begun(graph(step), step)).workList())
                .isEqualTo(
                        step.number == 7
                                ? WorkList.CALL_STACK
                                : step.number < 16 ? WorkList.LIST_FROM_ITS_END : WorkList.PRIORITY_QUEUE);
    }

    @Test
    void inStep7EachCallWaitsForTheNext() {
        Framework step = Framework.of(7);
        BackwardRecording way = BackwardRecording.of(begun(graph(step), step));
        List<Object> taken = way.taken();
        assertThat(way.events()).hasSize(5);
        assertThat(way.events().get(0).waiting()).isEqualTo(taken.subList(0, 1));
        assertThat(way.events().get(1).waiting()).isEqualTo(taken.subList(0, 1));
        assertThat(way.events().get(2).waiting()).isEqualTo(taken.subList(0, 2));
        assertThat(way.events().get(3).waiting()).isEqualTo(taken);
        assertThat(way.events().get(4).waiting()).isEmpty();
    }

    /** y = a^2 + a^2 with a = x^2, x = 2: the list in step 14, the queue in step 16, and what becomes of x. */
    @Test
    void step14TakesTheFirstSquareTooEarlyAndStep16Waits() {
        BackwardRecording fourteen = BackwardRecording.of(diamond(Framework.of(14)));
        BackwardRecording sixteen = BackwardRecording.of(diamond(Framework.of(16)));

        assertThat(fourteen.taken()).hasSize(5);
        assertThat(fourteen.taken().get(2)).isSameAs(fourteen.taken().get(4));
        assertThat(fourteen.events().stream().map(event -> event.waiting().size()))
                .containsExactly(1, 2, 2, 1, 1, 0, 0);
        assertThat(ofInput(fourteen)).containsExactly(32.0, 96.0);
        assertThat(sixteen.taken()).hasSize(4).doesNotHaveDuplicates();
        assertThat(sixteen.events().stream().map(event -> event.waiting().size()))
                .containsExactly(1, 2, 2, 1, 0, 0);
        assertThat(ofInput(sixteen)).containsExactly(64.0);
    }

    /** As the book has it: a list that is sorted, a set of what was seen, and a method of its own that adds. */
    @Test
    void aLearnersOwnClassesAreRecordedTheSame() {
        try (Session session = new Session(OutputStream.nullOutputStream())) {
            Session.Outcome outcome = session.eval(LEARNERS);
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.printed()).isEqualTo("LIST_FROM_ITS_END [2, 1, 1, 0] true null\n");
        }
    }

    @Test
    void whatBackwardThrowsBelongsToTheRecordingAndEverythingIsPutBack() {
        Framework step = Framework.of(12);
        Object a = step.call(step.function("Square"), step.variable(Nd4j.scalar(2.0)));
        Object y = step.call(step.function("Square"), step.call(step.function("Add"), a, a));
        Framework.set(a, "grad", Nd4j.scalar(5.0));
        Map<Object, Object> before = held(y);

        BackwardRecording way = BackwardRecording.of(y);

        assertThat(way.finished()).isFalse();
        assertThat(way.failure()).get().asString().contains("its backward is written in step 13");
        assertThat(way.taken()).hasSize(2);
        before.forEach((variable, gradient) -> assertThat(held(y).get(variable)).isSameAs(gradient));
    }

    @Test
    void aLongWayIsCut() {
        Framework step = Framework.of(14);
        Object y = step.variable(Nd4j.scalar(1.0));
        for (int i = 0; i < 20; i++) {
            y = step.call(step.function("Add"), y, y);
        }
        BackwardRecording way = BackwardRecording.of(y);
        assertThat(way.cut()).isTrue();
        assertThat(way.taken()).hasSize(BackwardRecording.MOST);
    }

    @Test
    void whatIsNoVariableOrHasNoBackwardRecordingIsRefusedInOneSentence() {
        assertThatThrownBy(() -> BackwardRecording.of(null))
                .isInstanceOf(KitException.class)
                .hasMessageStartingWith("null is no");
        assertThatThrownBy(() -> BackwardRecording.of("x"))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("String is no");
        assertThatThrownBy(() -> BackwardRecording.of(new step06.Variable(Nd4j.scalar(1.0))))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("from step 07 on");
        assertThatThrownBy(() -> BackwardRecording.of(new step07.Variable(Nd4j.scalar(1.0))))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("no creator");
        Object y = graph(Framework.of(8));
        assertThatThrownBy(() -> BackwardRecording.of(y))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("y.grad = Nd4j.scalar(1.0)");
    }

    /** A chain, and from step 13 on a = x^2, a^2 + a^2. */
    private static Object graph(Framework step) {
        if (step.number >= 13) {
            return diamond(step);
        }
        Object y = step.variable(Nd4j.scalar(1.1));
        for (int i = 0; i < 3; i++) {
            y = step.call(Noted.square(step), y);
        }
        return y;
    }

    private static Object diamond(Framework step) {
        Object a = step.call(Noted.square(step), step.variable(Nd4j.scalar(2.0)));
        return step.call(Noted.add(step), step.call(Noted.square(step), a), step.call(Noted.square(step), a));
    }

    /** Before step 09 a learner gives the first gradient. */
    private static Object begun(Object y, Framework step) {
        if (step.number < 9) {
            Framework.set(y, "grad", Nd4j.scalar(1.0));
        }
        return y;
    }

    private static void clear(Object y, Framework step) {
        Traversal.graphOf(y, new Fields()).variables().forEach(variable -> Framework.set(variable, "grad", null));
        begun(y, step);
    }

    private static List<Double> ofInput(BackwardRecording way) {
        return way.events().stream()
                .flatMap(event -> event.changes().stream())
                .filter(change -> Framework.get(change.variable(), "creator") == null)
                .map(GradientChange::after)
                .map(gradient -> ((INDArray) gradient).getDouble())
                .toList();
    }

    private static List<Integer> identities(List<Object> functions) {
        return functions.stream().map(System::identityHashCode).toList();
    }

    private static Map<Object, Object> held(Object y) {
        Map<Object, Object> held = new IdentityHashMap<>();
        Traversal.graphOf(y, new Fields())
                .variables()
                .forEach(variable -> held.put(variable, Framework.grad(variable)));
        return held;
    }

    private static Map<Object, List<Double>> gradients(Object y) {
        Map<Object, List<Double>> gradients = new IdentityHashMap<>();
        held(y).forEach((variable, gradient) -> put(gradients, variable, gradient));
        return gradients;
    }

    private static Map<Object, List<Double>> gradients(BackwardRecording way) {
        Map<Object, List<Double>> gradients = new IdentityHashMap<>();
        way.events()
                .forEach(event -> event.changes().forEach(change -> {
                    gradients.remove(change.variable());
                    put(gradients, change.variable(), change.after());
                }));
        return gradients;
    }

    private static void put(Map<Object, List<Double>> gradients, Object variable, Object gradient) {
        if (gradient instanceof INDArray array) {
            gradients.put(
                    variable,
                    IntStream.range(0, (int) array.length())
                            .mapToObj(array::getDouble)
                            .toList());
        }
    }
}

package classroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells in a JShell of this process; AccidentsIT has them in the real kernels. */
class CellRunnerTest {
    private final CellRunner runner = new CellRunner(new CellClasses());
    private final JShell shell =
            JShell.builder().executionEngine(runner.provider(), Map.of()).build();

    CellRunnerTest() {
        runner.watch(shell);
        shell.addToClasspath(System.getProperty("java.class.path"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private String value(String code) {
        SnippetEvent event = shell.eval(code).get(0);
        assertThat(event.exception()).as(code).isNull();
        assertThat(event.status().isDefined()).as(code).isTrue();
        return event.value();
    }

    private EvalException failure(String code) {
        return (EvalException) shell.eval(code).get(0).exception();
    }

    @Test
    void whatWasComputedFromAVariableStaysWhenTheVariableIsDeclaredAgain() {
        value("double rate = 0.01;");
        value("var step = rate * 10;");
        value("String text = \"rate \" + rate;");
        value("java.util.function.DoubleUnaryOperator f = x -> x * rate;");
        value("double rate = 0.5;");

        assertThat(value("step")).isEqualTo("0.1");
        assertThat(value("text")).isEqualTo("\"rate 0.01\"");
        assertThat(value("f.applyAsDouble(2)"))
                .as("code sees the variable as it is")
                .isEqualTo("1.0");
        assertThat(runner.emptied()).isEmpty();
    }

    @Test
    void whatAMethodHasReturnedStaysWhenTheMethodIsEdited() {
        value("int[] f() { return new int[] {1}; }");
        value("var y = f();");
        value("int[] f() { return new int[] {2}; }");

        assertThat(value("y[0]")).isEqualTo("1");
        assertThat(value("f()[0]")).isEqualTo("2");
    }

    @Test
    void aVariableThatIsDeclaredAgainBeginsAnew() {
        value("int n = 5;");
        assertThat(value("int n;")).isEqualTo("0");
        assertThat(value("n")).isEqualTo("0");
        value("String n = \"text\";");
        assertThat(value("n")).isEqualTo("\"text\"");
        value("int n;");
        assertThat(value("n")).isEqualTo("0");
    }

    @Test
    void anImportEmptiesNothing() {
        value("class Dog { }");
        value("class Dog { int age = 7; }");
        value("Dog dog = new Dog();");
        value("Object same = dog;");
        value("import java.util.*;");
        value("import java.util.function.*;");
        value("import java.util.*;");
        value("import java.util.stream.*;");

        assertThat(value("dog.age")).isEqualTo("7");
        assertThat(value("dog == same")).isEqualTo("true");
        assertThat(runner.emptied()).isEmpty();
    }

    @Test
    void whatHeldAnInstanceOfAnEditedClassIsEmptyAndNamed() {
        value("import java.util.*;");
        value("class Dog { int age = 7; }");
        value("class House { Dog dog = new Dog(); Dog dog() { return dog; } }");
        value("Dog x = new Dog();");
        value("Object o = x;");
        value("List<Dog> list = List.of(x);");
        value("Dog[] array = {x};");
        value("Map<String, Dog> map = Map.of(\"a\", x);");
        value("var gone = new House().dog();");
        value("String stays = \"stays\";");
        value("House house = new House();");
        value("class Dog { int age = 8; String name; }");

        assertThat(runner.emptied())
                .isEqualTo("array, gone, list, map, o and x are empty now: their class Dog was edited."
                        + " Run their cells again.\n"
                        + "house is empty now: its class House uses Dog, which was edited. Run its cell again.");
        assertThat(runner.emptied()).as("it is said once").isEmpty();
        assertThat(value("x == null && o == null && list == null && array == null && map == null"))
                .isEqualTo("true");
        assertThat(value("stays")).isEqualTo("\"stays\"");
        value("Dog x = new Dog();");
        assertThat(value("x.age")).isEqualTo("8");
        assertThat(runner.emptied()).isEmpty();
    }

    @Test
    void whatHasAValueAgainIsNotNamed() {
        value("class Dog { int age = 7; }");
        value("Dog x = new Dog();");
        value("class Dog { int age = 8; }");
        value("x = new Dog();");

        assertThat(runner.emptied()).isEmpty();
        assertThat(value("x.age")).isEqualTo("8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { }",
                "while (true) { try { Thread.sleep(10); } catch (Throwable t) { } }",
                "java.util.stream.IntStream.iterate(0, i -> i + 1).parallel().forEach(i -> { });",
                "Thread.sleep(1_000_000);",
                "step08.Variable ring = new step08.Variable(org.nd4j.linalg.factory.Nd4j.scalar(1.0));"
                        + "ring.grad = org.nd4j.linalg.factory.Nd4j.scalar(0.0); step08.Function f = new step08.Square();"
                        + "f.input = ring; f.output = ring; ring.setCreator(f); ring.backward();"
            })
    void whatDoesNotEndIsInterrupted(String endless) throws Exception {
        value("org.nd4j.linalg.factory.Nd4j.scalar(1.0)"); // to load it takes longer than an interruption waits

        EvalException interrupted = interrupted(endless);

        assertThat(interrupted.getExceptionClassName()).isEqualTo("Execution Interrupted");
        assertThat(value("6 * 7")).isEqualTo("42");
    }

    @Test
    void whatCannotBeEndedIsSaidToRunOn() throws Exception {
        EvalException running = interrupted("new java.util.concurrent.Semaphore(0).acquireUninterruptibly();");

        assertThat(running.getExceptionClassName() + ": " + running.getMessage())
                .startsWith("still running: restart the kernel");
        assertThat(value("6 * 7")).isEqualTo("42");
    }

    @Test
    void anInterruptionWhileACellIsCompiledEndsWhatRunsNextOfIt() {
        runner.beginCell();
        runner.interrupt();

        assertThat(failure("Thread.sleep(1_000_000);").getExceptionClassName()).isEqualTo("Execution Interrupted");
        runner.interrupt();
        runner.beginCell();
        assertThat(value("6 * 7")).as("another cell").isEqualTo("42");
    }

    private EvalException interrupted(String code) throws Exception {
        String begun = "{ System.setProperty(\"cell\", \"begun\"); " + code + " }";
        System.clearProperty("cell");
        CompletableFuture<EvalException> failure = CompletableFuture.supplyAsync(() -> failure(begun), task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            thread.start();
        });
        while (System.getProperty("cell") == null) {
            Thread.sleep(10);
        }
        while (!failure.isDone()) {
            runner.interrupt();
            Thread.sleep(100);
        }
        runner.beginCell();
        return failure.get(60, TimeUnit.SECONDS);
    }

    @Test
    void whatIsThrownIsToldWithoutTheKitsOwnLines() {
        value("int f(int x) { return 1 / x; }");
        EvalException failure = failure("f(0);");

        assertThat(failure.getExceptionClassName()).isEqualTo("java.lang.ArithmeticException");
        assertThat(failure.getStackTrace())
                .extracting(StackTraceElement::getMethodName)
                .containsExactly("f", "");
    }

    @Test
    void whatCannotSayItsMessageIsTold() {
        value("class Broken extends RuntimeException { public String getMessage() { return getMessage(); } }");
        EvalException failure = failure("throw new Broken();");

        assertThat(failure.getExceptionClassName()).isEqualTo("Broken");
        assertThat(failure.getMessage()).isEqualTo("its message cannot be shown: java.lang.StackOverflowError");
    }

    @Test
    void theEndOfTheProgramIsTheEndOfTheCell() {
        assertThat(failure("System.exit(3);").getMessage()).startsWith("System.exit(3) would end");
        assertThat(value("6 * 7")).isEqualTo("42");
    }
}

package steps;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static support.Framework.DEZERO;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import support.Framework;

/** The names that programs and notebooks outside this repository use: these, and no others. */
class ContractTest {
    /** From which step on, or from which to which; the class; its member. `dezero` is the last. */
    private static final String CONTRACT = """
            01    Variable     Variable(INDArray)
            01    Variable     INDArray data
            19    Variable     String name
            06    Variable     INDArray grad
            07    Variable     Function creator
            16    Variable     int generation
            07    Variable     void setCreator(Function)
            07    Variable     void backward()
            18    Variable     void backward(boolean)
            14    Variable     void clearGrad()
            19    Variable     long[] shape()
            19    Variable     int ndim()
            19    Variable     long size()
            19    Variable     DataType dtype()
            19    Variable     long len()
            19    Variable     String toString()
            20    Variable     Variable add(Variable)
            21    Variable     Variable add(INDArray)
            21    Variable     Variable add(double)
            20    Variable     Variable mul(Variable)
            21    Variable     Variable mul(INDArray)
            21    Variable     Variable mul(double)
            22    Variable     Variable neg()
            22    Variable     Variable sub(Variable)
            22    Variable     Variable sub(INDArray)
            22    Variable     Variable sub(double)
            22    Variable     Variable rsub(INDArray)
            22    Variable     Variable rsub(double)
            22    Variable     Variable div(Variable)
            22    Variable     Variable div(INDArray)
            22    Variable     Variable div(double)
            22    Variable     Variable rdiv(INDArray)
            22    Variable     Variable rdiv(double)
            22    Variable     Variable pow(double)
            02    Function     Function()
            06-10 Function     Variable input
            07-10 Function     Variable output
            11    Function     List<Variable> inputs
            11-16 Function     List<Variable> outputs
            17    Function     List<WeakReference<Variable>> outputs
            16    Function     int generation
            02-10 Function     Variable call(Variable)
            11-11 Function     List<Variable> call(List<Variable>)
            12    Function     Variable call(Variable...)
            02-10 Function     abstract INDArray forward(INDArray)
            11-11 Function     abstract List<INDArray> forward(List<INDArray>)
            12    Function     abstract INDArray forward(INDArray...)
            06-12 Function     INDArray backward(INDArray)
            13    Function     INDArray[] backward(INDArray...)
            04    Functions    static INDArray numericalDiff(UnaryOperator<Variable>, Variable)
            04    Functions    static INDArray numericalDiff(UnaryOperator<Variable>, Variable, double)
            09    Functions    static Variable square(Variable)
            09    Functions    static Variable exp(Variable)
            12    Functions    static Variable add(Variable, Variable)
            21    Functions    static Variable add(Variable, INDArray)
            21    Functions    static Variable add(INDArray, Variable)
            21    Functions    static Variable add(Variable, double)
            21    Functions    static Variable add(double, Variable)
            20    Functions    static Variable mul(Variable, Variable)
            21    Functions    static Variable mul(Variable, INDArray)
            21    Functions    static Variable mul(INDArray, Variable)
            21    Functions    static Variable mul(Variable, double)
            21    Functions    static Variable mul(double, Variable)
            22    Functions    static Variable neg(Variable)
            22    Functions    static Variable sub(Variable, Variable)
            22    Functions    static Variable sub(Variable, INDArray)
            22    Functions    static Variable sub(INDArray, Variable)
            22    Functions    static Variable sub(Variable, double)
            22    Functions    static Variable sub(double, Variable)
            22    Functions    static Variable div(Variable, Variable)
            22    Functions    static Variable div(Variable, INDArray)
            22    Functions    static Variable div(INDArray, Variable)
            22    Functions    static Variable div(Variable, double)
            22    Functions    static Variable div(double, Variable)
            22    Functions    static Variable pow(Variable, double)
            21    Functions    static Variable asVariable(INDArray, Variable)
            21    Functions    static Variable asVariable(double, Variable)
            21    Functions    static INDArray asArray(INDArray, Variable)
            21    Functions    static INDArray asArray(double, Variable)
            18    Config       static boolean enableBackprop
            18    Config       static Scope noGrad()
            18    Config.Scope abstract void close()
            02    Square       Square()
            03    Exp          Exp()
            11    Add          Add()
            20    Mul          Mul()
            22    Neg          Neg()
            22    Sub          Sub()
            22    Div          Div()
            22    Pow          Pow(double)
            22    Pow          final double c
            """;

    @ParameterizedTest
    @MethodSource("steps")
    void aStepHasThePublicMembersOfTheContractAndNoOthers(Framework step) {
        Set<String> expected = CONTRACT.lines()
                .map(Row::of)
                .filter(row -> row.holdsIn(step.number))
                .map(Row::member)
                .collect(toCollection(TreeSet::new));
        assertThat(members(step)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void noStepHasTwoMethodsNamedCall(Framework step) {
        assertThat(members(step).stream().filter(member -> member.contains(" call(")))
                .hasSizeLessThan(2);
    }

    static Stream<Framework> steps() {
        return Framework.steps(1, DEZERO);
    }

    /** What is public, but for the forward and backward of an operation, which are Function's. */
    private static Set<String> members(Framework step) {
        return step.classes().stream()
                .filter(type -> !type.getSimpleName().equals("SquareTest"))
                .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getClasses())))
                .flatMap(ContractTest::membersOf)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> membersOf(Class<?> type) {
        boolean operation = type.getSuperclass() != null
                && type.getSuperclass().getSimpleName().equals("Function");
        Stream<? extends Member> methods = operation
                ? Stream.of()
                : Arrays.stream(type.getDeclaredMethods()).filter(m -> !m.isSynthetic());
        return Stream.of(Arrays.stream(type.getDeclaredFields()), Arrays.stream(type.getConstructors()), methods)
                .flatMap(members -> members)
                .filter(member -> Modifier.isPublic(member.getModifiers()))
                .map(member -> name(type) + " " + text(member));
    }

    private static String text(Member member) {
        int modifiers = member.getModifiers() & (Modifier.ABSTRACT | Modifier.STATIC | Modifier.FINAL);
        String before = modifiers == 0 ? "" : Modifier.toString(modifiers) + " ";
        if (member instanceof Field field) {
            return before + simple(field.getGenericType()) + " " + field.getName();
        }
        if (member instanceof Method method) {
            return before + simple(method.getGenericReturnType()) + " " + method.getName() + parameters(method);
        }
        return before + member.getDeclaringClass().getSimpleName() + parameters((Executable) member);
    }

    private static String parameters(Executable executable) {
        String list = Arrays.stream(executable.getGenericParameterTypes())
                .map(ContractTest::simple)
                .collect(joining(", ", "(", ")"));
        return executable.isVarArgs() ? list.replace("[])", "...)") : list;
    }

    private static String simple(Type type) {
        return type.getTypeName().replaceAll("[\\w.]+[.$](\\w+)", "$1");
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** A row of the table. */
    private record Row(int first, int last, String member) {
        static Row of(String line) {
            List<String> steps = List.of(line.substring(0, 5).strip().split("-"));
            return new Row(
                    Integer.parseInt(steps.get(0)),
                    steps.size() == 1 ? DEZERO : Integer.parseInt(steps.get(1)),
                    line.substring(6).replaceFirst(" +", " "));
        }

        boolean holdsIn(int step) {
            return first <= step && step <= last;
        }
    }
}

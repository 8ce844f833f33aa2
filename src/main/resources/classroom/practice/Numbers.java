import dezero.Variable;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** What a learner's framework computes: a line for each function, and a graph. */
class Numbers {
    @Test
    void numbers() {
        print("sphere", TestFunctions::sphere);
        print("matyas", TestFunctions::matyas);
        print("goldstein", TestFunctions::goldstein);
        Variable x = new Variable(Nd4j.scalar(1.0));
        Variable y = new Variable(Nd4j.scalar(1.0));
        Variable z = TestFunctions.matyas(x, y);
        z.backward(true);
        String svg = classroom.graph.Graph.of(z).name(x, "x").name(y, "y").name(z, "z").svg();
        System.out.println("graph\t" + svg.replace("\n", " "));
    }

    private static void print(String name, BinaryOperator<Variable> function) {
        Variable x = new Variable(Nd4j.scalar(1.0));
        Variable y = new Variable(Nd4j.scalar(1.0));
        Variable z = function.apply(x, y);
        z.backward();
        System.out.println("number\t" + name + "\t(1, 1)\t" + z.data.getDouble() + "\t(" + x.grad.getDouble() + ", "
                + y.grad.getDouble() + ")");
    }
}

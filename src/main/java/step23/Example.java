package step23;

import dezero.Variable;
import org.nd4j.linalg.factory.Nd4j;

/** A program that uses the framework and knows nothing of its inside. */
public class Example {
    /** y = (x + 3)^2. */
    public static Variable f(Variable x) {
        return x.add(3).pow(2);
    }

    public static void main(String[] args) {
        Variable x = new Variable(Nd4j.scalar(1.0));
        Variable y = f(x);
        y.backward();
        System.out.println(y);
        System.out.println(x.grad.getDouble());
    }
}

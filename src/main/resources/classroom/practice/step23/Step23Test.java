import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dezero.Functions;
import dezero.Variable;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Step 23: your framework as a package. Move its files to the folder
 * src/main/java/dezero, and write "package dezero;" at the top of each. Then
 * write Example, a program that uses it: it stays in src/main/java, and has a
 * method f(x), which is (x + 3)^2.
 */
class Step23Test {
    private final Variable x = new Variable(Nd4j.scalar(1.0));

    @Test
    void theFrameworkIsAPackage() {
        Variable y = Functions.square(x);
        y.backward();
        assertEquals("variable(1.0)", y.toString());
        assertEquals(2.0, x.grad.getDouble());
    }

    @Test
    void nothingOfItIsLeftOutside() {
        assertEquals("dezero", Variable.class.getPackageName());
        assertThrows(ClassNotFoundException.class,
                () -> Class.forName("Variable"),
                "there is still a Variable outside of the package");
    }

    @Test
    void theExampleKnowsItsValue() {
        Variable y = Example.f(x);
        assertEquals("variable(16.0)", y.toString());
    }

    @Test
    void theExampleHasItsGradient() {
        Example.f(x).backward();
        assertNotNull(x.grad, "backward() gave x no gradient");
        assertEquals(8.0, x.grad.getDouble());
    }
}

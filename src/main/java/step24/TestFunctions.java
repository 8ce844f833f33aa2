package step24;

import static dezero.Functions.add;
import static dezero.Functions.mul;
import static dezero.Functions.sub;

import dezero.Variable;

/** Functions of two variables on which optimisers are tried. */
public final class TestFunctions {
    private TestFunctions() {
    }

    /** x^2 + y^2, smallest at (0, 0). */
    public static Variable sphere(Variable x, Variable y) {
        return x.pow(2).add(y.pow(2));
    }

    /** 0.26 (x^2 + y^2) - 0.48 x y, smallest at (0, 0). */
    public static Variable matyas(Variable x, Variable y) {
        return mul(0.26, x.pow(2).add(y.pow(2))).sub(mul(0.48, x).mul(y));
    }

    /** The Goldstein-Price function, smallest at (0, -1), where it is 3. */
    public static Variable goldstein(Variable x, Variable y) {
        Variable a = x.add(y).add(1).pow(2);
        Variable b = sub(19, mul(14, x)).add(mul(3, x.pow(2)))
                .sub(mul(14, y)).add(mul(6, x).mul(y)).add(mul(3, y.pow(2)));
        Variable c = mul(2, x).sub(mul(3, y)).pow(2);
        Variable d = sub(18, mul(32, x)).add(mul(12, x.pow(2)))
                .add(mul(48, y)).sub(mul(36, x).mul(y)).add(mul(27, y.pow(2)));
        return add(1, a.mul(b)).mul(add(30, c.mul(d)));
    }
}

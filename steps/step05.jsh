/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 5: backpropagation, the theory
//
// Step 4 found derivatives by trying: not exact, and too slow for many inputs. Today we find them by a rule, the chain
// rule. No class changes. We work out, with numbers, in which order the rule is best applied.
//
// **You will be able to** apply the chain rule to a chain of functions, from either end, and say what each order costs.
//
// **New:** no code. The chain rule, from the output back: one pass serves all inputs.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step05.Exp;
import step05.Square;
import step05.Variable;
import static step05.Functions.numericalDiff;

// %% [markdown] refresher
// ## The chain rule on one page
// Three wheels. When the first turns once, the second turns 2 times. When the second turns once, the third turns 5
// times. The first turns once: how often does the third turn? 2 * 5 = 10. **Rates along a chain are multiplied.**
//
// A derivative is such a rate: how many times as far does y move, when x moves a little? So derivatives along a chain
// are multiplied, too. That is the **chain rule**. If y = f(x) and z = g(y), then
//
// $$
// \frac{dz}{dx} = \frac{dz}{dy} \cdot \frac{dy}{dx}
// $$
//
// $\frac{dz}{dx}$ reads: how far z moves, for each bit that x moves.
//
// An example: $y = x^2$ and $z = y^2$, at x = 3. By the rule for squares $\frac{dy}{dx} = 2x$ and
// $\frac{dz}{dy} = 2y$. Predict the first two numbers. Then: what must the last two have in common?

// %% two-rates
double x = 3.0;
double y = x * x;
double z = y * y;
double dydx = 2 * x;
double dzdy = 2 * y;
System.out.println(dydx);                            // => 6.0
System.out.println(dzdy);                            // => 18.0
System.out.println(dzdy * dydx);                     // => 108.0
System.out.println(4 * x * x * x);                   // => 108.0

// %% [markdown] refresher-end
// z is $x^4$, and by the rule for powers its derivative is $4x^3$: the same 108. Note where each rate was taken.
// $\frac{dy}{dx}$ was taken at x = 3. $\frac{dz}{dy}$ was taken at **y = 9**, not at 3: that is where the second
// function stands.
//
// ## Three functions
// Now the chain of steps 3 and 4. Its functions are called f, g and h here, as in a formula:
//
// ```
//        f: square         g: exp          h: square
//   x  ------------->  y  --------->  z  ------------->  w
//
//        dy/dx = 2x     dz/dy = e^y       dw/dz = 2z
// ```
//
// (The derivative of $e^y$ is $e^y$ itself.) So
//
// $$
// \frac{dw}{dx} = \frac{dw}{dz} \cdot \frac{dz}{dy} \cdot \frac{dy}{dx} = 2z \cdot e^y \cdot 2x
// $$
//
// First the values: the **forward pass**, from x to w. Predict y.

// %% forward-pass
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = new Square().call(x);
Variable z = new Exp().call(y);
Variable w = new Square().call(z);
System.out.println(y.data.getDouble());              // => 0.25
System.out.println(z.data.getDouble());              // => 1.2840254166877414
System.out.println(w.data.getDouble());              // => 1.648721270700128

// %% forward-drawn
Square A = new Square();
Exp B = new Exp();
Square C = new Square();
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = A.call(x);
Variable z = B.call(y);
Variable w = C.call(z);
Display.show(Graph.chain(x, A, y, B, z, C, w)
        .name(y, "y").name(z, "z").name(w, "w"));
// => (x) --> [Square] --> (y) --> [Exp] --> (z) --> [Square] --> (w)
// =>
// => x = 0.5
// => y = 0.25
// => z = 1.284
// => w = 1.6487
// =>
// => Drawn in the order in which it was given.

// %% [markdown] predict
// ## Predict
// z is $e^{0.25}$, and $e^y$ is $e^{0.25}$, too. So
//
// $$
// 2z \cdot e^y \cdot 2x = 2 \cdot e^{0.25} \cdot e^{0.25} \cdot 1 = 2e^{0.5}
// $$
//
// The next cell computes it both ways. In step 4 numericalDiff gave 3.2974426293330694. How many digits of that were
// right?

// %% the-three-rates
double x = 0.5;
double y = x * x;
double z = Math.exp(y);
System.out.println(2 * z);                           // => 2.568050833375483
System.out.println(Math.exp(y));                     // => 1.2840254166877414
System.out.println(2 * x);                           // => 1.0
System.out.println(2 * z * Math.exp(y) * 2 * x);     // => 3.297442541400256
System.out.println(2 * Math.exp(0.5));               // => 3.2974425414002564

// %% [markdown] investigate
// ## Investigate
// The first seven. The two results of today differ in the last digit alone, by rounding. We tried nothing and pushed
// nothing: we multiplied three numbers.
//
// Each of the three needs a value from the forward pass: 2z needs z, $e^y$ needs y, 2x needs x. So the forward pass
// comes first, and its values must be **kept**. A usual mistake is to take every rate at x. Here it is:

// %% every-rate-taken-at-x
double x = 0.5;
System.out.println(2 * x * Math.exp(x) * 2 * x);     // => 1.6487212707001282

// %% [markdown] two-orders
// That is about 1.65, half of what is right. (w is about 1.65, too. That is chance.)
//
// ## From which end?
// $\frac{dw}{dx} = 2z \cdot e^y \cdot 2x$. A product may be worked out from either end:
//
// - **from the input on**: $(2x \cdot e^y) \cdot 2z$. The first product is $\frac{dz}{dx}$. Each part says how
//   something moves *if x moves*.
// - **from the output back**: $(2z \cdot e^y) \cdot 2x$. The first product is $\frac{dw}{dy}$. Each part says how
//   *w moves* if something moves.
//
// Predict: will the last numbers of the two columns be equal? Will the ones in the middle?

// %% from-either-end
double x = 0.5;
double y = x * x;
double z = Math.exp(y);

double dydx = 1.0 * (2 * x);
double dzdx = dydx * Math.exp(y);
double dwdx = dzdx * (2 * z);
System.out.println(dydx + " " + dzdx + " " + dwdx);
                    // => 1.0 1.2840254166877414 3.297442541400256

double dwdz = 1.0 * (2 * z);
double dwdy = dwdz * Math.exp(y);
double same = dwdy * (2 * x);
System.out.println(dwdz + " " + dwdy + " " + same);
            // => 2.568050833375483 3.297442541400256 3.297442541400256

// %% [markdown] two-orders-why
// Both start with 1 ($\frac{dx}{dx} = 1$: x moves as x moves; $\frac{dw}{dw} = 1$ likewise) and both multiply three
// times. With one input and one output it does not matter. Only the numbers on the way differ. (That $\frac{dw}{dy}$
// and $\frac{dw}{dx}$ look alike is chance: 2x is 1.)
//
// ## Many inputs
// It matters when there are many inputs. Let y be a sum of n squares:
//
// ```
//   x1 ---+
//   x2 ---+--->  y = x1^2 + x2^2 + ... + xn^2  --->  z = e^y  --->  w = z^2
//   ...   |
//   xn ---+
// ```
//
// How far does w move if only $x_1$ moves? The other squares stand still, so y moves at the rate $2x_1$; then it goes
// on as before. For $x_1$ the product is $2z \cdot e^y \cdot 2x_1$, for $x_2$ it is $2z \cdot e^y \cdot 2x_2$, and
// so on. **Which part is the same for all?** The part at the output.
//
// From the input on, each input begins a walk of its own, through all the functions. From the output back there is one
// walk, and it fans out at the very end. Here are both walks; each multiplication is counted. This cell prints nothing.

// %% both-orders
class Orders {
    long multiplications = 0;

    double times(double a, double b) {
        multiplications++;
        return a * b;
    }

    // first: one rate for each input; then: those that follow
    double[] fromTheInputsOn(double[] first, double[] then) {
        double[] result = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            double rate = times(1.0, first[i]);
            for (int k = 0; k < then.length; k++) {
                rate = times(rate, then[k]);
            }
            result[i] = rate;
        }
        return result;
    }

    double[] fromTheOutputBack(double[] first, double[] then) {
        double rate = 1.0;
        for (int k = then.length - 1; k >= 0; k--) {
            rate = times(rate, then[k]);
        }
        double[] result = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            result[i] = times(rate, first[i]);
        }
        return result;
    }
}

// %% [markdown] predict-three-inputs
// Three inputs, and behind them $e^y$ and $z^2$. Predict the two counts.

// %% three-inputs
double[] x = {0.5, 0.25, 0.125};
double y = x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
double z = Math.exp(y);
double[] first = {2 * x[0], 2 * x[1], 2 * x[2]};
double[] then = {Math.exp(y), 2 * z};

Orders on = new Orders();
double[] a = on.fromTheInputsOn(first, then);
Orders back = new Orders();
double[] b = back.fromTheOutputBack(first, then);
System.out.println(Arrays.equals(a, b));             // => true
System.out.println(on.multiplications);              // => 9
System.out.println(back.multiplications);            // => 5

// %% [markdown] predict-the-cost
// The same three derivatives, 9 multiplications against 5. Now let the numbers grow: n inputs, and behind them k
// functions in a row. Find the two formulas before you run the cell. Only the counts matter here, so all rates are 1.

// %% what-each-order-costs
void cost(int inputs, int functions) {
    double[] first = new double[inputs];
    double[] then = new double[functions];
    Arrays.fill(first, 1.0);
    Arrays.fill(then, 1.0);
    Orders on = new Orders();
    on.fromTheInputsOn(first, then);
    Orders back = new Orders();
    back.fromTheOutputBack(first, then);
    System.out.println("n = " + inputs + ", k = " + functions + ": "
            + on.multiplications + " and " + back.multiplications);
}

cost(1, 2);             // => n = 1, k = 2: 3 and 3
cost(3, 2);             // => n = 3, k = 2: 9 and 5
cost(1_000, 2);         // => n = 1000, k = 2: 3000 and 1002
cost(1_000, 100);       // => n = 1000, k = 100: 101000 and 1100
cost(1_000_000, 100);   // => n = 1000000, k = 100: 101000000 and 1000100

// %% [markdown] the-cost
// From the inputs on: n walks of k + 1 steps, n * (k + 1). From the output back: k + n. Say it as passes:
//
// | | passes through the functions |
// |---|---|
// | numericalDiff, step 4 | 2n for the values, and the result is not exact |
// | chain rule, from the inputs on | 1 for the values, then n more |
// | chain rule, from the output back | 1 for the values, then **1 back** |
//
// "But I could work out the common part first, and then go from the inputs on!" Yes. The common part is everything
// between y and the output. Who works it out first has begun at the output's end.
//
// A network has millions of inputs to learn, and *one* output: a number that says how wrong it is. So we go from the
// output back. That is **backpropagation**: the derivative of the output is handed backward, from function to function.
//
// Is back always better? No: turn the picture round. One input and many outputs make the other order the cheap one.

// %% [markdown] modify
// ## Modify
// - In `the-three-rates`, set x to 1. Work it out first: y is 1, z is e, and 2x is 2, so the product is
//   $2e \cdot e \cdot 2 = 4e^2$. You get about 29.556.
// - In `three-inputs`, set the first input to 0. One of the three derivatives becomes 0: print `a[0]`, and
//   `a[1]`, which is not 0. Why only the one?

// %% [markdown] make
// ## Make

// %% [exercise] another-chain
// Another chain: $y = e^x$, $z = y^2$, $w = e^z$. Write its derivative from the output back. Take each rate where its
// function stands. The check compares with numericalDiff.
//> double derivative(double x) {
//>     double y = Math.exp(x);
//>     double z = y * y;
//>     double rate = 1.0;
//>     rate = rate * Math.exp(z);       // dw/dz
//>     return rate;                     // your turn: two are missing
//> }

// %% [solution] another-chain
double derivative(double x) {
    double y = Math.exp(x);
    double z = y * y;
    double rate = 1.0;
    rate = rate * Math.exp(z);           // dw/dz
    rate = rate * 2 * y;                 // dw/dy
    rate = rate * Math.exp(x);           // dw/dx
    return rate;
}

// %% [check] another-chain
// check another-chain
Variable x = new Variable(Nd4j.scalar(-0.5));
INDArray tried = numericalDiff(v ->
        new Exp().call(new Square().call(new Exp().call(v))), x);
double error = derivative(-0.5) - tried.getDouble();
System.out.println(Math.abs(error) < 1e-6);          // => true
System.out.println(Math.round(derivative(-0.5) * 1e6) / 1e6);
                                                     // => 1.062927

// %% [exercise] many-outputs
// Turn the picture round: one input, k functions in a row, and then n outputs, each with a last function of its own.
// The method returns the number of multiplications, for each order. The order from the output back is done. Do the
// other.
//> long[] multiplications(int functions, int outputs) {
//>     long back = (long) outputs * (functions + 1);
//>     long on = back;                  // your turn
//>     return new long[] {on, back};
//> }

// %% [solution] many-outputs
long[] multiplications(int functions, int outputs) {
    long back = (long) outputs * (functions + 1);
    long on = functions + outputs;
    return new long[] {on, back};
}

// %% [check] many-outputs
// check many-outputs
System.out.println(Arrays.toString(multiplications(2, 1)));      // => [3, 3]
System.out.println(Arrays.toString(multiplications(100, 1_000)));
                                                     // => [1100, 101000]

// %% [markdown] what-is-missing
// ## What is still missing
// The rule is in our heads, and the numbers are plain doubles. Each Function should know its own rate: Square that it
// is 2x, Exp that it is $e^x$. In step 6 they learn it, and we walk back along the chain by hand.

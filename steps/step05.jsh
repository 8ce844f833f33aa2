/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 5: backpropagation, the theory
//
// Step 4 found derivatives by trying: not exact, and too slow for many inputs. Today we find them by a rule, the chain
// rule. No class changes. We work out, with numbers, in which order the rule is best applied.
//
// **You will be able to** apply the chain rule to a chain of functions, from either end, and say what each order costs.
//
// **Time:** about 55 minutes.
//
// **New:** no code. The chain rule, from the output back: one pass serves all inputs.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step05.Exp;
import step05.Function;
import step05.Square;
import step05.Variable;
import static step05.Functions.numericalDiff;

// %% [question] predict-two-rates
// ## The chain rule on one page
// Three wheels. When the first turns once, the second turns 2 times. When the second turns once, the third turns 5
// times. The first turns once: then the third turns 2 * 5 = 10 times. **Rates along a chain are multiplied.**
//
// A derivative is such a rate: how many times as far does y move, when x moves a little? So derivatives along a chain
// are multiplied, too. That is the **chain rule**. If a = A(x) and y = B(a), then
//
// $$
// \frac{dy}{dx} = \frac{dy}{da} \cdot \frac{da}{dx}
// $$
//
// $\frac{dy}{dx}$ reads: how many times as far y moves as x.
//
// An example: $a = x^2$ and $y = a^2$, at x = 3. By the rule for squares $\frac{da}{dx} = 2x$ and $\frac{dy}{da} = 2a$.
// Predict the first two numbers. Then: what must the last two have in common?

// %% two-rates
double x = 3.0;
double a = x * x;
double y = a * a;
double dadx = 2 * x;
double dyda = 2 * a;
System.out.println(dadx);                            // => 6.0
System.out.println(dyda);                            // => 18.0
System.out.println(dyda * dadx);                     // => 108.0
System.out.println(4 * x * x * x);                   // => 108.0

// %% [markdown] two-rates-why
// y is $x^4$, and by the rule for powers its derivative is $4x^3$: the same 108. Note where each rate was taken.
// $\frac{da}{dx}$ was taken at x = 3. $\frac{dy}{da}$ was taken at **a = 9**, not at 3: that is where the second
// function stands.
//
// The rule has a condition: A must be differentiable at x, and B at a. That means that a small push goes on, up to an
// error that can be neglected, as a product. Push x by h, and a moves by $\frac{da}{dx} \cdot h$. That is a small push
// for B, so y moves by $\frac{dy}{da} \cdot \frac{da}{dx} \cdot h$. Divide by h, and the rule stands there. Where a
// curve has a corner, as |x| has at 0, there is no such rate, and no rule.

// %% [markdown] three-functions
// ## Three functions
// Now the chain of steps 3 and 4, with its letters. A is a square, B is exp, and C is a square again:
//
// ```
//        A: square         B: exp          C: square
//   x  ------------->  a  --------->  b  ------------->  y
//
//        da/dx = 2x     db/da = e^a       dy/db = 2b
// ```
//
// (The derivative of $e^a$ is $e^a$ itself.) So
//
// $$
// \frac{dy}{dx} = \frac{dy}{db} \cdot \frac{db}{da} \cdot \frac{da}{dx} = 2b \cdot e^a \cdot 2x
// $$
//
// First the values: the **forward pass**, from x to y.

// %% forward-pass
Function A = new Square();
Function B = new Exp();
Function C = new Square();
Variable x = new Variable(Nd4j.scalar(0.5));
Variable a = A.call(x);
Variable b = B.call(a);
Variable y = C.call(b);
Display.show(Graph.chain(x, A, a, B, b, C, y));
// => (x) --> [Square] --> (a) --> [Exp] --> (b) --> [Square] --> (y)
// =>
// => x = 0.5
// => a = 0.25
// => b = 1.284
// => y = 1.6487
// =>
// => Drawn in the order in which it was given.

// %% [question] predict
// ## Predict
// Step 4 had a formula for this derivative, $4x \cdot e^{2x^2}$. It is the same: b is $e^{x^2}$, and so is $e^a$.
//
// $$
// 2b \cdot e^a \cdot 2x = 2 \cdot e^{x^2} \cdot e^{x^2} \cdot 2x = 4x \cdot e^{2x^2}
// $$
//
// The next cell computes it both ways, at 0.5. In step 4 numericalDiff gave 3.2974426293330694. How many digits of
// that were right?

// %% the-three-rates
double x = 0.5;
double a = x * x;
double b = Math.exp(a);
System.out.println(2 * b);                           // => 2.568050833375483
System.out.println(Math.exp(a));                     // => 1.2840254166877414
System.out.println(2 * x);                           // => 1.0
System.out.println(2 * b * Math.exp(a) * 2 * x);     // => 3.297442541400256
System.out.println(4 * x * Math.exp(2 * x * x));     // => 3.2974425414002564

// %% [markdown] investigate
// ## Investigate
// The first seven. The two results of today differ in the last digit alone, by rounding. We tried nothing and pushed
// nothing: we multiplied three numbers.
//
// Each of the three needs a value from the forward pass: 2b needs b, $e^a$ needs a, 2x needs x. So the forward pass
// comes first, and its values must be **kept**.

// %% [question] predict-every-rate-at-x
// A usual mistake is to take every rate at x: $2x \cdot e^x \cdot 2x$. Is the result too large or too small?

// %% every-rate-taken-at-x
double x = 0.5;
System.out.println(2 * x * Math.exp(x) * 2 * x);     // => 1.6487212707001282

// %% [question] predict-two-orders
// Too small: half of what is right. (y is about 1.65, too. That is chance.)
//
// ## From which end?
// $\frac{dy}{dx} = 2b \cdot e^a \cdot 2x$. A product may be worked out from either end:
//
// - **from the input on**: $(2x \cdot e^a) \cdot 2b$. The first product is $\frac{db}{dx}$. Each part says how
//   something moves *if x moves*.
// - **from the output back**: $(2b \cdot e^a) \cdot 2x$. The first product is $\frac{dy}{da}$. Each part says how
//   *y moves* if something moves.
//
// Predict: will the last numbers of the two lines be equal? Will the ones in the middle?

// %% from-either-end
double x = 0.5;
double a = x * x;
double b = Math.exp(a);

double dadx = 1.0 * (2 * x);
double dbdx = dadx * Math.exp(a);
double lastOnTheWayOn = dbdx * (2 * b);
System.out.println(dadx + " " + dbdx + " " + lastOnTheWayOn);
                    // => 1.0 1.2840254166877414 3.297442541400256

double dydb = 1.0 * (2 * b);
double dyda = dydb * Math.exp(a);
double lastOnTheWayBack = dyda * (2 * x);
System.out.println(dydb + " " + dyda + " " + lastOnTheWayBack);
            // => 2.568050833375483 3.297442541400256 3.297442541400256

// %% [markdown] two-orders-why
// Both start with 1 ($\frac{dx}{dx} = 1$: x moves as x moves; $\frac{dy}{dy} = 1$ likewise) and both multiply three
// times. With one input and one output it does not matter. Only the numbers on the way differ. (That $\frac{dy}{da}$
// and $\frac{dy}{dx}$ look alike is chance: 2x is 1.)
//
// ## Many inputs
// It matters when there are many inputs. Let a be a sum of n squares:
//
// ```
//   x1 ---+
//   x2 ---+--->  a = x1^2 + x2^2 + ... + xn^2  --->  b = e^a  --->  y = b^2
//   ...   |
//   xn ---+
// ```
//
// If only $x_1$ moves, the other squares stand still. Then a moves at the rate $2x_1$, and from there it goes on as
// before. For $x_1$ the product is $2b \cdot e^a \cdot 2x_1$, for $x_2$ it is $2b \cdot e^a \cdot 2x_2$, and so on.
//
// Here are both ways to work out all n products. Each multiplication is counted. This cell prints nothing.

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

// %% [question] predict-three-inputs
// Three inputs, and behind them $e^a$ and $b^2$. Predict how often each of the two ways multiplies. (This cell and the
// next one use the class in `both-orders`.)

// %% three-inputs after both-orders
double[] x = {0.5, 0.25, 0.125};
double a = x[0] * x[0] + x[1] * x[1] + x[2] * x[2];
double b = Math.exp(a);
double[] first = {2 * x[0], 2 * x[1], 2 * x[2]};
double[] then = {Math.exp(a), 2 * b};

Orders on = new Orders();
double[] slopes = on.fromTheInputsOn(first, then);
Orders back = new Orders();
double[] others = back.fromTheOutputBack(first, then);
System.out.println(Arrays.equals(slopes, others));   // => true
System.out.println(on.multiplications);              // => 9
System.out.println(back.multiplications);            // => 5

// %% [question] predict-the-cost
// The same three derivatives, 9 multiplications against 5. (They are equal to the last digit, as the inputs are
// powers of two. With others, the two orders may round differently.) In all three products the part at the output,
// $2b \cdot e^a$, is the same. From the input on, each input begins a walk of its own, through all the functions.
// From the output back there is one walk, and it fans out at the very end.
//
// Now let the numbers grow: n inputs, and behind them k functions in a row. Find the two formulas before you run the
// cell. Only the counts matter here, so all rates are 1.

// %% what-each-order-costs after both-orders
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
// between a and the output. Who works it out first has begun at the output's end.
//
// A network has millions of inputs to learn, and *one* output: a number that says how wrong it is. So we go from the
// output back. That is **backpropagation**: the derivative of the output is handed backward, from function to function.
//
// Back is not always better. Turn the picture round: one input and many outputs make the other order the cheap one.

// %% [markdown] modify
// ## Modify
// - In `the-three-rates`, set x to -1. Work it out first: a is 1, b is e, and 2x is -2, so the product is
//   $2e \cdot e \cdot (-2) = -4e^2$. The last two lines both say about -29.556.
// - In `three-inputs`, set the first input to 0. One of the three derivatives becomes 0: print `slopes[0]`, and
//   `slopes[1]`, which is not 0. Why only the one?

// %% [markdown] make
// ## Make

// %% [exercise] another-chain
// Another chain: $a = e^x$, $b = a^2$, $y = e^b$. Write its derivative from the output back. Take each rate where its
// function stands. The check compares with numericalDiff, at two points.
//> double derivative(double x) {
//>     double a = Math.exp(x);
//>     double b = a * a;
//>     double rate = 1.0;
//>     rate = rate * Math.exp(b);       // dy/db
//>     return rate;                     // your turn: two are missing
//> }

// %% [hint] another-chain
// Which function comes before $e^b$, and before that? Each has one rate: the square has 2 times something, the first
// exp has $e$ to the power of something.

// %% [hint] another-chain
// `b = a * a`, so $\frac{db}{da}$ is taken at a: `2 * a`. And $\frac{da}{dx}$ is taken at x.

// %% [solution] another-chain
double derivative(double x) {
    double a = Math.exp(x);
    double b = a * a;
    double rate = 1.0;
    rate = rate * Math.exp(b);           // dy/db
    rate = rate * 2 * a;                 // dy/da
    rate = rate * Math.exp(x);           // dy/dx
    return rate;
}

// %% [check] another-chain
// check another-chain
for (double at : new double[] {-0.5, -1.0}) {
    INDArray tried = numericalDiff(v -> new Exp().call(new Square().call(
            new Exp().call(v))), new Variable(Nd4j.scalar(at)));
    double error = derivative(at) - tried.getDouble();
    System.out.println("at " + at + " right: " + (Math.abs(error) < 1e-6));
    System.out.println(Math.round(derivative(at) * 1e6) / 1e6);
}
// => at -0.5 right: true
// => 1.062927
// => at -1.0 right: true
// => 0.309896

// %% [hidden] another-chain
//> System.out.println(Math.round(derivative(0.0) * 1e6) / 1e6);     // => 5.436564
//> System.out.println(Math.round(derivative(-2.0) * 1e6) / 1e6);    // => 0.037308

// %% [exercise] many-outputs
// Turn the picture round: one input, k functions in a row, and then n outputs, each with a last function of its own.
// The method returns the number of multiplications, for each order. The order from the output back is done. Do the
// other. (The first multiplication of each walk, 1 times something, counts, too.)
//> long[] multiplications(int functions, int outputs) {
//>     long back = (long) outputs * (functions + 1);
//>     long on = back;                  // your turn
//>     return new long[] {on, back};
//> }

// %% [hint] many-outputs
// From the input on there is one walk now. How far does it go until it fans out, and how many steps are there behind
// that place?

// %% [hint] many-outputs
// The walk multiplies once for each of the functions in the row. Then each output has one multiplication of its own.
// Are they multiplied or added?

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

// %% [hidden] many-outputs
//> System.out.println(Arrays.toString(multiplications(3, 10)));     // => [13, 40]
//> System.out.println(Arrays.toString(multiplications(0, 7)));      // => [7, 7]

// %% [markdown] what-is-missing
// ## What is still missing
// The rule is in our heads, and the numbers are plain doubles. Each Function should know its own rate: Square that it
// is 2x, Exp that it is $e^x$. In step 6 they learn it, and we walk back along the chain by hand.

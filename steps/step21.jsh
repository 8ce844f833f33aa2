/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 21: numbers and arrays join in
//
// Since step 20 we can write a * b + c for three Variables. But real formulas are full of plain numbers: 3x + 1, say.
// To us these numbers are constants. Nobody wants their derivative, and nobody wants to put each one into a box.
//
// Today the framework does that: a number or an array may stand beside a Variable, on either side.
//
// **You will be able to** mix Variables, arrays and numbers, and explain which shape a number takes, and why.
//
// **Time:** about 45 minutes.
//
// **New:** `Functions.asVariable` and `asArray`; `add` and `mul` take arrays and numbers too.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import step21.Variable;
import static step21.Functions.add;
import static step21.Functions.asArray;
import static step21.Functions.asVariable;
import static step21.Functions.mul;
import static step21.Functions.numericalDiff;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

// %% [question] predict
// ## Predict
// Step 20 ended with a number on the right of a Variable, and Java refused it. What about a number on the left? And an
// array on the right? The next two cells ask *step 20's* code for 2.0 * x, and for x + an array. Will they compile? If
// not, what will the compiler say is wrong?

// %% [error] a-number-in-step-20
//> var x = new step20.Variable(Nd4j.scalar(2.0));
//> step20.Functions.mul(2.0, x);
// => ! double cannot be converted to step20.Variable

// %% [error] an-array-in-step-20
//> var x = new step20.Variable(Nd4j.scalar(2.0));
//> x.add(Nd4j.scalar(3.0));
// => ! INDArray cannot be converted to step20.Variable

// %% [markdown] two-helpers
// Both are refused, and nothing has run yet. `mul` and `add` of step 20 take two Variables, so a number must become a
// Variable first. That takes two moves: from a number to an array, and from an array to a Variable. Each move gets a
// method.

// %% [class] Functions
// What changes:
//
// - `Functions.asArray` makes an array of a number, in the shape of `like`, the Variable on the other side. An array it
//   gives back as it is, but a scalar counts as a number.
// - `Functions.asVariable` puts an array or a number into a Variable, by way of `asArray`.
// - `Functions.add` and `Functions.mul` come four times more: with an array or a number, on the right or on the left.
//   Each has one line: make a Variable of what is none, then call the `add` or `mul` that we have.
//
// Several methods of one name, told apart by the types of their parameters, are **overloaded** methods. That is the
// one kind of overloading that Java has. The compiler chooses, before the program runs. In the book one method is
// enough: it asks `isinstance`, while the program runs, what it was given.

// %% [class] Variable
// What changes: `Variable.add` and `Variable.mul` come two times more, for an array and for a number. On the left of
// the dot there is always a Variable, so two are enough.

// %% an-array-on-the-right
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = x.add(Nd4j.scalar(3.0));
System.out.println(y);                               // => variable(5.0)

// %% a-number-on-the-right
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = x.add(3.0);
System.out.println(y);                               // => variable(5.0)

// %% [question] predict-left
// Now 3x + 1 at 2, with the number on the left of the `*`, as it is written. And an array on the left of a Variable:
// [2.0] plus a Variable with [1.0]. Predict the three lines. Mind step 19's points and brackets.

// %% on-the-left
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = mul(3.0, x).add(1.0);
y.backward();
System.out.println(y);                               // => variable(7.0)
System.out.println(x.grad.getDouble());              // => 3.0

INDArray two = Nd4j.createFromArray(2.0);
Variable one = new Variable(Nd4j.createFromArray(1.0));
System.out.println(add(two, one));                   // => variable([3.])

// %% drawn
Variable x = new Variable(Nd4j.scalar(2.0));
x.name = "x";
Variable y = mul(3.0, x).add(1.0);
y.backward();
Display.show(Graph.of(y));
// => (k0), (x) --> [Mul gen 0] --> (a)
// => (a), (k1) --> [Add gen 1] --> (y)
// =>
// => k0 = 3.0, grad 2.0
// => x = 2.0, grad 3.0
// => a = 6.0
// => k1 = 1.0, grad 1.0
// => y = 7.0

// %% [markdown] drawn-why
// The two numbers are Variables like `x`. Nobody asked for their gradients, and they have them.

// %% [markdown] investigate
// ## Investigate
// A number has no methods, so `2.0.mul(x)` is no Java. For a number on the left there is `mul(2.0, x)`. For a sum and
// a product the side does not matter, and `x.mul(2.0)` is shorter. For a difference it will matter, in step 22.
//
// An array has methods, but they are ND4J's. They do not know our class:

// %% [error] nd4j-does-not-know-us
//> Variable x = new Variable(Nd4j.scalar(1.0));
//> Nd4j.scalar(2.0).add(x);
// => ! no suitable method found for add(

// %% [markdown] nd4j-does-not-know-us-why
// Here Java is clear where Python is not. In Python, `array + variable` would be computed by the *array*, which would
// take our Variable for one of its elements; the book needs a line against it. Java refuses before anything runs, and
// `add(array, x)` says who computes: our `Functions`.
//
// A constant becomes a Variable like any other. So it gets a gradient, too. Here we look at it for once:

// %% the-constant-has-a-gradient
Variable x = new Variable(Nd4j.scalar(2.0));
Variable three = asVariable(3.0, x);
Variable y = x.mul(three);
y.backward();
System.out.println(x.grad.getDouble());              // => 3.0
System.out.println(three.grad.getDouble());          // => 2.0

// %% [question] predict-spread
// ## Which shape does a number take?
// The second parameter of `asVariable` and `asArray` is called `like`: it is the operand on the other side. The next
// cell turns 3.0 into an array that goes with a matrix of the shape [2, 3]. Predict what it prints.

// %% a-number-and-a-matrix
double[][] rows = {{1, 2, 3}, {4, 5, 6}};
Variable x = new Variable(Nd4j.createFromArray(rows));
INDArray three = asArray(3.0, x);
System.out.println(Arrays.toString(three.shape()));  // => [2, 3]
System.out.println(new Variable(three));
// => variable([[3. 3. 3.]
// =>           [3. 3. 3.]])

Variable y = x.add(3.0);
y.backward();
System.out.println(y);
// => variable([[4. 5. 6.]
// =>           [7. 8. 9.]])
System.out.println(new Variable(x.grad));
// => variable([[1. 1. 1.]
// =>           [1. 1. 1.]])

// %% [markdown] why-spread
// The 3 is written down six times: it *spreads* to the shape of the other operand, as DOUBLE. Is that not a waste?
// ND4J can add a matrix and one number without it. Forward, yes. The trouble comes on the way back.
//
// `Add` passes y's gradient on to both inputs, and this gradient has the shape of y: [2, 3]. An input that holds one
// number cannot take six gradients. Since step 13 a gradient whose shape is not its Variable's is refused. Step 20's
// code shows it: there we must box the number ourselves, and it stays a scalar.

// %% without-spreading
{
    double[][] rows = {{1, 2, 3}, {4, 5, 6}};
    var x = new step20.Variable(Nd4j.createFromArray(rows));
    var y = x.add(new step20.Variable(Nd4j.scalar(3.0)));
    System.out.println(y);
    // => variable([[4. 5. 6.]
    // =>           [7. 8. 9.]])
    try {
        y.backward();
    } catch (IllegalStateException e) {
        System.out.println(e.getMessage().split(": ")[0]);
        // => Add.backward gives [2, 3] DOUBLE for an input of [] DOUBLE
    }
}

// %% [markdown] why-spread-2
// The value is right; the way back is refused, because of a constant that nobody wants to differentiate. When the
// number spreads first, every shape fits. An array that is a scalar, `Nd4j.scalar(3.0)`, spreads in the same way.

// %% [question] predict-a-scalar-variable
// ## A Variable that is a scalar
// A *number* spreads. An *array* that is a scalar spreads. What about a *Variable* that holds one number, beside a
// matrix? The compiler takes the `mul` for two Variables, and nothing spreads. It must not: it is your Variable, and
// you may want its gradient. Predict: what will step 21 do here?

// %% a-scalar-variable-and-a-matrix
double[][] rows = {{1, 2, 3}, {4, 5, 6}};
Variable x = new Variable(Nd4j.createFromArray(rows));
Variable s = new Variable(Nd4j.scalar(3.0));
Variable y = x.mul(s);
System.out.println(y);
// => variable([[ 3.  6.  9.]
// =>           [12. 15. 18.]])
try {
    y.backward();
} catch (IllegalStateException e) {
    System.out.println(e.getMessage().split(": ")[0]);
    // => Mul.backward gives [2, 3] DOUBLE for an input of [] DOUBLE
}
System.out.println(x.grad + " " + s.grad);           // => null null

// %% [markdown] a-scalar-variable-why
// Refused, aloud, and before one of the two gradients was stored. That is better than a wrong gradient. Which would
// be the right one? `s` works at six places, so six gradients meet at it, and gradients that meet are added (step
// 14). Each place hands down the number of x that stands there: 1 + 2 + 3 + 4 + 5 + 6 = 21. Step 4's method, summed
// over the six places, agrees:

// %% what-would-be-right
double[][] rows = {{1, 2, 3}, {4, 5, 6}};
Variable x = new Variable(Nd4j.createFromArray(rows));
Variable s = new Variable(Nd4j.scalar(3.0));
INDArray six = numericalDiff(v -> x.mul(v), s);
double sum = six.sumNumber().doubleValue();
System.out.println(Math.abs(sum - 21) < 1e-6);       // => true

// %% [markdown] what-would-be-right-why
// The book adds them up in its step 40. Our kit ends before that, so it refuses. The same happens to every Variable or
// array that is *stretched* by ND4J: a row of three beside a matrix with rows of three, for example.

// %% [markdown] modify
// ## Modify
// - In `a-number-on-the-right`, write `x.add(3)`, without a point. It works: Java makes a `double` of an `int`.
// - There, give x the array `Nd4j.createFromArray(1, 2, 3)`, whole numbers. The message of step 11 comes, and says what
//   to do. Which of the two types did the number get?
// - In `a-number-and-a-matrix`, move `System.out.println(y)` above `y.backward()`. Then write
//   `x.add(Nd4j.createFromArray(10.0, 20.0, 30.0))` in the place of `x.add(3.0)`. The value is right, `backward()`
//   refuses. Write the row twice, as a matrix, and it works.

// %% [markdown] make
// ## Make

// %% [exercise] celsius
// A temperature of c degrees Celsius is 1.8c + 32 degrees Fahrenheit. Write `fahrenheit`. The check asks for three
// temperatures at once. What is the derivative, at each of them?
//> Variable fahrenheit(Variable c) {
//>     return c.add(32);            // your turn
//> }

// %% [hint] celsius
// Two operations, in the order of the formula. Which one comes first?

// %% [hint] celsius
// `c.mul(...)` gives a Variable, and that has an `add`.

// %% [solution] celsius
Variable fahrenheit(Variable c) {
    return c.mul(1.8).add(32);
}

// %% [check] celsius
// check celsius
Variable c = new Variable(Nd4j.createFromArray(-40.0, 0.0, 100.0));
Variable f = fahrenheit(c);
f.backward();
System.out.println(f);                      // => variable([-40.  32. 212.])
System.out.println(new Variable(c.grad));   // => variable([1.8 1.8 1.8])

// %% [hidden] celsius
//> System.out.println(fahrenheit(new Variable(Nd4j.scalar(10.0))));     // => variable(50.0)
//> System.out.println(fahrenheit(new Variable(Nd4j.scalar(-10.0))));    // => variable(14.0)

// %% [exercise] minus
// We have no subtraction yet. But a - b is a + (-1) * b. Write `minus`. What must b's gradient be?
//> Variable minus(Variable a, Variable b) {
//>     return a.add(b);             // your turn
//> }

// %% [hint] minus
// `a.add(...)` is right. What must be added?

// %% [hint] minus
// `b.mul(-1)` is -b.

// %% [solution] minus
Variable minus(Variable a, Variable b) {
    return a.add(b.mul(-1));
}

// %% [check] minus
// check minus
Variable a = new Variable(Nd4j.scalar(5.0));
Variable b = new Variable(Nd4j.scalar(3.0));
Variable d = minus(a, b);
d.backward();
System.out.println(d);                               // => variable(2.0)
System.out.println(a.grad.getDouble());              // => 1.0
System.out.println(b.grad.getDouble());              // => -1.0

// %% [hidden] minus
//> Variable e = new Variable(Nd4j.createFromArray(1.0, 2.0));
//> Variable f = new Variable(Nd4j.createFromArray(4.0, -4.0));
//> Variable g = minus(e, f);
//> g.backward();
//> System.out.println(g);                               // => variable([-3.  6.])
//> System.out.println(new Variable(f.grad));            // => variable([-1. -1.])

// %% [markdown] what-is-missing
// ## What is still missing
// `minus` makes two functions where one would do, and there is no division and no power at all. Step 22 adds what is
// missing. There, for the first time, it matters which operand stands on the left.

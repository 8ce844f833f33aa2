/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 24: formulas nobody wants to differentiate
//
// The package `dezero` is complete, as far as this kit goes. Today it works for us. We take three functions on which
// people try out *optimisers*: programs that look for the smallest value of a function.
//
// The third of them is so long that hardly anybody would differentiate it by hand. We also look at what can still go
// wrong when the derivative is right.
//
// **You will be able to** differentiate any formula made of our operations, and test it in the two ways it needs.
//
// **Time:** about 60 minutes.
//
// **New:** `TestFunctions`: sphere, Matyas and Goldstein-Price, and their gradients.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import classroom.plot.Plot;
import dezero.Function;
import dezero.Variable;
import static dezero.Functions.add;
import static dezero.Functions.mul;
import static dezero.Functions.numericalDiff;
import static dezero.Functions.sub;
import java.util.HashSet;
import java.util.Set;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step24.TestFunctions;

// %% [class] TestFunctions
// What changes: `TestFunctions` is new. `TestFunctions.sphere`, `TestFunctions.matyas` and `TestFunctions.goldstein`
// take two Variables and give one. They are formulas, nothing else: no `backward`, no derivative anywhere.

// %% [question] predict
// ## Predict
// `sphere` is x^2 + y^2. Its partial derivatives are 2x and 2y. Which numbers at (1, 1)?

// %% sphere
Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = new Variable(Nd4j.scalar(1.0));
Variable z = TestFunctions.sphere(x, y);
z.backward();
System.out.println(x.grad.getDouble());              // => 2.0
System.out.println(y.grad.getDouble());              // => 2.0

// %% sphere-map
Display.show(Plot.contoursOfArrays("Sphere", (x, y) ->
        TestFunctions.sphere(new Variable(x), new Variable(y)).data,
        -2, 2, -2, 2).arrow("gradient at (1, 1)", 1, 1, 2, 2));
// => ~ Sphere: /home/you/dezero/target/pictures/sphere.svg
// => x from -2 to 2, y from -2 to 2
// => contour lines at 1, 2, 3, 4, 5, 6, 7; values from 0 to 8
// => gradient at (1, 1): arrow at (1, 1) along (2, 2), length 2.828

// %% [markdown] sphere-map-why
// A map: on one line z has one value, as a landscape has one height. The gradient points to where z grows most, at a
// right angle to the line. The arrow shows its direction alone; the gradient is 2.83 long here. (The whole map is one
// call: `sphere` takes arrays as well as numbers.)

// %% [question] predict-matyas
// `matyas` is 0.26 (x^2 + y^2) - 0.48 x y. By hand: the derivative in x is 0.52 x - 0.48 y, and in y it is 0.52 y -
// 0.48 x. Which number at (1, 1)? And will the computer print just that number?

// %% matyas
Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = new Variable(Nd4j.scalar(1.0));
Variable z = TestFunctions.matyas(x, y);
z.backward();
System.out.println(x.grad.getDouble());              // => 0.040000000000000036
System.out.println(y.grad.getDouble());              // => 0.040000000000000036
System.out.println(0.52 - 0.48);                     // => 0.040000000000000036

// %% matyas-drawn
Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = new Variable(Nd4j.scalar(1.0));
x.name = "x";
y.name = "y";
Variable z = TestFunctions.matyas(x, y);
z.name = "z";
z.backward();
Display.show(Graph.of(z));
// => (x) --> [Pow gen 0] --> (a)
// => (y) --> [Pow gen 0] --> (b)
// => (a), (b) --> [Add gen 1] --> (c)
// => (k0), (c) --> [Mul gen 2] --> (d)
// => (k1), (x) --> [Mul gen 0] --> (e)
// => (e), (y) --> [Mul gen 1] --> (f)
// => (d), (f) --> [Sub gen 3] --> (z)
// =>
// => k0 = 0.26, grad 2.0
// => x = 1.0, grad 0.04, used twice
// => a = 1.0
// => y = 1.0, grad 0.04, used twice
// => b = 1.0
// => c = 2.0
// => d = 0.52
// => k1 = 0.48, grad -1.0
// => e = 0.48
// => f = 0.48
// => z = 0.04

// %% [markdown] matyas-why
// Not 0.04, but very near. The last line shows why, without our framework: a `double` holds neither 0.52 nor 0.48
// exactly. The gradient is as exact as a computation by hand with `double`s. No step width eps is in it.

// %% matyas-map
Display.show(Plot.contoursOfArrays("Matyas", (x, y) ->
        TestFunctions.matyas(new Variable(x), new Variable(y)).data,
        -2, 2, -2, 2).arrow("gradient at (1, 1)", 1, 1, 0.04, 0.04));
// => ~ Matyas: /home/you/dezero/target/pictures/matyas.svg
// => x from -2 to 2, y from -2 to 2
// => contour lines at 0.5, 1, 1.5, 2, 2.5, 3, 3.5; values from 0 to 4
// => gradient at (1, 1): arrow at (1, 1) along (0.04, 0.04), length 0.05657

// %% [markdown] matyas-map-why
// A long valley, from one corner to the other. On its floor z hardly grows, so the gradient is small: 0.057 long. (The
// arrow shows its direction alone.)

// %% [question] predict-goldstein
// ## The long one
// The Goldstein-Price function:
//
// ```
// (1 + (x + y + 1)^2 (19 - 14x + 3x^2 - 14y + 6xy + 3y^2))
//     * (30 + (2x - 3y)^2 (18 - 32x + 12x^2 + 48y - 36xy + 27y^2))
// ```
//
// Its derivative by hand takes a page, and most of us would make a mistake on it. Do not try. But guess: how many of
// our functions, `Add`, `Mul` and so on, are in its graph? Find `goldstein` in the class above and count a line of it.

// %% goldstein
int functionsBehind(Variable v, Set<Function> seen) {
    if (v.creator != null && seen.add(v.creator)) {
        for (Variable x : v.creator.inputs) {
            functionsBehind(x, seen);
        }
    }
    return seen.size();
}

Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = new Variable(Nd4j.scalar(1.0));
Variable z = TestFunctions.goldstein(x, y);
z.backward();
System.out.println(z);                               // => variable(1876.0)
System.out.println(x.grad.getDouble());              // => -5376.0
System.out.println(y.grad.getDouble());              // => 8064.0
System.out.println(functionsBehind(z, new HashSet<>()));     // => 38

// %% [markdown] about-goldstein-drawn
// In a notebook the whole graph can be seen. Every box is one of the 38 functions.

// %% [page] goldstein-drawn
//> Variable x = new Variable(Nd4j.scalar(1.0));
//> Variable y = new Variable(Nd4j.scalar(1.0));
//> x.name = "x";
//> y.name = "y";
//> Variable z = TestFunctions.goldstein(x, y);
//> z.name = "z";
//> Display.show(Graph.of(z));

// %% goldstein-map
Display.show(Plot.contoursOfArrays("Goldstein-Price", (x, y) ->
        TestFunctions.goldstein(new Variable(x), new Variable(y)).data,
        -2, 2, -3, 1.5)
        .arrow("gradient at (1, 1)", 1, 1, -5376, 8064)
        .point("smallest value", 0, -1));
// => ~ Goldstein-Price: /home/you/dezero/target/pictures/goldstein-price.svg
// => x from -2 to 2, y from -3 to 1.5
// => contour lines at 10, 100, 1000, 10000, 1e5, 1e6; values from 3.004 to 3.504e6
// => smallest value: (0, -1)
// => gradient at (1, 1): arrow at (1, 1) along (-5376, 8064), length 9692

// %% [markdown] investigate
// ## Investigate
// 38 functions, with branches everywhere: x and y are used again and again (step 14), and the order must be right
// (step 16). One call, and both gradients are there. None of the 38 knows more than its own small rule.
//
// Are they right? Ask `numericalDiff`, once for each input, while the other one is held.

// %% check-goldstein
Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = new Variable(Nd4j.scalar(1.0));
double dx = numericalDiff(v -> TestFunctions.goldstein(v, y), x).getDouble();
double dy = numericalDiff(v -> TestFunctions.goldstein(x, v), y).getDouble();
System.out.println(dx);                 // => ~ -5376.000086565682
System.out.println(dy);                 // => ~ 8064.00027424047

TestFunctions.goldstein(x, y).backward();
System.out.println(Math.abs(dx - x.grad.getDouble()) < 0.01);    // => true
System.out.println(Math.abs(dy - y.grad.getDouble()) < 0.01);    // => true

// %% [question] predict-mistyped
// ## One bracket
// Here is the formula once more, typed by somebody in a hurry. One bracket stands in the wrong place. The program
// compiles, runs, and prints two gradients. Two questions before you run it. Where is the bracket? (Compare the last
// line with the class above.) And will `numericalDiff` notice?

// %% mistyped
Variable mistyped(Variable x, Variable y) {
    Variable a = x.add(y).add(1).pow(2);
    Variable b = sub(19, mul(14, x)).add(mul(3, x.pow(2)))
            .sub(mul(14, y)).add(mul(6, x).mul(y)).add(mul(3, y.pow(2)));
    Variable c = mul(2, x).sub(mul(3, y)).pow(2);
    Variable d = sub(18, mul(32, x)).add(mul(12, x.pow(2)))
            .add(mul(48, y)).sub(mul(36, x).mul(y)).add(mul(27, y.pow(2)));
    return add(1, a).mul(b).mul(add(30, c.mul(d)));
}

Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = new Variable(Nd4j.scalar(1.0));
Variable z = mistyped(x, y);
z.backward();
System.out.println(x.grad.getDouble());              // => -5894.0
System.out.println(y.grad.getDouble());              // => 8506.0

double dx = numericalDiff(v -> mistyped(v, y), x).getDouble();
double dy = numericalDiff(v -> mistyped(x, v), y).getDouble();
System.out.println(Math.abs(dx - x.grad.getDouble()) < 0.01);    // => true
System.out.println(Math.abs(dy - y.grad.getDouble()) < 0.01);    // => true

// %% [markdown] mistyped-why
// It should be `add(1, a.mul(b))`, 1 + ab. It is `add(1, a).mul(b)`, (1 + a) b: the trap of step 20.
//
// And `numericalDiff` agrees with the gradients! It must: they *are* right, for the function that was typed. It knows
// our `forward` alone, so a check with it holds `backward` against `forward`. Neither knows what you meant to type.
//
// So there are two questions, and each needs its own test:
//
// - *Is the derivative right for this function?* `numericalDiff` answers.
// - *Is this the function that I meant?* Only values from elsewhere answer. For Goldstein-Price they are known: its
//   smallest value is 3, at (0, -1). And at a smallest value both gradients are 0.
//
// The next cell asks both formulas there, the right one and that of `mistyped`.

// %% at-the-smallest-value after mistyped
Variable x = new Variable(Nd4j.scalar(0.0));
Variable y = new Variable(Nd4j.scalar(-1.0));
Variable right = TestFunctions.goldstein(x, y);
right.backward();
System.out.println(right);                           // => variable(3.0)
System.out.println(x.grad.getDouble() == 0);         // => true
System.out.println(y.grad.getDouble() == 0);         // => true

x.clearGrad();
y.clearGrad();
Variable wrong = mistyped(x, y);
wrong.backward();
System.out.println(wrong);                           // => variable(108.0)
System.out.println(x.grad.getDouble());              // => -60.0
System.out.println(y.grad.getDouble());              // => -60.0

// %% [markdown] modify
// ## Modify
// - In `mistyped`, put the bracket right, and run the cell. Which of its four lines change, which do not, and why?
// - Leave the bracket right, and write 18 for the 19. Now `at-the-smallest-value` prints 3.0, 0.0 and 0.0 for it as
//   well! At (0, -1), x + y + 1 is 0, so the first long bracket does not count there. One known point is not enough.
//   At (1, 1) the value is 1273.0, not 1876.0.
// - In `goldstein`, make x and y of two numbers: `Nd4j.createFromArray(1.0, 0.0)` and
//   `Nd4j.createFromArray(1.0, -1.0)`. It computes both points at once. Where it printed `x.grad.getDouble()`, print
//   `new Variable(x.grad)`: it is `variable([-5376.     0.])`, as in the two cells above.

// %% [markdown] make
// ## Make

// %% [exercise] rosenbrock
// Another famous one, Rosenbrock's function: 100 (y - x^2)^2 + (x - 1)^2. Write it. Test it in both ways: its smallest
// value is 0, at (1, 1).
//> Variable rosenbrock(Variable x, Variable y) {
//>     return y.sub(x.pow(2)).pow(2).add(x.sub(1).pow(2));      // your turn
//> }

// %% [hint] rosenbrock
// At (2, 1) the starter gives 10.0, and 901.0 is right. What is missing, and in front of which part does it stand?

// %% [hint] rosenbrock
// `mul(100, ...)` around the first square alone, and `.add(...)` behind it.

// %% [solution] rosenbrock
Variable rosenbrock(Variable x, Variable y) {
    return mul(100, y.sub(x.pow(2)).pow(2)).add(x.sub(1).pow(2));
}

// %% [check] rosenbrock
// check rosenbrock
Variable one = new Variable(Nd4j.scalar(1.0));
System.out.println(rosenbrock(one, one));            // => variable(0.0)

Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = new Variable(Nd4j.scalar(1.0));
Variable z = rosenbrock(x, y);
z.backward();
System.out.println(z);                               // => variable(901.0)
System.out.println(x.grad.getDouble());              // => 2402.0
System.out.println(y.grad.getDouble());              // => -600.0

// %% [hidden] rosenbrock
//> Variable u = new Variable(Nd4j.scalar(2.0));
//> Variable v = new Variable(Nd4j.scalar(3.0));
//> Variable w = rosenbrock(u, v);
//> w.backward();
//> System.out.println(w);                               // => variable(101.0)
//> System.out.println(u.grad.getDouble());              // => 802.0
//> System.out.println(v.grad.getDouble());              // => -200.0

// %% [exercise] downhill
// What are gradients good for? They say which way is *up*. Who goes a little way against them, again and again, goes
// downhill: this is **gradient descent**, and networks learn with it. Go down the sphere: in each round, compute z,
// clear both gradients, call `backward()`, and take 0.1 times the gradient off `x.data` and `y.data`. (Take `mul` and
// `sub`, not `muli` and `subi`, which change an array in place. The trap of step 14: two gradients can be one array.)
//> void downhill(Variable x, Variable y, int rounds) {
//>     for (int i = 0; i < rounds; i++) {
//>         Variable z = TestFunctions.sphere(x, y);
//>         z.backward();        // your turn: before and after this line
//>     }
//> }

// %% [hint] downhill
// What did step 14 say about two computations with one x? And what, after `backward()`, is to happen with `x.data`?

// %% [hint] downhill
// Before: `x.clearGrad()`, and the same for y. After: `x.data = x.data.sub(x.grad.mul(0.1))`, and the same for y.

// %% [solution] downhill
void downhill(Variable x, Variable y, int rounds) {
    for (int i = 0; i < rounds; i++) {
        Variable z = TestFunctions.sphere(x, y);
        x.clearGrad();
        y.clearGrad();
        z.backward();
        x.data = x.data.sub(x.grad.mul(0.1));
        y.data = y.data.sub(y.grad.mul(0.1));
    }
}

// %% [check] downhill
// check downhill
Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = new Variable(Nd4j.scalar(2.0));
downhill(x, y, 1);
System.out.println(x);                               // => variable(0.8)
System.out.println(y);                               // => variable(1.6)
downhill(x, y, 99);
System.out.println(x.data.getDouble() < 1e-9);       // => true
System.out.println(y.data.getDouble() < 1e-9);       // => true

// %% [hidden] downhill
//> Variable u = new Variable(Nd4j.scalar(-5.0));
//> Variable v = new Variable(Nd4j.scalar(10.0));
//> downhill(u, v, 2);
//> System.out.println(Math.abs(u.data.getDouble() + 3.2) < 1e-9);   // => true
//> System.out.println(Math.abs(v.data.getDouble() - 6.4) < 1e-9);   // => true
//> System.out.println("two rounds");                    // => two rounds

// %% [markdown] downhill-more
// Each round leaves 0.8 of x: 1 - 0.1 * 2. Now put other functions into `downhill`, and start at (1, 1) again.
//
// - `matyas`, 20 rounds: x is still 0.92. Its valley is flat, the gradients are small. With 10 in place of 0.1 it is
//   0.00004.
// - `goldstein`: after four rounds x is NaN. The first gradient is -5376, and a tenth of it is a leap out of the
//   valley. It needs far smaller steps.
//
// No step width is good for all of them. How to choose it is a large question, and the book returns to it.

// %% [markdown] looking-back
// ## Looking back
// You have built this, in thirteen files:
//
// - steps 1 to 4: a box, functions, and the derivative from two nearby points;
// - steps 5 to 10: backpropagation, by hand, then automatic, then without recursion, then tested;
// - steps 11 to 16: several inputs, gradients that add up, any graph, in the right order;
// - steps 17 and 18: memory, and a mode without a graph;
// - steps 19 to 24: a framework that can be read and written with, in a package.
//
// The principle is the same in the large frameworks: small functions that know their own derivative, a graph that is
// made by running the program, and one pass back through it.

// %% [markdown] what-is-missing
// ## What is still missing
// Much, and you should know what. A gradient is an array of ND4J, not a Variable. So it has no creator, and no
// derivative of its own:

// %% [error] no-second-derivative
//> Variable x = new Variable(Nd4j.scalar(2.0));
//> x.pow(3).backward();
//> x.grad.backward();
// => ! cannot find symbol

// %% [markdown] looking-ahead
// The book has 60 steps, and this kit ends here, with the 24th. What comes there:
//
// - steps 25 to 36: pictures of the graph, and derivatives of derivatives. For that, `backward` must itself compute
//   with Variables;
// - steps 37 to 51: arrays of all shapes (the refusal of step 21 is mended in step 40), the product of matrices, and
//   networks that learn, in the end to read handwritten digits;
// - steps 52 to 60: graphics cards, and networks for pictures and for sequences.
//
// What you have built is the ground for all of it. If you want to go on, take the book, and go on writing in Java.

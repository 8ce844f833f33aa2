/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 14: the same variable twice
//
// In step 13 we differentiated x^2 + y^2: two variables, each used once. Today we use one variable twice. The framework
// will give a wrong answer, and it will not complain. We find out why and mend it with one `if`.
//
// **You will be able to** say why gradients *add up*, and why they must be cleared before the next pass.
//
// **Time:** about 40 minutes.
//
// **New:** gradients that meet at one Variable are added, and `Variable.clearGrad()` forgets them.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import step14.Variable;
import static step14.Functions.add;
import static step14.Functions.square;
import org.nd4j.linalg.factory.Nd4j;

// %% [question] predict
// ## Predict
// y = x + x is 2x, so its derivative is 2, for every x. The next cell runs the code of *step 13*. Before you run it:
// which number will it print for the gradient?

// %% step-13-is-wrong
{
    var x = new step13.Variable(Nd4j.scalar(3.0));
    var y = step13.Functions.add(x, x);
    y.backward();
    System.out.println(y.data.getDouble());          // => 6.0
    System.out.println(x.grad.getDouble());          // => 1.0
}

// %% [markdown] investigate
// ## Investigate
// The value, 6, is right. The gradient is wrong: 1 instead of 2.
//
// `Add` hands its gradient, 1, to both of its inputs. Here both inputs are the same `x`. So `x.grad` was set to 1, and
// then *set to 1 again*. The second gradient replaced the first.
//
// Why must they be added? Give the two places names. y = u + v, and both u and v are x. If x grows by a little, u grows
// and v grows, and y feels both. So the two ways from x to y count together:
//
// $$
// \frac{dy}{dx} = \frac{\partial y}{\partial u} \cdot \frac{du}{dx} + \frac{\partial y}{\partial v} \cdot \frac{dv}{dx}
// = 1 \cdot 1 + 1 \cdot 1 = 2
// $$
//
// It holds where y is *totally differentiable* in u and v: near the point, y changes like $\frac{\partial y}{\partial
// u}$ times the step of u plus $\frac{\partial y}{\partial v}$ times the step of v, up to an error that is small even
// beside the steps. Divide by the step of x, and let it go to 0: the formula stands there. All functions of this
// course are of that kind where they have a gradient.
//
// And it holds for any number of ways: **gradients that meet at a Variable are added**.

// %% drawn
{
    var x = new step13.Variable(Nd4j.scalar(3.0));
    var y = step13.Functions.add(x, x);
    y.backward();
    Display.show(Graph.of(y));
}
// => (x), (x) --> [Add] --> (y)
// =>
// => x = 3.0, grad 1.0, used twice
// => y = 6.0, grad 1.0

// %% [markdown] drawn-why
// Two arrows leave `x`: it is used twice. (In a picture its line is thick.) Each arrow brings a gradient back. One of
// the two is missing in `x.grad`.

// %% [class] Variable
// What changes: in `Variable.backward`, one assignment becomes a choice: the first gradient is kept, each later one is
// added to it. `Variable.clearGrad` is new: it forgets the gradient.

// %% step-14-is-right
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = add(x, x);
y.backward();
System.out.println(x.grad.getDouble());              // => 2.0

// %% three-times
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = add(add(x, x), x);
y.backward();
System.out.println(x.grad.getDouble());              // => 3.0

// %% three-times-drawn
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = add(add(x, x), x);
y.backward();
Display.show(Graph.of(y));
// => (x), (x) --> [Add] --> (a)
// => (a), (x) --> [Add] --> (y)
// =>
// => x = 3.0, grad 3.0, used 3 times
// => a = 6.0, grad 1.0
// => y = 9.0, grad 1.0

// %% [markdown] three-times-why
// Three arrows leave `x`. Each of them brings back 1.

// %% [question] predict-used-again
// ## Use it again
// The next cell uses one `x` for two computations, one after the other. First x + x, then (x + x) + x. We expect 2,
// then 3. What will it print the second time?

// %% two-computations
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = add(x, x);
y.backward();
System.out.println(x.grad.getDouble());              // => 2.0

Variable z = add(add(x, x), x);
z.backward();
System.out.println(x.grad.getDouble());              // => 5.0

// %% [markdown] clear
// 2 + 3 = 5. `x` still had the gradient of the first computation, and the second one was added to it. Between two
// computations, `clearGrad()` says: forget it.

// %% cleared
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = add(x, x);
y.backward();
System.out.println(x.grad.getDouble());              // => 2.0

x.clearGrad();
Variable z = add(add(x, x), x);
z.backward();
System.out.println(x.grad.getDouble());              // => 3.0

// %% [question] predict-backward-twice
// The same happens when `backward()` is called twice on one result. And not only to `x`: the Variable in the middle, t,
// adds up as well. Work it out on paper before you run the cell. Is it 3 + 3 = 6?

// %% one-backward-twice
Variable x = new Variable(Nd4j.scalar(3.0));
Variable t = add(x, x);
Variable y = add(t, x);
y.backward();
System.out.println(x.grad.getDouble());              // => 3.0
y.backward();
System.out.println(t.grad.getDouble());              // => 2.0
System.out.println(x.grad.getDouble());              // => 8.0

// %% [markdown] one-backward-twice-why
// In the second pass t's gradient was already 1. It became 2, and t handed 2 to `x`, twice. So x has 3 from the first
// pass, 1 from the outer sum, 2 and 2 from t: together 8. Clearing `x` alone would not help. Step 18 drops the
// gradients in the middle.
//
// Remember it for a `backward()` that broke off halfway, with an error or because you stopped it. Until step 18,
// gradients in the middle stay behind then. Build the graph anew, from new Variables, and all is well.

// %% [question] predict-in-place
// ## Modify: a trap
// `x.grad.add(gx)` makes a new array. ND4J also has `addi`, with an i for *in place*: it adds into the array that is
// there, and makes no new one. That sounds better. The next cell does what step 14 would do with `addi`. Remember what
// `Add.backward` returns: `gy`, twice. Predict both lines: x's gradient, and y's, which was 1.

// %% in-place
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = add(x, x);
y.grad = Nd4j.scalar(1.0);
x.grad = y.grad;                     // the first gradient
x.grad.addi(y.grad);                 // the second one, added in place
System.out.println(x.grad.getDouble());              // => 2.0
System.out.println(y.grad.getDouble());              // => 2.0

// %% [markdown] in-place-why
// x's gradient is right, and y's gradient, which was 1, has become 2. Nobody touched y. But `Add` hands *the same
// array* to both of its inputs, and it is y's own gradient, too.
//
// In a notebook, try it for real: change `add` to `addi` in `Variable.backward()`, run that cell, and then
// `three-times`. Which number comes now, in the place of 3.0? Change it back afterwards.
//
// The trap waits for you outside of `backward()`, too. After `add(x, w).backward()`, `x.grad` and `w.grad` are one
// array: scale one in place, with `muli`, and you have scaled the other. `mul` makes a new one.

// %% [markdown] make
// ## Make

// %% [exercise] four-times
// Compute ((x + x) + x) + x with `add`. Predict x's gradient first.
//> Variable fourTimes(Variable x) {
//>     return add(x, x);            // your turn
//> }

// %% [hint] four-times
// How did `three-times` get from two to three?

// %% [hint] four-times
// Count the brackets: `add(add(add(..., ...), ...), ...)`.

// %% [solution] four-times
Variable fourTimes(Variable x) {
    return add(add(add(x, x), x), x);
}

// %% [check] four-times
// check four-times
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = fourTimes(x);
y.backward();
System.out.println(y.data.getDouble());              // => 12.0
System.out.println(x.grad.getDouble());              // => 4.0

// %% [hidden] four-times
//> Variable u = new Variable(Nd4j.scalar(-2.5));
//> Variable v = fourTimes(u);
//> System.out.println(v.data.getDouble());              // => -10.0
//> System.out.println(v.creator.inputs.get(1) == u);    // => true

// %% [exercise] at-three-places
// Differentiate y = x^2 + x at 1, 2 and 3, with *one* Variable x. Its `data` is set anew each time. The derivative is
// 2x + 1. Something is missing in the loop: find it.
//> Variable x = new Variable(null);
//> double[] gradients = new double[3];
//> for (int i = 0; i < 3; i++) {
//>     x.data = Nd4j.scalar(i + 1.0);
//>     Variable y = add(square(x), x);
//>     y.backward();
//>     gradients[i] = x.grad.getDouble();
//> }

// %% [hint] at-three-places
// Look at the first of the three numbers, and at the second. By how much is the second too large?

// %% [hint] at-three-places
// In the second round, `x.grad` still holds the first round's gradient. Which method forgets it, and where must it
// stand?

// %% [solution] at-three-places
Variable x = new Variable(null);
double[] gradients = new double[3];
for (int i = 0; i < 3; i++) {
    x.data = Nd4j.scalar(i + 1.0);
    x.clearGrad();
    Variable y = add(square(x), x);
    y.backward();
    gradients[i] = x.grad.getDouble();
}

// %% [check] at-three-places
// check at-three-places
for (double gradient : gradients) {
    System.out.println(gradient);    // => 3.0
                                     // => 5.0
                                     // => 7.0
}

// %% [hidden] at-three-places
//> System.out.println(gradients[0] + gradients[1] + gradients[2]);      // => 15.0
//> System.out.println("at " + x.data.getDouble());                      // => at 3.0

// %% [exercise] forget-all
// `clearGrad()` forgets one gradient. Write what the framework lacks: `clearAll(y)` forgets those of y, of all that y
// was made from, and of all on the way. A list of what is still to be visited helps, as in `Variable.backward()`.
// With it, `backward()` can be called twice on one graph, and gives the same number again.
//> void clearAll(Variable y) {
//>     y.clearGrad();               // your turn: and all behind it
//> }

// %% [hint] forget-all
// Which Variables stand directly behind y? The creator knows them. And behind each of those?

// %% [hint] forget-all
// Put y into a list. While it is not empty, take one out, clear it, and put in its creator's `inputs`, if it has a
// creator.

// %% [solution] forget-all
void clearAll(Variable y) {
    List<Variable> open = new ArrayList<>(List.of(y));
    while (!open.isEmpty()) {
        Variable v = open.remove(open.size() - 1);
        v.clearGrad();
        if (v.creator != null) {
            open.addAll(v.creator.inputs);
        }
    }
}

// %% [check] forget-all
// check forget-all
Variable x = new Variable(Nd4j.scalar(3.0));
Variable y = add(add(x, x), add(x, x));
y.backward();
clearAll(y);
System.out.println(x.grad == null);                  // => true
System.out.println(y.grad == null);                  // => true
y.backward();
System.out.println(x.grad.getDouble());              // => 4.0

// %% [hidden] forget-all
//> Variable u = new Variable(Nd4j.scalar(1.5));
//> Variable t = square(u);
//> Variable v = new Variable(Nd4j.scalar(4.0));
//> Variable w = add(v, t);
//> w.backward();
//> clearAll(w);
//> System.out.println(t.grad + " " + u.grad + " " + v.grad + " " + w.grad);
//> // => null null null null

// %% [markdown] what-is-missing
// ## What is still missing
// Here is x + x + x + x once more, with other brackets: t = x + x, and y = t + t. The value is the same. The derivative
// must be the same, 4.

// %% the-wrong-order
Variable x = new Variable(Nd4j.scalar(3.0));
Variable t = add(x, x);
Variable y = add(t, t);
y.backward();
System.out.println(y.data.getDouble());              // => 12.0
System.out.println(x.grad.getDouble());              // => 8.0

// %% [markdown] next
// The gradients are added, and still the answer is wrong. This time it is a question of *when* and *how often* a
// function runs. Step 15 finds out what happens here, with numbers. Step 16 mends it.

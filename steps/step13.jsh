/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 13: several inputs, backward
//
// A sum computes forward, and refuses backward. It has two inputs, so two gradients must come back. Today `backward`
// returns several, and the way back branches. So we learn at last why step 8 made a list.
//
// **You will be able to** write the backward of a function with two inputs, and say in which order a graph is walked.
//
// **Time:** about 60 minutes.
//
// **New:** several gradients in, several out; each must have its Variable's shape.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import classroom.graph.Replay;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import step13.Add;
import step13.Exp;
import step13.Function;
import step13.Square;
import step13.Variable;
import static step13.Functions.add;
import static step13.Functions.exp;
import static step13.Functions.numericalDiff;
import static step13.Functions.square;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

// %% [markdown] partial-derivatives
// ## Refresher: one input moves, the other is held
// z = x^2 + y^2 has two inputs. At x = 2, y = 3 it is 4 + 9 = 13. How fast does z grow? That depends on who moves.
//
// - Hold y at 3 and move x. The 9 is a constant now, its derivative is 0. What remains is the derivative of x^2: 2x,
//   here 4.
// - Hold x at 2 and move y. Now the 4 is the constant. What remains is 2y = 6.
//
// These are the **partial derivatives** of z. One writes $\frac{\partial z}{\partial x} = 4$ and
// $\frac{\partial z}{\partial y} = 6$. There is one for each input, and both are numbers that belong to this point.
//
// And a sum, s = u + v? If u moves by 0.25, s moves by 0.25. The same for v. So $\frac{\partial s}{\partial u} = 1$
// and $\frac{\partial s}{\partial v} = 1$, everywhere.
//
// The cell takes a step of 0.25 to each side, as in step 4. (For squares even such a long step gives the exact slope.)

// %% hold-one-move-the-other
double z(double x, double y) {
    return x * x + y * y;
}

System.out.println(z(2, 3));                                 // => 13.0
System.out.println((z(2.25, 3) - z(1.75, 3)) / 0.5);         // => 4.0
System.out.println((z(2, 3.25) - z(2, 2.75)) / 0.5);         // => 6.0

// %% [markdown] the-graph
// ## The way back has a fork
// In the framework, z = x^2 + y^2 is made of three functions:
//
// ```
// x --sq1--> u --+
//                +--add--> z
// y --sq2--> v --+
// ```
//
// Back from z: the gradient 1 comes to `add`. It multiplies it by $\frac{\partial z}{\partial u} = 1$ for u, and by
// $\frac{\partial z}{\partial v} = 1$ for v. A sum hands its gradient on, to both. Then each square multiplies by its
// own derivative, as before.

// %% [class] Function
// What changes: `Function.backward` takes several gradients, one for each output, and returns several, one for each
// input. `Function.requireFit` is new: it looks at what a backward returned, before any of it is stored. There must be
// one gradient for each input, of the input's shape, and DOUBLE. If not, `Function.unfit` writes the message.

// %% [class] Add
// What changes: `Add.backward` no longer refuses. It returns `gy` twice, since both partial derivatives are 1.

// %% [class] Square
// What changes: `Square.backward` takes the only gradient out of the array, and packs its result into one. It still
// reads `inputs.get(0)`.

// %% [class] Exp
// What changes: `Exp.backward` changes in the same way as Square's.

// %% [class] Variable
// What changes: in `Variable.backward`, one gradient becomes two loops. The first collects the gradients of a
// function's outputs. The second gives a gradient to each input, and writes the creator of *every* input that has one
// on the list. Between the two, every input is asked for DOUBLE: `f.inputs.forEach(Variable::requireDouble)` calls
// `requireDouble()` on each of them. (`Variable::requireDouble` is a *method reference*: the method's name, handed
// over, to be called by `forEach`.) `Variable.fits` is new: it says whether an array can be this Variable's gradient.
// `Variable.requireFit` is new, too: it asks that of the result's own gradient.

// %% [question] predict
// ## Predict
// z = x^2 + y^2 at x = 2, y = 3. Which three numbers will be printed? You have them all on this page.

// %% sum-of-squares
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = new Variable(Nd4j.scalar(3.0));
Variable z = add(square(x), square(y));
z.backward();
System.out.println(z.data.getDouble());              // => 13.0
System.out.println(x.grad.getDouble());              // => 4.0
System.out.println(y.grad.getDouble());              // => 6.0

// %% drawn
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = new Variable(Nd4j.scalar(3.0));
Variable z = add(square(x), square(y));
z.backward();
Display.show(Graph.of(z).name(x, "x").name(y, "y").name(z, "z"));
// => (x) --> [Square] --> (a)
// => (y) --> [Square] --> (b)
// => (a), (b) --> [Add] --> (z)
// =>
// => x = 2.0, grad 4.0
// => a = 4.0, grad 1.0
// => y = 3.0, grad 6.0
// => b = 9.0, grad 1.0
// => z = 13.0, grad 1.0

// %% [markdown] drawn-why
// Each gradient stands where its branch has brought it. `name` gives a Variable a name for this one picture; else the
// picture takes letters of its own.

// %% [markdown] check-it
// One pass back gave both. The numerical way needs two computations for each input. It moves one, and holds the other.
// Does it agree?

// %% the-numerical-way
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = new Variable(Nd4j.scalar(3.0));
INDArray dx = numericalDiff(v -> add(square(v), square(y)), x);
INDArray dy = numericalDiff(v -> add(square(x), square(v)), y);
System.out.println(dx.getDouble());                  // => 3.9999999999995595
System.out.println(dy.getDouble());                  // => 6.000000000012662

add(square(x), square(y)).backward();
System.out.println(Math.abs(x.grad.getDouble() - dx.getDouble()) < 1e-6);
System.out.println(Math.abs(y.grad.getDouble() - dy.getDouble()) < 1e-6);
// => true
// => true

// %% [markdown] about-chains
// The chain of step 7 still works:

// %% chains-as-before
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = square(exp(square(x)));
y.backward();
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% [question] predict-the-list
// ## Why a list
// In step 8 the list never held more than one function, and we asked why it is a list. The next cell runs the loop of
// `Variable.backward()`, without its checks, and prints the list at the start of each round. Write down the three
// lines that you expect. Remember: `removeLast` takes what came last.

// %% the-work-list
void backwardAloud(Variable start, Map<Function, String> names) {
    Deque<Function> funcs = new ArrayDeque<>();
    funcs.addLast(start.creator);
    while (!funcs.isEmpty()) {
        List<String> waiting = new ArrayList<>();
        for (Function f : funcs) {
            waiting.add(names.get(f));
        }
        System.out.println(waiting);
        // => [add]
        // => [sq1, sq2]
        // => [sq1]
        Function f = funcs.removeLast();
        INDArray[] gxs = f.backward(f.outputs.get(0).grad);
        for (int i = 0; i < gxs.length; i++) {
            Variable x = f.inputs.get(i);
            x.grad = gxs[i];
            if (x.creator != null) {
                funcs.addLast(x.creator);
            }
        }
    }
}

Function sq1 = new Square();
Function sq2 = new Square();
Function sum = new Add();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = new Variable(Nd4j.scalar(3.0));
Variable z = sum.call(sq1.call(x), sq2.call(y));
z.grad = Nd4j.scalar(1.0);
backwardAloud(z, Map.of(sq1, "sq1", sq2, "sq2", sum, "add"));

// %% [markdown] the-list-why
// ## Investigate
// There it is: a list of two. A function with two inputs can put two functions on the list, one for each branch. While
// we walk along one branch, the list remembers the other. That is the answer to step 8's question.
//
// sq2 came last, so it goes first. sq1 waits.

// %% [markdown] about-step-by-step
// The same list in a notebook, one function at a time, with the gradients as they come:

// %% [page] step-by-step
//> Variable x = new Variable(Nd4j.scalar(2.0));
//> Variable y = new Variable(Nd4j.scalar(3.0));
//> Display.show(Replay.of(add(square(x), square(y))));

// %% [markdown] modify
// ## Modify
// - In `the-work-list`, write `removeFirst`. The third line becomes `[sq2]`. The gradients are the same. Does the
//   order never matter, then? Keep the question: step 15 has a graph where it does.
// - Compute (x^2)^2 + y^2 instead, with a third function `sq3` around `sq1`. One branch is longer now. Predict the four
//   lines.

// %% [question] predict-the-shape
// ## A gradient has the shape of its Variable
// A gradient says for each number in `data`: how fast does z grow with *this* number? So there must be one slope for
// each. Three numbers, three slopes.
//
// It is not hard to get this wrong. `Total` below adds up all numbers of one array, and gives a single number. Its
// backward hands `gy` on, as `Add` does. Read it. Which shape does it return for an array of three?

// %% a-wrong-shape
class Total extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        return xs[0].sum();
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        return new INDArray[] {gys[0]};
    }
}

Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
Variable y = new Total().call(x);
System.out.println(y.data.getDouble());              // => 6.0
try {
    y.backward();
} catch (IllegalStateException e) {
    for (String part : e.getMessage().split(": ")) {
        System.out.println(part);
    }
}
// => Total.backward gives [] DOUBLE for an input of [3] DOUBLE
// => mend it, or give inputs of one shape, and build the graph anew, from new Variables

// %% [question] a-wrong-shape-why
// `[]` is the shape of a single number: no dimension at all. The message names the function, what came, and what was
// needed. Without the check the wrong gradient would go on into the next function, and something would come out.
//
// The second way to meet this message needs no mistake in a function. ND4J can add a number to each number of a row.
// What is the gradient of the number?

// %% a-number-beside-a-row
Variable row = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
Variable number = new Variable(Nd4j.scalar(10.0));
Variable y = add(row, number);
double[] sums = y.data.toDoubleVector();
System.out.println(Arrays.toString(sums));           // => [11.0, 12.0, 13.0]
try {
    y.backward();
} catch (IllegalStateException e) {
    for (String part : e.getMessage().split(": ")) {
        System.out.println(part);
    }
}
// => Add.backward gives [3] DOUBLE for an input of [] DOUBLE
// => mend it, or give inputs of one shape, and build the graph anew, from new Variables

// %% [markdown] a-number-beside-a-row-why
// `Add` hands its gradient on to both, and the gradient of y has three numbers. The single number was used in three
// places, and `Add` does not know it: its gradient would be the sum of the three, 3. So it is refused. (The book lets
// it pass here, and mends it in its step 40.)
//
// And do you remember step 12's square of two inputs? It ignored the second one without a word:

// %% the-ignored-input
Variable a = new Variable(Nd4j.scalar(2.0));
Variable b = new Variable(Nd4j.scalar(3.0));
Variable y = new Square().call(a, b);
System.out.println(y.data.getDouble());              // => 4.0
try {
    y.backward();
} catch (IllegalStateException e) {
    System.out.println(e.getMessage().split(": ")[0]);
    // => Square.backward gives 1 gradient(s) for 2 input(s)
}

// %% [markdown] the-ignored-input-why
// Forward nobody counts. Backward the number does not fit, and that is said.

// %% [markdown] make
// ## Make

// %% [exercise] three-variables
// w = x^2 + y^2 + z^2 at (1, 2, 3), with `add` and `square`. Predict all four numbers first.
//> Variable x = new Variable(Nd4j.scalar(1.0));
//> Variable y = new Variable(Nd4j.scalar(2.0));
//> Variable z = new Variable(Nd4j.scalar(3.0));
//> Variable w = square(x);          // your turn

// %% [hint] three-variables
// `add` takes two Variables. What could one of the two be?

// %% [hint] three-variables
// `add(add(..., ...), ...)`: a sum is a Variable, and can be added to another.

// %% [solution] three-variables
Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = new Variable(Nd4j.scalar(2.0));
Variable z = new Variable(Nd4j.scalar(3.0));
Variable w = add(add(square(x), square(y)), square(z));

// %% [check] three-variables
// check three-variables
w.backward();
System.out.println(w.data.getDouble());              // => 14.0
System.out.println(x.grad.getDouble());              // => 2.0
System.out.println(y.grad.getDouble());              // => 4.0
System.out.println(z.grad.getDouble());              // => 6.0

// %% [hidden] three-variables
//> System.out.println(w.creator.inputs.size());         // => 2
//> x.data = Nd4j.scalar(-1.0);
//> z.data = Nd4j.scalar(0.5);
//> w.backward();
//> System.out.println(x.grad.getDouble());              // => -2.0
//> System.out.println(z.grad.getDouble());              // => 1.0

// %% [exercise] times
// The product p = a * b. Hold b: then p is a constant times a. So $\frac{\partial p}{\partial a} = b$, and in the same
// way $\frac{\partial p}{\partial b} = a$. Write the backward. Do not forget `gy`: the check uses (a * b)^2.
//> class Times extends Function {
//>     @Override
//>     public INDArray forward(INDArray... xs) {
//>         return xs[0].mul(xs[1]);
//>     }
//>
//>     // your turn: backward
//> }

// %% [hint] times
// Look at `Square.backward`: where does it get its input from? You need two of them. And how many gradients must come
// back?

// %% [hint] times
// a is `inputs.get(0).data`, b is `inputs.get(1).data`. The gradient of a is b times `gys[0]`; return both in
// `new INDArray[] {..., ...}`, in the order of the inputs.

// %% [solution] times
class Times extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        return xs[0].mul(xs[1]);
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray a = inputs.get(0).data;
        INDArray b = inputs.get(1).data;
        INDArray gy = gys[0];
        return new INDArray[] {b.mul(gy), a.mul(gy)};
    }
}

// %% [check] times
// check times
Variable a = new Variable(Nd4j.scalar(2.0));
Variable b = new Variable(Nd4j.scalar(3.0));
Variable y = square(new Times().call(a, b));
y.backward();
System.out.println(y.data.getDouble());              // => 36.0
System.out.println(a.grad.getDouble());              // => 36.0
System.out.println(b.grad.getDouble());              // => 24.0

// %% [hidden] times
//> Variable c = new Variable(Nd4j.scalar(-1.0));
//> Variable d = new Variable(Nd4j.scalar(4.0));
//> square(new Times().call(c, d)).backward();
//> System.out.println(c.grad.getDouble());              // => -32.0
//> System.out.println(d.grad.getDouble());              // => 8.0

// %% [exercise] total after a-wrong-shape
// Mend `Total`, of the cell `a-wrong-shape`. If one number of the array grows by a little, the total grows by the
// same. So each slope is 1, times `gy`. `Nd4j.onesLike(x)` makes ones of the right shape, and an array times a single
// number works in ND4J.
//> class MendedTotal extends Total {
//>     @Override
//>     public INDArray[] backward(INDArray... gys) {
//>         return super.backward(gys);  // your turn
//>     }
//> }

// %% [hint] total
// Which shape must the gradient have, and where do you find an array of that shape?

// %% [hint] total
// `inputs.get(0).data` has the shape. Ones like it, times `gys[0]`, in an array of one.

// %% [solution] total
class MendedTotal extends Total {
    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray x = inputs.get(0).data;
        return new INDArray[] {Nd4j.onesLike(x).mul(gys[0])};
    }
}

// %% [check] total
// check total
Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
Variable y = square(new MendedTotal().call(square(x)));
y.backward();
double[] slopes = x.grad.toDoubleVector();
System.out.println(y.data.getDouble());              // => 196.0
System.out.println(Arrays.toString(slopes));         // => [56.0, 112.0, 168.0]

// %% [hidden] total
//> Variable u = new Variable(Nd4j.createFromArray(0.5, -1.0));
//> square(new MendedTotal().call(u)).backward();
//> System.out.println(Arrays.toString(u.grad.toDoubleVector()));    // => [-1.0, -1.0]

// %% [markdown] what-is-missing
// ## What is still missing
// The way back branches, and each branch is walked. All our Variables were used once. What about y = x + x? It is 2x,
// so the gradient must be 2. `Add` hands 1 to its first input, and 1 to its second. Both are x.
//
// Try it. Step 14 begins there.

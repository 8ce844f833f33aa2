/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 2: a function makes a Variable
//
// In step 1 we made a box for an array. Now comes what computes: it takes one box and makes another. We write it once,
// see what repeats, and split it in two.
//
// **You will be able to** write a `Function` of your own, and say which part of it is always the same.
//
// **Time:** about 40 minutes.
//
// **New:** `Function` takes a Variable and makes a new one; `Square` is the first.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step02.Function;
import step02.Square;
import step02.Variable;

// %% [question] predict
// ## Predict
// Here is a class that squares. Its `call` takes a Variable. It does three things, one in each line: it takes the array
// out of the box, it computes, and it puts the result into a new box. `x.mul(y)` is ND4J's way to multiply.
//
// Two lines will be printed: the name of y's class, and the number in it. Predict both.

// %% square-directly
class DirectSquare {
    Variable call(Variable input) {
        INDArray x = input.data;         // 1. unwrap
        INDArray y = x.mul(x);           // 2. compute
        return new Variable(y);          // 3. wrap
    }
}

Variable x = new Variable(Nd4j.scalar(10.0));
Variable y = new DirectSquare().call(x);
System.out.println(y.getClass().getSimpleName());    // => Variable
System.out.println(y.data.getDouble());              // => 100.0

// %% [question] predict-the-second-one
// ## The second one
// It works. Now we want a cube, too. We copy the class and change it. Compare the two: how many of the three lines have
// changed?

// %% cube-directly
class DirectCube {
    Variable call(Variable input) {
        INDArray x = input.data;         // 1. unwrap
        INDArray y = x.mul(x).mul(x);    // 2. compute
        return new Variable(y);          // 3. wrap
    }
}

Variable x = new Variable(Nd4j.scalar(10.0));
Variable y = new DirectCube().call(x);
System.out.println(y.data.getDouble());              // => 1000.0

// %% [markdown] the-split
// One. The other two are copies. At the end of this course there are eight such classes, and the part around the
// computing will have grown several times. Nobody wants to change eight copies.
//
// So we split. What is **common** stands once, in a class `Function`: unwrap, compute, wrap. What is **particular**,
// the computing, becomes a method `forward` that each function writes for itself:
//
// ```
//              Function.call: the same for all
//         +-------------------------------------+
//   x --> | unwrap --> [ forward ] --> wrap     | --> y
//         +----------------^--------------------+
//                          |
//        Square.forward: x * x       another one: its own rule
// ```

// %% [class] Function
// What changes: `Function` is new. `Function.call` has three lines: it takes the array out of the box, has `forward(x)`
// compute, and puts the result into a new box. `Function.forward` is **abstract**: it has no body here, and whoever
// extends the class must write one.

// %% [class] Square
// What changes: `Square` is new, and `Square.forward` is all it has. It inherits `call`.

// %% square
Variable x = new Variable(Nd4j.scalar(10.0));
Function f = new Square();
Variable y = f.call(x);
System.out.println(y.getClass().getSimpleName());    // => Variable
System.out.println(y.data.getDouble());              // => 100.0

// %% [markdown] drawn
// ## Draw it
// In the book's drawings a Variable is round, and a function is a box with corners. `Graph.chain` draws what we tell
// it: a Variable, what took it, what came out.

// %% the-picture
Variable x = new Variable(Nd4j.scalar(10.0));
Function f = new Square();
Variable y = f.call(x);
Display.show(Graph.chain(x, f, y));
// => (x) --> [Square] --> (y)
// =>
// => x = 10.0
// => y = 100.0
// =>
// => Drawn in the order in which it was given.

// %% [question] predict-who-calls-forward
// ## Investigate
// We called `call`. Nobody called `forward`, and yet it ran. Who called it, and what was it given? Here is a function
// that tells. Predict the order of the four lines.

// %% who-calls-forward
class Loud extends Function {
    @Override
    public INDArray forward(INDArray x) {
        System.out.println("forward is given " + x.getDouble());
        return x.mul(x);
    }
}

Variable x = new Variable(Nd4j.scalar(10.0));
System.out.println("before");                        // => before
Variable y = new Loud().call(x);                     // => forward is given 10.0
System.out.println("after");                         // => after
System.out.println(y.data.getDouble());              // => 100.0

// %% [markdown] who-calls-forward-why
// `call` stands in `Function`, and calls `forward(x)`. The object is a `Loud`, so it is Loud's `forward` that runs.
// Note what it is given: the array, not the box. A `forward` knows nothing of Variables.

// %% [question] predict-no-forward
// ## A function without forward
// What if we forget it? The next cell is meant to fail. Predict where: at the class, at `new`, or at `call`?

// %% [error] without-forward
//> class Nothing extends Function {
//> }
//> Function f = new Nothing();
//> f.call(new Variable(Nd4j.scalar(10.0)));
// => ! is not abstract and does not override abstract method forward

// %% [error] no-object-of-an-abstract-class
//> Function f = new Function();
// => ! is abstract; cannot be instantiated

// %% [markdown] no-forward-why
// At the class, the earliest place there is: it does not even compile. That is what the word `abstract` buys us. And of
// `Function` itself there can be no object, because nobody knows what it should compute.

// %% [question] predict-a-row
// ## More than one number
// `Square` was written for a number. Predict what it does with a row.

// %% a-row
Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
Variable y = new Square().call(x);
System.out.println(y.data);  // => [    1.0000,    4.0000,    9.0000]

// %% [question] predict-one-letter
// `mul` multiplies **element by element**: each number by the one in the same place.
//
// ## Modify: one letter
// ND4J has a second way to multiply, `x.muli(y)`. The `forward` below differs from Square's in that one letter.
// Predict the two numbers: y's, and then x's.

// %% one-letter
class SquareWithI extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return x.muli(x);
    }
}

Variable x = new Variable(Nd4j.scalar(10.0));
Variable y = new SquareWithI().call(x);
System.out.println(y.data.getDouble());              // => 100.0
System.out.println(x.data.getDouble());              // => 100.0

// %% [markdown] one-letter-why
// The result is right, and the input is spoilt: x was 10, and is 100. `mul` makes a new array. The i of `muli` is for
// *in place*: it writes the result into the array that is there. So there is a rule for every `forward`: **it leaves
// its input as it is.** The comment in `Function` says so; Java does not check it.
//
// Now change things yourself, and look what happens:
//
// - In `who-calls-forward`, call `new Loud().forward(x.data)` instead of `call(x)`. What comes back is an INDArray, and
//   Java does not let you put it into `Variable y`: an `INDArray cannot be converted to` a Variable. You left out the
//   wrapping.
// - In `square`, call `f` twice with the same `x`, and compare the two results with `==`. You get `false`: each call
//   makes a new box.

// %% [markdown] make
// ## Make

// %% [exercise] halve
// Write `Halve` as a `Function`: y = x / 2. Compare it with `DirectCube` above: which two lines need not be written?
//> class Halve extends Function {
//>     @Override
//>     public INDArray forward(INDArray x) {
//>         return x;                    // your turn
//>     }
//> }

// %% [hint] halve
// `x` is an array, and Java's `/` does not take arrays. ND4J's `mul` multiplies. What could its method for dividing be
// called?

// %% [hint] halve
// `div` takes a number, too, and makes a new array. `divi` would write over the input.

// %% [solution] halve
class Halve extends Function {
    @Override
    public INDArray forward(INDArray x) {
        return x.div(2);
    }
}

// %% [check] halve
// check halve
Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
Variable y = new Halve().call(x);
System.out.println(y.data);  // => [    0.5000,    1.0000,    1.5000]
System.out.println(x.data);  // => [    1.0000,    2.0000,    3.0000]

// %% [hidden] halve
//> Variable seven = new Variable(Nd4j.scalar(-7.0));
//> System.out.println(new Halve().call(seven).data.getDouble());    // => -3.5
//> System.out.println(seven.data.getDouble());                      // => -7.0

// %% [exercise] line
// Write `Line`: y = a * x + b. The numbers a and b are given to the constructor. ND4J multiplies and adds numbers, too:
// `x.mul(2.0)`, `x.add(1.0)`. The input must stay as it is; the start gets that wrong, and more.
//> class Line extends Function {
//>     private final double a;
//>     private final double b;
//>
//>     Line(double a, double b) {
//>         this.a = a;
//>         this.b = b;
//>     }
//>
//>     @Override
//>     public INDArray forward(INDArray x) {
//>         return x.muli(a);            // your turn
//>     }
//> }

// %% [hint] line
// Two things are not right. Where does b come in? And what does the i in `muli` do to x?

// %% [hint] line
// `x.mul(a)` is a new array, and an array has a method `add`: what comes out of the first can go on to the second.

// %% [solution] line
class Line extends Function {
    private final double a;
    private final double b;

    Line(double a, double b) {
        this.a = a;
        this.b = b;
    }

    @Override
    public INDArray forward(INDArray x) {
        return x.mul(a).add(b);
    }
}

// %% [check] line
// check line
Variable x = new Variable(Nd4j.scalar(10.0));
Variable y = new Line(2.0, 1.0).call(x);
System.out.println(y.data.getDouble());              // => 21.0
System.out.println(x.data.getDouble());              // => 10.0

// %% [hidden] line
//> Function down = new Line(-1.0, 0.5);
//> Function up = new Line(3.0, 0.0);
//> Variable row = new Variable(Nd4j.createFromArray(1.0, 2.0));
//> System.out.println(down.call(row).data);     // => [   -0.5000,   -1.5000]
//> System.out.println(up.call(row).data);       // => [    3.0000,    6.0000]
//> System.out.println(row.data);                // => [    1.0000,    2.0000]

// %% [markdown] what-is-missing
// ## What is still missing
// We have one function and call it once. A Variable goes in and a Variable comes out, so what comes out could go into
// the next function. In step 3 we try that.

/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 23: a package of its own
//
// For 22 steps the framework lived in packages named after lessons: `step01`, `step02`, and so on. For learning that
// was right: each step stayed as it was, and we could run the old code beside the new.
//
// A program that *uses* the framework wants something else: one name that stays. Today the code of step 22 moves into
// the package `dezero`, and a small program uses it.
//
// **You will be able to** say what a package gives, and write a program outside it that differentiates.
//
// **Time:** about 35 minutes.
//
// **New:** the package `dezero`: the same code, moved. And `Example`, a program that uses it.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import dezero.Function;
import dezero.Variable;
import step23.Example;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

// %% [markdown] moved
// ## Moved, not changed
// In each of the thirteen files one line is different, the first: `package dezero;` in place of `package step22;`. In a
// terminal, `./dezero delta 23` says so: "moved to `dezero`", and then only the new class.

// %% [class] Example
// What changes: `Example` is new, in a package of its own, `step23`. `Example.f` is a function, (x + 3)^2, and
// `Example.main` a whole program. It stands *outside* of `dezero`, where your programs will stand. So it must say in
// an `import` what it uses.

// %% [question] predict
// ## Predict
// y = (x + 3)^2 at x = 1. What is y, and what is its derivative? (The chain rule: 2 times the bracket, times 1.) The
// cell calls the program's `main`, as the command `java` would.

// %% run-the-example
Example.main(new String[0]);        // => variable(16.0)
                                    // => 8.0

// %% [markdown] about-drawn
// The same formula once more, for a picture:

// %% drawn
Variable x = new Variable(Nd4j.scalar(1.0));
x.name = "x";
Variable y = x.add(3).pow(2);
y.backward();
Display.show(Graph.of(y));
// => (x), (k) --> [Add gen 0] --> (a) --> [Pow gen 1] --> (y)
// =>
// => x = 1.0, grad 8.0
// => k = 3.0, grad 8.0
// => a = 4.0
// => y = 16.0

// %% [question] predict-whole-names
// ## Investigate: what is in a name
// `Variable` is only half of a name. The whole one has the package in front. Predict: are step 22's Variable and
// dezero's the same class? Their code is the same, letter by letter.

// %% whole-names
String old = step22.Variable.class.getName();
String moved = dezero.Variable.class.getName();
System.out.println(old);                             // => step22.Variable
System.out.println(moved);                           // => dezero.Variable
System.out.println(old.equals(moved));               // => false

var x = new step22.Variable(Nd4j.scalar(1.0));
step22.Variable y = x.add(3).pow(2);
y.backward();
System.out.println(y);                               // => variable(16.0)
System.out.println(x.grad.getDouble());              // => 8.0

// %% [markdown] whole-names-why
// Two classes that have nothing to do with each other. They compute the same, and still the one is no stand-in for the
// other:

// %% [error] one-is-not-the-other
//> step22.Variable v = new dezero.Variable(Nd4j.scalar(1.0));
// => ! dezero.Variable cannot be converted to step22.Variable

// %% [markdown] names
// That is the first thing a package gives: **names that do not clash**. Java itself has an interface called
// `Function`, in `java.util.function`. A program can use both, because their whole names differ.
//
// `import dezero.Function` says which of them the short name means. `import dezero.*` means "whatever I use from
// there". If a program has both `import dezero.*` and `import java.util.function.*`, then the short name could mean
// either, and the compiler says `reference to Function is ambiguous`. So in these lessons every import of a class names
// one class.

// %% [question] predict-doors
// ## What others may touch
// The second thing: a package has an inside. Each class and each member says who may use it:
//
// ```
// public        everybody
// protected     this package, and subclasses
// (no word)     this package alone: "package-private"
// private       this class alone
// ```
//
// The class `Functions` has only static methods; nobody needs an object of it. Its constructor is `private`. What does
// Java say to somebody who tries?

// %% [error] a-private-constructor
//> new dezero.Functions();
// => ! has private access in dezero.Functions

// %% [markdown] package-private
// In `dezero` nearly everything is `public` or `private`. The class `ArrayText` is neither: it serves
// `Variable.toString`, in its own package, and nobody else. From outside:

// %% [error] a-class-of-the-inside
//> dezero.ArrayText text;
// => ! is not public in dezero; cannot be accessed from outside package

// %% [markdown] promise
// What is public is a promise: others will write programs with it, and when it changes, they break. What is not
// public may be changed at any time. The fields of Variable and Function are all public, as in the book: `x.grad`
// reads well, and you should be able to look at everything. A framework with many users would promise less.

// %% [markdown] own-function
// Is enough of it public? A test: can somebody outside of `dezero` write a new operation? It needs `Function` and
// `inputs`. Find the line in the next cell that would not compile if `inputs` were package-private.

// %% an-operation-from-outside
class Cube extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        INDArray x = xs[0];
        return x.mul(x).mul(x);
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray x = inputs.get(0).data;
        return new INDArray[] {x.mul(x).mul(3).mul(gys[0])};
    }
}

Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = new Cube().call(x);
y.backward();
System.out.println(y);                               // => variable(8.0)
System.out.println(x.grad.getDouble());              // => 12.0

// %% [markdown] your-program
// ## Modify: a program in a file
// The third thing: a package travels. `target/dezero.jar` is one file (with its neighbours in `target/lib`), and any
// Java program can use what is in it. Make a folder `my` in the kit, and in it a file `Program.java`:
//
// ```
// import dezero.Variable;
// import org.nd4j.linalg.factory.Nd4j;
//
// public class Program {
//     public static void main(String[] args) {
//         Variable x = new Variable(Nd4j.scalar(1.0));
//         Variable y = x.add(3).pow(2);
//         y.backward();
//         System.out.println(y + " " + x.grad.getDouble());
//     }
// }
// ```
//
// In a terminal, in the kit's folder, `java -cp target/dezero.jar my/Program.java` compiles and runs it. It prints
// `variable(16.0) 8.0`. (New versions of Java add a warning or two: ND4J contains machine code. That does no harm.)
//
// - Leave out `-cp target/dezero.jar`. Java begins: `package dezero does not exist`. It was never told where to look.
// - Change `import dezero.Variable` to `import step22.Variable`. It runs, and prints the same. Which of the two would
//   you rather find in a program a year from now?

// %% [markdown] make
// ## Make

// %% [exercise] use-the-package
// Write g(x) = (x - 2)^2 + 3/x with dezero's methods. At 1 the derivative is 2 * (-1) - 3 = -5.
//> Variable g(Variable x) {
//>     return Example.f(x);         // your turn
//> }

// %% [hint] use-the-package
// Two parts, and a sum of them. For each part: which method, with which number?

// %% [hint] use-the-package
// (x - 2)^2 is `x.sub(2).pow(2)`. 3/x has the number on the left: step 22 has a method for that.

// %% [solution] use-the-package
Variable g(Variable x) {
    return x.sub(2).pow(2).add(x.rdiv(3));
}

// %% [check] use-the-package
// check use-the-package
Variable x = new Variable(Nd4j.scalar(1.0));
Variable y = g(x);
y.backward();
System.out.println(y);                               // => variable(4.0)
System.out.println(x.grad.getDouble());              // => -5.0

// %% [hidden] use-the-package
//> Variable u = new Variable(Nd4j.scalar(4.0));
//> Variable v = g(u);
//> v.backward();
//> System.out.println(v);                               // => variable(4.75)
//> System.out.println(u.grad.getDouble());              // => 3.8125

// %% [exercise] logarithm
// dezero has no logarithm. Write one from outside: `Log`, y = ln(x), with the derivative 1/x. `Transforms.log(x)` of
// ND4J computes the value. The check takes 2 ln(x^3) at 2; that is 6 ln(x), so its derivative is 6/x.
//> class Log extends Function {
//>     @Override
//>     public INDArray forward(INDArray... xs) {
//>         return Transforms.log(xs[0]);
//>     }
//>
//>     // your turn: backward
//> }

// %% [hint] logarithm
// `Cube`, above, has all that you need: where the input comes from, and what must be returned.

// %% [hint] logarithm
// 1/x times `gys[0]` is `gys[0].div(x)`, in an array of one.

// %% [solution] logarithm
class Log extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        return Transforms.log(xs[0]);
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        INDArray x = inputs.get(0).data;
        return new INDArray[] {gys[0].div(x)};
    }
}

// %% [check] logarithm
// check logarithm
Variable x = new Variable(Nd4j.scalar(2.0));
Variable y = new Log().call(x.pow(3)).mul(2);
y.backward();
System.out.println(x.grad.getDouble());              // => 3.0

// %% [hidden] logarithm
//> Variable u = new Variable(Nd4j.createFromArray(0.5, 4.0));
//> new Log().call(u).mul(2).backward();
//> System.out.println(new Variable(u.grad));            // => variable([ 4. 0.5])

// %% [markdown] what-is-missing
// ## What is still missing
// Nothing, for today's formula. But (x + 3)^2 is small. In step 24 we give the package functions that nobody wants to
// differentiate by hand; one of them is too long for a line. Will it get them right?

/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 11: several inputs, forward
//
// Until now every function took one Variable and gave one back. But x + y takes two. And a function that splits an
// array in two gives two back.
//
// Today a function takes a *list* of Variables and gives back a list. Only forward: the way back follows in step 13.
//
// **You will be able to** write a function with several inputs or outputs, and read what it says when the inputs do
// not fit.
//
// **Time:** about 45 minutes.
//
// **New:** lists in, lists out; `Add`; a failed forward names its inputs.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import step11.Add;
import step11.Exp;
import step11.Function;
import step11.Square;
import step11.Variable;
import static step11.Functions.exp;
import static step11.Functions.square;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

// %% [markdown] one-change-many-places
// ## One change, many places
// The common part of all functions is in `Function`: it takes the arrays out of the Variables, lets `forward` compute,
// and puts the result into a new Variable. If it is to do this for lists, taking out becomes a loop, and so does
// putting in. And every `forward` in the program takes a list from now on.

// %% [class] Function
// What changes: a `Function` makes *Variables* from *Variables* now. `Function.inputs` and `Function.outputs` are
// lists, in the place of `Function.input` and `Function.output`. `Function.call` takes a list and returns one, with a
// loop on the way in and a loop on the way out. `Function.forward` takes a list of arrays and returns one.
// `Function.forwardOrExplain` is new: it asks for an array in every input, and when ND4J cannot compute, it says on
// what. `Function.explain` writes that message, and says what differs. `Function.describe` has the shape and the type
// of one array.

// %% [class] Add
// What changes: `Add` is new: its forward takes two arrays out of the list, adds them, and returns a list, too. Its
// backward only says that it is not written yet.

// %% [question] predict
// ## Predict
// 2 + 3, as Variables. Predict all five lines: how long is the list that `call` returns? How many inputs has the
// creator of y? And which of the two comparisons is true?

// %% two-plus-three
Variable x0 = new Variable(Nd4j.scalar(2.0));
Variable x1 = new Variable(Nd4j.scalar(3.0));
List<Variable> ys = new Add().call(List.of(x0, x1));
Variable y = ys.get(0);
System.out.println(ys.size());                       // => 1
System.out.println(y.data.getDouble());              // => 5.0

System.out.println(y.creator.inputs.size());         // => 2
System.out.println(y.creator.inputs.get(0) == x1);   // => false
System.out.println(y.creator.outputs.get(0) == y);   // => true

// %% [markdown] two-plus-three-why
// The creator of y is an `Add`. Its first input, number 0, is x0; x1 is number 1. Its only output is y itself.

// %% drawn
Variable x0 = new Variable(Nd4j.scalar(2.0));
Variable x1 = new Variable(Nd4j.scalar(3.0));
Variable y = new Add().call(List.of(x0, x1)).get(0);
Display.show(Graph.of(y));
// => (x0), (x1) --> [Add] --> (result)
// =>
// => x0 = 2.0
// => x1 = 3.0
// => result = 5.0

// %% [markdown] drawn-why
// For the first time two arrows go into one function. The graph is no longer a chain. The picture cannot know what
// we call our Variables: it calls several inputs x0 and x1, and what comes out of them `result`. With `name` we can
// tell it. And these are the fields behind the picture:

// %% links
Variable x0 = new Variable(Nd4j.scalar(2.0));
Variable x1 = new Variable(Nd4j.scalar(3.0));
Variable y = new Add().call(List.of(x0, x1)).get(0);
Display.show(Graph.links(y).name(y, "y"));
// => y.creator   -> Add
// => Add.inputs  -> [x0, x1]
// => Add.outputs -> [y]
// => x0.creator  -> null
// => x1.creator  -> null

// %% [markdown] old-functions
// ## Investigate: the old functions
// A function of one input now gets a list of one. That costs a line in each.

// %% [class] Square
// What changes: `Square.forward` takes its only array out of the list, and returns a list of one. `Square.backward`
// reads `inputs.get(0)` where it read `input`.

// %% [class] Exp
// What changes: `Exp.forward` and `Exp.backward` change in the same way as Square's.

// %% [class] Functions
// What changes: `Functions.square` and `Functions.exp` make a list of one, and take the result out of a list of one.
// So whoever calls them notices nothing.

// %% [class] Variable
// What changes: one place. `Variable.backward` asks for the first input and the first output, since the fields `input`
// and `output` are gone.

// %% chains-still-work
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = square(exp(square(x)));
y.backward();
System.out.println(y.data.getDouble());              // => 1.648721270700128
System.out.println(x.grad.getDouble());              // => 3.297442541400256

// %% [markdown] compiler
// ## What the compiler found
// We changed `Function`. How did we know that `Variable` must change, too? We did not have to know. The compiler found
// each line that still says `input`. Try one:

// %% [error] the-old-field-is-gone
//> Function f = new Square();
//> System.out.println(f.input);
// => ! cannot find symbol

// %% [markdown] compiler-and-python
// In Python nobody checks this before the line runs. There, in the book, `backward` still reads the old field after
// this step and the next one. It would fail, but nobody calls it until step 13, so nobody sees it. Java does not
// compile such a program: it made us say, today, what `backward` means. We said: follow the first input. For a chain
// that is right.
//
// And for a sum? There the first input alone would be wrong. So `Add` refuses:

// %% add-refuses
Variable x0 = new Variable(Nd4j.scalar(2.0));
Variable x1 = new Variable(Nd4j.scalar(3.0));
Variable y = new Add().call(List.of(x0, x1)).get(0);
try {
    y.backward();
} catch (UnsupportedOperationException e) {
    System.out.println(e.getMessage());
}
// => Add has two inputs: its backward is written in step 13

// %% [question] predict-shapes
// ## When the inputs do not fit
// With two inputs there is a new way to be wrong: each may be good, but they do not go together. A row of two numbers
// plus a row of three; or whole numbers (INT) plus DOUBLE. Which of the four sums will fail? The last two have the same
// inputs, in another order. (Step 9: which of the two arrays decides the type?)

// %% four-sums
void tryAdd(INDArray a, INDArray b) {
    try {
        List<Variable> inputs = List.of(new Variable(a), new Variable(b));
        INDArray sum = new Add().call(inputs).get(0).data;
        System.out.println("sum of type " + sum.dataType());
    } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
    }
}

INDArray two = Nd4j.createFromArray(1.0, 2.0);
INDArray three = Nd4j.createFromArray(1.0, 2.0, 3.0);
INDArray whole = Nd4j.createFromArray(1, 2);

tryAdd(two, two);
// => sum of type DOUBLE
tryAdd(two, three);
// => Add does not work on [2] DOUBLE and [3] DOUBLE, their shapes differ
tryAdd(two, whole);
// => sum of type DOUBLE
tryAdd(whole, two);
// => Add does not work on [2] INT and [2] DOUBLE, their types differ: use castTo(DataType.DOUBLE)

// %% [markdown] four-sums-why
// The array on the left decides the type of the sum. A DOUBLE takes whole numbers in, a whole number takes no DOUBLE.
// That is how ND4J does it.
//
// The message names the function, the shape and type of each input, and what differs. ND4J itself says much less. Its
// own exception is kept in ours, as the *cause*:

// %% the-cause
Variable whole = new Variable(Nd4j.createFromArray(1, 2));
Variable exact = new Variable(Nd4j.createFromArray(1.0, 2.0));
try {
    new Add().call(List.of(whole, exact));
} catch (IllegalArgumentException e) {
    String cause = e.getCause().getMessage();
    System.out.println(cause);       // => Op [add] execution failed
}

// %% [markdown] own-exception
// Only what ND4J throws is explained. An exception of your own comes out as you threw it. `Root` has one for negative
// numbers:

// %% an-exception-of-your-own
class Root extends Function {
    @Override
    public List<INDArray> forward(List<INDArray> xs) {
        double x = xs.get(0).getDouble();
        if (x < 0) {
            throw new ArithmeticException("no root of " + x);
        }
        return List.of(Nd4j.scalar(Math.sqrt(x)));
    }
}

try {
    new Root().call(List.of(new Variable(Nd4j.scalar(-4.0))));
} catch (ArithmeticException e) {
    System.out.println(e.getMessage());  // => no root of -4.0
}

// %% [markdown] modify
// ## Modify
// - In `an-exception-of-your-own`, take the root of 16.0, and print it.
// - In `the-cause`, give `Add` only one input: `new Add().call(List.of(whole))`. It ends in an
//   `IndexOutOfBoundsException`: `Add.forward` reads `xs.get(1)`, and nobody has counted the inputs.
// - In `two-plus-three`, write `new Square().call(List.of(x0, x1))`. Which number comes out, and does anybody complain?
//   We come back to this in step 12.

// %% [markdown] make
// ## Make

// %% [exercise] times
// Write the product of two inputs. Only forward.
//> class Times extends Function {
//>     @Override
//>     public List<INDArray> forward(List<INDArray> xs) {
//>         return List.of(xs.get(0));       // your turn
//>     }
//> }

// %% [hint] times
// `xs` is a list of two arrays. How do you get the second one?

// %% [hint] times
// An INDArray has a method `mul`: `a.mul(b)` is their product.

// %% [solution] times
class Times extends Function {
    @Override
    public List<INDArray> forward(List<INDArray> xs) {
        return List.of(xs.get(0).mul(xs.get(1)));
    }
}

// %% [check] times
// check times
Variable x0 = new Variable(Nd4j.scalar(2.0));
Variable x1 = new Variable(Nd4j.scalar(3.0));
Variable y = new Times().call(List.of(x0, x1)).get(0);
System.out.println(y.data.getDouble());              // => 6.0
System.out.println(x0.data.getDouble());             // => 2.0

// %% [hidden] times
//> Variable u = new Variable(Nd4j.createFromArray(1.5, -2.0));
//> Variable v = new Variable(Nd4j.createFromArray(4.0, 3.0));
//> INDArray product = new Times().call(List.of(u, v)).get(0).data;
//> System.out.println(product.getDouble(0));            // => 6.0
//> System.out.println(product.getDouble(1));            // => -6.0

// %% [exercise] sum-of-all
// A sum of as many inputs as there are. The list may hold one, or ten.
//> class SumOfAll extends Function {
//>     @Override
//>     public List<INDArray> forward(List<INDArray> xs) {
//>         INDArray sum = xs.get(0);
//>         // your turn
//>         return List.of(sum);
//>     }
//> }

// %% [hint] sum-of-all
// The first is in `sum` already. Which ones are still to be added?

// %% [hint] sum-of-all
// A loop from 1 on, below `xs.size()`. `sum.add(x)` gives a new array and leaves `sum` as it is: store the result. (Do
// not use `addi`: it would change the input.)

// %% [solution] sum-of-all
class SumOfAll extends Function {
    @Override
    public List<INDArray> forward(List<INDArray> xs) {
        INDArray sum = xs.get(0);
        for (INDArray x : xs.subList(1, xs.size())) {
            sum = sum.add(x);
        }
        return List.of(sum);
    }
}

// %% [check] sum-of-all
// check sum-of-all
List<Variable> numbers = new ArrayList<>();
for (int i = 1; i <= 4; i++) {
    numbers.add(new Variable(Nd4j.scalar((double) i)));
}
Variable sum = new SumOfAll().call(numbers).get(0);
System.out.println(sum.data.getDouble());            // => 10.0
System.out.println(numbers.get(0).data.getDouble()); // => 1.0

Variable alone = new SumOfAll().call(numbers.subList(0, 1)).get(0);
System.out.println(alone.data.getDouble());          // => 1.0

// %% [hidden] sum-of-all
//> Variable five = new Variable(Nd4j.scalar(5.0));
//> Variable seven = new Variable(Nd4j.scalar(7.5));
//> INDArray one = new SumOfAll().call(List.of(five)).get(0).data;
//> INDArray two = new SumOfAll().call(List.of(five, seven)).get(0).data;
//> System.out.println(one.getDouble());                 // => 5.0
//> System.out.println(two.getDouble());                 // => 12.5

// %% [exercise] two-outputs
// Several outputs work, too. Write a function that gives the sum *and* the difference of its two inputs. INDArray has
// the methods `add` and `sub`.
//> class SumAndDifference extends Function {
//>     @Override
//>     public List<INDArray> forward(List<INDArray> xs) {
//>         INDArray x0 = xs.get(0);
//>         INDArray x1 = xs.get(1);
//>         return List.of(x0.add(x1));      // your turn
//>     }
//> }

// %% [hint] two-outputs
// `forward` returns a list. How many arrays must be in it?

// %% [hint] two-outputs
// `x0.sub(x1)` is the difference. `List.of(a, b)` makes a list of two.

// %% [solution] two-outputs
class SumAndDifference extends Function {
    @Override
    public List<INDArray> forward(List<INDArray> xs) {
        INDArray x0 = xs.get(0);
        INDArray x1 = xs.get(1);
        return List.of(x0.add(x1), x0.sub(x1));
    }
}

// %% [check] two-outputs
// check two-outputs
Variable x0 = new Variable(Nd4j.scalar(5.0));
Variable x1 = new Variable(Nd4j.scalar(3.0));
List<Variable> ys = new SumAndDifference().call(List.of(x0, x1));
for (Variable y : ys) {
    System.out.println(y.data.getDouble());          // => 8.0
                                                     // => 2.0
}
System.out.println(ys.get(0).creator == ys.get(ys.size() - 1).creator);
// => true
System.out.println(ys.get(0).creator.outputs.size());    // => 2
System.out.println(x0.data.getDouble());                 // => 5.0

// %% [hidden] two-outputs
//> Variable u = new Variable(Nd4j.scalar(1.0));
//> Variable v = new Variable(Nd4j.scalar(10.0));
//> for (Variable w : new SumAndDifference().call(List.of(u, v))) {
//>     System.out.println(w.data.getDouble());          // => 11.0
//>                                                      // => -9.0
//> }

// %% [markdown] what-is-missing
// ## What is still missing
// It works, but look at the line `new Add().call(List.of(x0, x1)).get(0)`. A list going in, a list coming out, for one
// sum. And each `forward` packs and unpacks lists. Step 12 makes both pleasant again.

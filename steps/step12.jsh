/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 12: several inputs, made pleasant
//
// Since step 11 a function takes several inputs. But a sum reads `new Add().call(List.of(x0, x1)).get(0)`, and each
// `forward` packs its result into a list.
//
// Java has methods that take any number of arguments. With them the lists disappear, for those who call a function and
// for those who write one.
//
// **You will be able to** write a variadic method, and say what it checks and what it does not.
//
// **Time:** about 40 minutes.
//
// **New:** `call(x0, x1)`: any number of inputs, one output; `add(x0, x1)`.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import java.util.Arrays;
import java.util.List;
import step12.Add;
import step12.Exp;
import step12.Function;
import step12.Square;
import step12.Variable;
import static step12.Functions.add;
import static step12.Functions.exp;
import static step12.Functions.square;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

// %% [question] predict-any-number
// ## Warm-up: any number of arguments
// `Object... xs` in a method's head means: any number of arguments. Such a method is called **variadic** (Java books
// say *varargs*). Inside it, `xs` is an ordinary array.
//
// Predict the lengths. The last call hands over an array that is already there.

// %% any-number
void show(Object... xs) {
    System.out.println(xs.length + " " + Arrays.toString(xs));
}

show(1, 2, 3);                           // => 3 [1, 2, 3]
show(List.of(1, 2), List.of(3, 4));      // => 2 [[1, 2], [3, 4]]
show("one");                             // => 1 [one]
show();                                  // => 0 []

Object[] ready = {1, 2, 3};
show(ready);                             // => 3 [1, 2, 3]

// %% [markdown] any-number-why
// Java packs the arguments into an array for us. A list is one argument, however much is in it. An array that is
// there already is taken as it is. And no argument at all is allowed: then the array is empty.

// %% [class] Function
// What changes: a `Function` makes *one* Variable again, from any number of them. `Function.call` takes
// `Variable... inputs` and returns one Variable; inside, `inputs` and `outputs` stay lists
// (`Collections.singletonList` makes a list of one). `Function.forward` takes `INDArray... xs` and returns one array.
// `Function.forwardOrExplain` and `Function.explain`, between the two, take an array of arrays, too.

// %% [class] Add
// What changes: `Add.forward` says `xs[0]` and `xs[1]`, and returns the sum as it is.

// %% [class] Square
// What changes: `Square.forward` unpacks with `xs[0]`, and packs nothing.

// %% [class] Exp
// What changes: `Exp.forward` changes in the same way as Square's.

// %% [class] Functions
// What changes: `Functions.square` and `Functions.exp` are as short as in step 9 again. `Functions.add` is new, and
// takes two Variables.

// %% [question] predict
// ## Predict
// The cell computes 2 + 3 in three ways: with step 11's code, with today's `call`, with `add`. At its end it asks
// whether y and z have the same creator. Have they? How many objects of a class `Add` are made in all?

// %% three-ways-to-add
step11.Variable u = new step11.Variable(Nd4j.scalar(2.0));
step11.Variable v = new step11.Variable(Nd4j.scalar(3.0));
step11.Variable w = new step11.Add().call(List.of(u, v)).get(0);
System.out.println(w.data.getDouble());              // => 5.0

Variable x0 = new Variable(Nd4j.scalar(2.0));
Variable x1 = new Variable(Nd4j.scalar(3.0));
Variable y = new Add().call(x0, x1);
System.out.println(y.data.getDouble());              // => 5.0

Variable z = add(x0, x1);
System.out.println(z.data.getDouble());              // => 5.0
System.out.println(z.creator == y.creator);          // => false

// %% [markdown] three-ways-why
// Three objects, one for each sum: `add` makes its own, and we do not see it. `List.of` and `get` stayed behind in
// step 11, and with `add` the word `new` is gone as well.

// %% drawn
Variable x0 = new Variable(Nd4j.scalar(2.0));
Variable x1 = new Variable(Nd4j.scalar(3.0));
Variable y = add(square(x0), exp(x1));
Display.show(Graph.of(y));
// => (x0) --> [Square] --> (a)
// => (x1) --> [Exp] --> (b)
// => (a), (b) --> [Add] --> (result)
// =>
// => x0 = 2.0
// => a = 4.0
// => x1 = 3.0
// => b = 20.086
// => result = 24.086

// %% [markdown] drawn-why
// Two branches, and one function that joins them. No list is to be seen in the code that made it.

// %% still-a-graph
Variable x = new Variable(Nd4j.scalar(0.5));
Variable y = square(exp(square(x)));
y.backward();
System.out.println(y.data.getDouble());              // => 1.648721270700128
System.out.println(x.grad.getDouble());              // => 3.297442541400256

Variable sum = add(x, y);
System.out.println(sum.creator.inputs.get(1) == y);  // => true
try {
    sum.backward();
} catch (UnsupportedOperationException e) {
    System.out.println(e.getMessage());
}
// => Add has two inputs: its backward is written in step 13

// %% [question] predict-one-too-many
// ## A trap: one too many
// "Any number" is more than we want. A square has one input, a sum has two. What happens with one too many? Predict
// the result; a is 2, b is 3.

// %% one-too-many
Variable a = new Variable(Nd4j.scalar(2.0));
Variable b = new Variable(Nd4j.scalar(3.0));
Variable y = new Square().call(a, b);
System.out.println(y.data.getDouble());              // => 4.0
System.out.println(y.creator.inputs.size());         // => 2

// %% [markdown] one-too-many-why
// ## Investigate
// No message. `Square.forward` reads `xs[0]` and never looks at the rest. So b is ignored, and the graph still says
// that y depends on b. The compiler cannot help: `call(a, b)` is a good call of a variadic method.
//
// Now the same mistake with `square`. It is declared with *one* parameter:

// %% [error] square-of-two
//> Variable a = new Variable(Nd4j.scalar(2.0));
//> Variable b = new Variable(Nd4j.scalar(3.0));
//> square(a, b);
// => ! cannot be applied to given types

// %% [markdown] one-too-few
// This does not compile. **That is why we call `add` and `square`, and leave `call` alone.** They make a new object
// each time (step 9), and they take the right number of inputs.
//
// One too few: `call` fails while the program runs, inside of `Add.forward`. `add` does not compile.

// %% add-of-one
Variable a = new Variable(Nd4j.scalar(2.0));
try {
    new Add().call(a);
} catch (ArrayIndexOutOfBoundsException e) {
    System.out.println(e.getMessage());
    // => Index 1 out of bounds for length 1
}

// %% [error] add-does-not-compile
//> Variable a = new Variable(Nd4j.scalar(2.0));
//> add(a);
// => ! cannot be applied to given types

// %% [question] predict-one-or-a-list
// ## Is "one or a list" a wise return type?
// Step 11 could give several outputs back; step 12 gives one. What does the book do? There, `call` returns *one
// Variable*, if there is one, and *a list*, if there are more. In Python a method may return now this and now that.
//
// Is that wise? A Java method has one return type. The only type that takes in both a Variable and a list is `Object`.
// Let us see what the caller gets. Predict the first three lines. Then the caller wants a Variable, and writes a cast.
// It compiles. Does it go through when it runs?

// %% one-or-a-list-in-java
Object oneOrList(Variable... outputs) {
    return outputs.length == 1 ? outputs[0] : List.of(outputs);
}

Variable a = new Variable(Nd4j.scalar(2.0));
Variable b = new Variable(Nd4j.scalar(3.0));
Object one = oneOrList(a);
Object two = oneOrList(a, b);
System.out.println(one instanceof Variable);         // => true
System.out.println(two instanceof Variable);         // => false
System.out.println(two instanceof List);             // => true
try {
    Variable y = (Variable) two;
    System.out.println("the cast went through");
} catch (ClassCastException e) {
    System.out.println("the cast failed");
}
// => the cast failed

// %% [markdown] java-says-no
// A list is no Variable, and this shows only when the cast runs. The caller must know which of the two comes. If a
// function gets a second output one day, every caller breaks, and the compiler says nothing. So in Java the answer is
// no: `call` returns one Variable, always. All functions in this kit have one output.
//
// **A question to take home.** `outputs` stayed a list. Suppose you want a function with two outputs, such as the sum
// and the difference. What would have to change? Go through `forward`, `call` and the methods of `Functions`, and
// write down each one's type. Then think of the way back: how many gradients come in?

// %% [markdown] modify
// ## Modify
// - In `any-number`, call `show` with `new int[] {1, 2, 3}`. The length is 1. An `int[]` is an object, but no array of
//   objects.
// - In `one-too-many`, write `call(b, a)`. The result is 9.0.
// - In `one-too-many`, write `call()`. It ends in an exception, and the message says what a Square needs.

// %% [markdown] make
// ## Make

// %% [exercise] mean
// A warm-up: the mean of any number of `double`s, as a `double`. The mean of none is 0.
//> // your turn: write the method `mean`

// %% [hint] mean
// What would the method's head be if it took an array, `double[] numbers`? Now make it variadic.

// %% [hint] mean
// `double mean(double... numbers)`; inside, `numbers.length` says how many there are. Which length needs a case of its
// own?

// %% [solution] mean
double mean(double... numbers) {
    double sum = 0;
    for (double number : numbers) {
        sum += number;
    }
    return numbers.length == 0 ? 0 : sum / numbers.length;
}

// %% [check] mean
// check mean
System.out.println(mean(3));                         // => 3.0
System.out.println(mean(1, 2, 6));                   // => 3.0
System.out.println(mean(1, 2));                      // => 1.5
System.out.println(mean());                          // => 0.0

// %% [hidden] mean
//> System.out.println(mean(0.5, 0.25));                 // => 0.375
//> System.out.println(mean(-1, -2, -3, -4));            // => -2.5

// %% [exercise] times
// Write the product of two inputs, and its handy method `times`. Only forward. Compare with step 11: which lines are
// gone?
//> class Times extends Function {
//>     @Override
//>     public INDArray forward(INDArray... xs) {
//>         return xs[0];                // your turn
//>     }
//> }
//>
//> Variable times(Variable x0, Variable x1) {
//>     return x0;                       // your turn
//> }

// %% [hint] times
// `xs` is an array now. And `times` is to `Times` what `add` is to `Add`: look at `Functions.add` above.

// %% [hint] times
// `xs[0].mul(xs[1])` is the product; `new Times().call(x0, x1)` makes the Variable.

// %% [solution] times
class Times extends Function {
    @Override
    public INDArray forward(INDArray... xs) {
        return xs[0].mul(xs[1]);
    }
}

Variable times(Variable x0, Variable x1) {
    return new Times().call(x0, x1);
}

// %% [check] times
// check times
Variable a = new Variable(Nd4j.scalar(2.0));
Variable b = new Variable(Nd4j.scalar(3.0));
System.out.println(times(a, b).data.getDouble());                // => 6.0
System.out.println(times(add(a, b), square(b)).data.getDouble());    // => 45.0

// %% [hidden] times
//> Variable c = new Variable(Nd4j.scalar(-1.5));
//> Variable d = new Variable(Nd4j.scalar(4.0));
//> System.out.println(times(c, d).data.getDouble());                // => -6.0
//> System.out.println(times(c, d).creator.inputs.get(1) == d);      // => true

// %% [exercise] exactly
// `call` does not count its inputs. Write a subclass of `Square` that does: with one input it computes, with any other
// number it throws an `IllegalArgumentException`, whose message is `one input, not 2` (or how many there are).
//> class StrictSquare extends Square {
//>     @Override
//>     public Variable call(Variable... inputs) {
//>         // your turn
//>         return super.call(inputs);
//>     }
//> }

// %% [hint] exactly
// `inputs` is an array. Which of its fields says how many there are?

// %% [hint] exactly
// `if (inputs.length != 1) { throw new IllegalArgumentException(...); }`, before the line that is there.

// %% [solution] exactly
class StrictSquare extends Square {
    @Override
    public Variable call(Variable... inputs) {
        if (inputs.length != 1) {
            throw new IllegalArgumentException(
                    "one input, not " + inputs.length);
        }
        return super.call(inputs);
    }
}

// %% [check] exactly
// check exactly
Variable a = new Variable(Nd4j.scalar(2.0));
Variable b = new Variable(Nd4j.scalar(3.0));
System.out.println(new StrictSquare().call(a).data.getDouble());     // => 4.0
try {
    System.out.println(new StrictSquare().call(a, b).data.getDouble());
} catch (IllegalArgumentException e) {
    System.out.println(e.getMessage());              // => one input, not 2
}
try {
    new StrictSquare().call();
} catch (IllegalArgumentException e) {
    System.out.println(e.getMessage());              // => one input, not 0
}

// %% [hidden] exactly
//> Variable c = new Variable(Nd4j.scalar(5.0));
//> System.out.println(new StrictSquare().call(c).data.getDouble());     // => 25.0
//> try {
//>     new StrictSquare().call(c, c, c);
//> } catch (IllegalArgumentException e) {
//>     System.out.println(e.getMessage());              // => one input, not 3
//> }

// %% [markdown] what-is-missing
// ## What is still missing
// Forward, a sum reads as it should. Backward, it still refuses. A sum has two inputs, so two gradients must come
// back: one for each. Step 13 lets `backward` return several, and sends the way back along all of them.

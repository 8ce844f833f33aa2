/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 1: a box for data
//
// In 24 small steps we build a framework that differentiates formulas: you write the formula, it finds the derivative.
// That is the heart of every deep-learning framework. This one is small enough to read all of it.
//
// The course follows the first 24 steps of *Deep Learning from Scratch 3*, which writes its framework in Python. Where
// a lesson says "the book", it means that one. You need neither the book nor Python.
//
// We begin with the smallest piece: a `Variable` is a box, and in the box lies an array.
//
// **You will be able to** make an array and look into it, put it into a Variable, and refill the box.
//
// **New:** `Variable`, a box that holds an array.

// %% [markdown] how-a-lesson-works
// ## How a lesson works
// A lesson is a row of **cells**. Some hold text, others hold code. Run them from top to bottom.
//
// Behind a line that prints stands an arrow, `=>`, and the text that it prints. The kit runs every lesson and compares:
// the arrows are true. Two signs can follow an arrow. After `=> ~` stands an example, because that text differs from
// run to run. After `=> !` stands a part of an error message: that cell is meant to fail.
//
// Where the text says **Predict**, cover the arrows with your hand. Say what you expect, then run the cell. A wrong
// guess is worth more than no guess: it shows you where to look.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step01.Variable;

// %% [markdown] arrays
// ## Arrays first
// The computing is done by a library, ND4J. Its array is called `INDArray`, an array of numbers with any number of
// **dimensions**. Three kinds are enough for now:
//
// - a **scalar** is one number; it has no dimension,
// - a **row** is some numbers side by side; it has one dimension,
// - a **matrix** is some rows, all of one length; it has two dimensions.
//
// Predict: what will each of the three look like when it is printed? (The last three lines are about something new. We
// come to it below the cell.)

// %% three-arrays
INDArray scalar = Nd4j.scalar(1.0);
INDArray row = Nd4j.createFromArray(1.0, 2.0, 3.0);
INDArray matrix = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});

System.out.println(scalar);     // => 1.0000
System.out.println(row);        // => [    1.0000,    2.0000,    3.0000]
System.out.println(matrix);     // => [[    1.0000,    2.0000,    3.0000],
                                // =>  [    4.0000,    5.0000,    6.0000]]

System.out.println(Arrays.toString(scalar.shape()));     // => []
System.out.println(Arrays.toString(row.shape()));        // => [3]
System.out.println(Arrays.toString(matrix.shape()));     // => [2, 3]

// %% [markdown] shape
// The brackets show the dimensions: none, one pair, two pairs. The **shape** says how long each dimension is. The shape
// of this matrix is `[2, 3]`: 2 rows of 3 numbers.
//
// ## Looking at one number
// `getDouble` takes one number out of an array, as a Java `double`. It counts from 0, as Java does everywhere. Predict:
// six lines will be printed. Two of them are about the same number, one third. How do these two differ?

// %% one-number
INDArray row = Nd4j.createFromArray(1.0, 2.0, 3.0);
INDArray matrix = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});
INDArray third = Nd4j.scalar(1.0 / 3);

System.out.println(row.getDouble(1));            // => 2.0
System.out.println(matrix.getDouble(1, 2));      // => 6.0
System.out.println(third);                       // => 0.3333
System.out.println(third.getDouble());           // => 0.3333333333333333
System.out.println(row.getDouble());             // => 1.0
System.out.println(Nd4j.scalar(2));              // => 2

// %% [markdown] four-decimals
// ND4J *prints* four decimals. The array *holds* all of them, and `getDouble()` shows them. So from now on we print
// scalars with `getDouble()`.
//
// The last two lines are small traps. `getDouble()` without an index is meant for scalars; on a row it quietly takes
// the first number. And `Nd4j.scalar(2)`, without `.0`, is an array of whole numbers. We want decimals: write `2.0`.

// %% [class] Variable
// What changes: `Variable` is new: it has one field, `data`, and one constructor, which fills it. The field is public:
// everyone may look into the box, and everyone may put something else in.

// %% [markdown] predict
// ## Predict
// The next cell puts 1.0 into a box, and later 2.0 into the same box. At its end it looks at the first array once
// more. Is that one still 1, or is it 2?

// %% the-box
INDArray one = Nd4j.scalar(1.0);
Variable x = new Variable(one);
System.out.println(x.data.getDouble());          // => 1.0

x.data = Nd4j.scalar(2.0);
System.out.println(x.data.getDouble());          // => 2.0
System.out.println(one.getDouble());             // => 1.0

// %% the-box-drawn
Variable x = new Variable(Nd4j.scalar(1.0));
Display.show(Graph.chain(x));

x.data = Nd4j.scalar(2.0);
Display.show(Graph.chain(x));
// => x = 1.0
// => x = 2.0

// %% [markdown] the-box-drawn-why
// `Display.show` shows a picture: a drawing in a notebook, lines of text in JShell. A Variable is drawn round, as in
// the book. Today it stands there alone. From the next step on something comes between two of them.

// %% [markdown] investigate
// ## Investigate
// The array `one` did not change. It was taken out, and another one was put in. The box and the array in it are two
// objects:
//
// ```
//          +------+                       +------+
//    x --> | data | --> 1.0     then      | data | --> 2.0         1.0 <-- one
//          +------+                       +------+
// ```
//
// Now three names. Predict which of them see the change.

// %% two-names-for-one-box
Variable x = new Variable(Nd4j.scalar(1.0));
Variable same = x;                           // a second name, one box
Variable other = new Variable(x.data);       // a second box, one array
x.data = Nd4j.scalar(2.0);

System.out.println(same.data.getDouble());       // => 2.0
System.out.println(other.data.getDouble());      // => 1.0

// %% [markdown] printing-a-box
// What does Java print for the box itself? Its class, and a number that means nothing to us and is a different one each
// time. We print what is in the box. In step 19 the box learns to print itself.

// %% the-box-printed
Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
System.out.println(x);       // => ~ step01.Variable@483f6d77
System.out.println(x.data);  // => [    1.0000,    2.0000,    3.0000]

// %% [markdown] run-again
// ## Running a cell again
// You may run a cell as often as you like. It makes its variables anew, and prints the same again. Try it with
// `the-box`.
//
// With a *class* there is one rule to know. It is a rule of **JShell**, the part of Java that runs our cells. The next
// three cells have a class `Crate`: at first, once more unchanged, and edited. Predict what becomes of the crate called
// `first`.

// %% a-class
class Crate { int number = 1; }
Crate first = new Crate();
var second = new Crate();
System.out.println(first.number + second.number);    // => 2

// %% a-class-again
class Crate { int number = 1; }
System.out.println(first.number + second.number);    // => 2

// %% a-class-edited
class Crate { int number = 1; String label = "fragile"; }
System.out.println(first);                       // => null

// %% [markdown] a-class-again-why
// To run an unchanged class again does nothing: both crates are still there, 1 + 1 = 2. With a new field it is a *new*
// class. An old crate is not one of the new crates, so JShell empties the name: `first` is `null`. The name `second`
// was declared with `var`, which means "the type of what stands on the right". That type is gone. So is the name:

// %% [error] var-is-forgotten
//> System.out.println(second.number);
// => ! cannot find symbol

// %% [markdown] a-class-again-rule
// You need not remember this. Remember what to do: **after you edited a class, run the cells below it again.** In our
// lessons each cell makes what it needs, so that this always works.

// %% [markdown] modify
// ## Modify
// - In `the-box`, put the row 1.0, 2.0, 3.0 into the box instead of 2.0, and print `x.data`. A box does not care about
//   the shape of what is in it.
// - Write `new Variable(1.0)`, without `Nd4j.scalar`. Java answers that a `double cannot be converted to` an INDArray:
//   the box takes arrays only, and a Java number is not an array.
// - Write `new Variable(null)`. Java is content: the box is empty. Then ask for `x.data.getDouble()`. Java stops with a
//   `NullPointerException`, because there is no array to ask.

// %% [markdown] make
// ## Make
// Each exercise has a task, something to start from, a check, and a solution. Try first, then run the check.

// %% [exercise] a-row-in-a-box
// Make a Variable `v` that holds the row 0.5, 1.5, 2.5. How do you get the last number out of it? The check does that.
//> Variable v = new Variable(null);     // your turn

// %% [solution] a-row-in-a-box
Variable v = new Variable(Nd4j.createFromArray(0.5, 1.5, 2.5));

// %% [check] a-row-in-a-box
// check a-row-in-a-box
System.out.println(Arrays.toString(v.data.shape()));     // => [3]
System.out.println(v.data.getDouble(2));                 // => 2.5

// %% [exercise] swap
// The method shall swap what is in two boxes. The start looks right, and is not. Run the check, see what is wrong, and
// mend it.
//> void swap(Variable a, Variable b) {
//>     a.data = b.data;
//>     b.data = a.data;         // your turn
//> }

// %% [solution] swap
void swap(Variable a, Variable b) {
    INDArray old = a.data;
    a.data = b.data;
    b.data = old;
}

// %% [check] swap
// check swap
Variable a = new Variable(Nd4j.scalar(1.0));
Variable b = new Variable(Nd4j.scalar(2.0));
swap(a, b);
System.out.println(a.data.getDouble());          // => 2.0
System.out.println(b.data.getDouble());          // => 1.0

// %% [markdown] what-is-missing
// ## What is still missing
// The box holds an array, and does nothing with it. In step 2 comes what computes: a function that takes a Variable and
// makes a new one.

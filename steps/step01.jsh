/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 1: a box for data
//
// In 24 small steps we build a framework that differentiates formulas: you write the formula, it finds the derivative.
// That is the heart of a deep-learning framework. This one is small enough to read all of it.
//
// The course follows the first 24 steps of *Deep Learning from Scratch 3*, which writes its framework in Python. Where
// a lesson says "the book", it means that one. You need neither the book nor Python.
//
// We begin with the smallest piece: a `Variable` is a box, and in the box lies an array.
//
// **You will be able to** make an array and look into it, put it into a Variable, and refill the box.
//
// **Time:** about 45 minutes.
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
// Where the text says **Predict**, say what you expect, and then run the cell. If you see arrows there, cover them with
// your hand. A wrong guess is worth more than no guess: it shows you where to look.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import classroom.plot.Plot;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step01.Variable;

// %% [markdown] where-we-go
// ## Where we go
// Five points were measured. Which curve $y = ax^2 + bx + c$ comes nearest to them? The next cell **learns** it. It
// begins with a = b = c = 0. Then, about two hundred times, it asks two things. How wrong is the curve? And how would
// that change, if a grew a little, or b, or c? The answers to the second question are derivatives. They say which way
// the curve gets better, and a, b and c move a little that way.
//
// Neural networks are trained in the same manner: with millions of numbers in the place of these three, and with some
// refinements. You need not understand the code today. Run it, and look what becomes of the curve.

// %% a-curve-that-learns
dezero.Variable number(double value) {
    return new dezero.Variable(Nd4j.scalar(value));
}

dezero.Variable improved(dezero.Variable v) {
    return number(v.data.getDouble() - 0.01 * v.grad.getDouble());
}

double[] xs = {-2, -1, 0, 1, 2};
double[] ys = {3.1, 0.4, -0.8, 0.9, 4.4};
Plot plot = Plot.of("A curve that learns").points("measured", xs, ys);

dezero.Variable a = number(0);
dezero.Variable b = number(0);
dezero.Variable c = number(0);
for (int turn = 0; turn <= 200; turn++) {
    if (turn == 0 || turn == 3 || turn == 200) {
        double p = a.data.getDouble();
        double q = b.data.getDouble();
        double r = c.data.getDouble();
        plot.line("turn " + turn, x -> p * x * x + q * x + r, -2.2, 2.2);
    }
    dezero.Variable wrong = number(0);
    for (int i = 0; i < xs.length; i++) {
        dezero.Variable y = a.mul(xs[i] * xs[i]).add(b.mul(xs[i])).add(c);
        wrong = wrong.add(y.sub(ys[i]).pow(2));
    }
    wrong.backward();
    a = improved(a);
    b = improved(b);
    c = improved(c);
}
Display.show(plot);
// => ~ A curve that learns: /home/you/dezero/target/pictures/a-curve-that-learns.svg
// => y against x
// => measured: 5 points, from (-2, 3.1) to (2, 4.4), lowest -0.8, highest 4.4
// => turn 0: from (-2.2, 0) to (2.2, 0), lowest 0, highest 0
// => turn 3: from (-2.2, 3.916) to (2.2, 4.582), lowest 0.1553, highest 4.582
// => turn 200: from (-2.2, 4.022) to (2.2, 5.386), lowest -0.6073, highest 5.386

// %% [markdown] where-we-go-why
// `Display.show` shows a picture: a drawing in a notebook; elsewhere a file, and lines of text that say what is in it.
// At first the curve is flat. After 3 turns it is on its way, after 200 it lies among the points.
//
// All the derivatives come from one line, `wrong.backward()`. To build what stands behind this line, and to understand
// it, is what the 24 steps are for. (`dezero` is the framework as it is at the end. Its Variable can do more than the
// one we write today. `x -> ...` is a small function, written where it is used; step 4 comes back to it.)

// %% [question] predict-three-arrays
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

// %% [question] predict-one-number
// The brackets show the dimensions: none, one pair, two pairs. The **shape** says how long each dimension is. The shape
// of this matrix is `[2, 3]`: 2 rows of 3 numbers.
//
// ## Looking at one number
// `getDouble` takes one number out of an array, as a Java `double`. It counts from 0, as Java's own arrays do. Predict:
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

// %% [question] predict
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

// %% the-box-drawn
Variable x = new Variable(Nd4j.scalar(1.0));
Display.show(Graph.chain(x));

x.data = Nd4j.scalar(2.0);
Display.show(Graph.chain(x));
// => x = 1.0
// => x = 2.0

// %% [markdown] the-box-drawn-why
// A Variable is drawn round, as in the book. Today it stands there alone. From the next step on something comes between
// two of them.

// %% [question] predict-three-names
// Now three names, `x`, `same` and `other`. All three begin with 1.0. Then another array is put into x's box. Predict
// the two numbers that are printed.

// %% three-names
Variable x = new Variable(Nd4j.scalar(1.0));
Variable same = x;
Variable other = new Variable(x.data);
x.data = Nd4j.scalar(2.0);

System.out.println(same.data.getDouble());       // => 2.0
System.out.println(other.data.getDouble());      // => 1.0

// %% [markdown] three-names-why
// Count the boxes, not the names. `new Variable` stands there twice, so there are two. `same` is a second name for x's
// box. `other` is a second box; the first array was put into it, and nobody has taken it out.
//
// ## Printing a box
// Of the box itself Java prints its class, and a number that tells us nothing and may be another one in the next run.
// (In a notebook the class has a longer name.) So we print what is in the box. In step 19 the box learns to print
// itself.

// %% the-box-printed
Variable x = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
System.out.println(x);       // => ~ step01.Variable@483f6d77
System.out.println(x.data);  // => [    1.0000,    2.0000,    3.0000]

// %% [question] predict-run-again
// ## Running a cell again
// You may run a cell as often as you like. It makes its variables anew, and prints the same again. Try it with
// `the-box`.
//
// With a *class* there is one rule to know. It is a rule of **JShell**, the part of Java that runs our cells. The next
// three cells belong together: the second and the third use the crates of the first. The class `Crate` stands there as
// it is at first, then once more unchanged, then edited. Predict what becomes of the crate called `first`.

// %% a-class
class Crate { int number = 1; }
Crate first = new Crate();
var second = new Crate();
System.out.println(first.number + second.number);    // => 2

// %% a-class-again after a-class
class Crate { int number = 1; }
System.out.println(first.number + second.number);    // => 2

// %% a-class-edited after a-class
class Crate { int number = 1; String label = "fragile"; }
System.out.println(first);                       // => null

// %% [markdown] a-class-again-why
// To run an unchanged class again does nothing: both crates are still there, 1 + 1 = 2. With a new field it is a *new*
// class. An old crate is not one of the new crates, so JShell empties the name: `first` is `null`. The name `second`
// was declared with `var`, which means "the type of what stands on the right". That type is gone. So is the name:

// %% [error] var-is-forgotten after a-class-edited
//> System.out.println(second.number);
// => ! cannot find symbol

// %% [markdown] a-class-again-rule
// You need not remember this. Remember what to do: **after you edited a class, run the cells below it again.** That
// works because a cell makes the Variables it needs. Where one uses those of another cell, as here, the text says so.

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
// Each exercise has a task, something to start from, a check, and a solution. Change the start, run it, then run the
// check.

// %% [exercise] a-row-in-a-box
// Make a Variable `v` that holds the row 0.5, 1.5, 2.5.
//> Variable v = new Variable(null);     // your turn

// %% [hint] a-row-in-a-box
// A Variable takes one array, not three numbers. Which line of this lesson makes a row?

// %% [hint] a-row-in-a-box
// `Nd4j.createFromArray` makes a row of the numbers between its brackets. What it gives goes to the place of `null`.

// %% [solution] a-row-in-a-box
Variable v = new Variable(Nd4j.createFromArray(0.5, 1.5, 2.5));

// %% [check] a-row-in-a-box
// check a-row-in-a-box
System.out.println(v.data);  // => [    0.5000,    1.5000,    2.5000]

// %% [hidden] a-row-in-a-box
//> System.out.println(v.data.getDouble(0));             // => 0.5
//> System.out.println(v.data.getDouble(1));             // => 1.5

// %% [exercise] swap
// The method shall swap what is in two boxes. The start looks right, and is not. Run the check, see what is wrong, and
// mend it.
//> void swap(Variable a, Variable b) {
//>     a.data = b.data;
//>     b.data = a.data;         // your turn
//> }

// %% [hint] swap
// Say after each of the two lines what is in a's box, and what is in b's. When does the first 1.0 get lost?

// %% [hint] swap
// Before anything is put into a's box, what is in it needs a third place: a variable of type `INDArray`.

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

// %% [hidden] swap
//> Variable row = new Variable(Nd4j.createFromArray(1.0, 2.0));
//> Variable seven = new Variable(Nd4j.scalar(7.0));
//> swap(row, seven);
//> System.out.println(row.data.getDouble());            // => 7.0
//> System.out.println(seven.data);                      // => [    1.0000,    2.0000]

// %% [markdown] what-is-missing
// ## What is still missing
// The box holds an array, and does nothing with it. In step 2 comes what computes: a function that takes a Variable and
// makes a new one.

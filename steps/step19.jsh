/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 19: a Variable that shows itself
//
// After eighteen steps, backpropagation works: for branches, for long chains, with little memory. But our Variable is
// dumb to look at. To see its number we write `x.data.getDouble()`, and for a row we need `toDoubleVector` and
// `Arrays.toString`.
//
// Today nothing new is differentiated. We make the Variable pleasant to work with: it gets a name, it answers
// questions about its array, and `System.out.println(x)` says what is in it.
//
// **You will be able to** ask a Variable for its shape, and read what it prints: scalars, rows, and matrices.
//
// **Time:** about 40 minutes.
//
// **New:** `Variable.name`, `shape()` and its relatives, and a `toString()` in NumPy's style.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import step19.Variable;
import static step19.Functions.add;
import static step19.Functions.square;
import java.util.Arrays;
import org.nd4j.linalg.factory.Nd4j;

// %% [question] predict
// ## Predict
// The next cell prints a Variable of *step 18*: the number 2. It has no `toString()` of its own, so it uses the one
// that every Java object has. What will the line look like? Will the 2 be in it?

// %% print-step-18
{
    var x = new step18.Variable(Nd4j.scalar(2.0));
    System.out.println(x);              // => ~ step18.Variable@43dac38f
    String text = x.toString();
    System.out.println(text.contains("2.0"));        // => false
}

// %% [markdown] java-s-own-text
// The name of the class, an @, and a number that changes from run to run. True, and of no use. A class that wants to
// say more *overrides* `toString()`. `println` calls it, and so does `"x is " + x`.

// %% [class] Variable
// What changes: nothing in `backward`. New are:
//
// - `Variable.name`, a field: what we call this Variable. It may stay `null`.
// - `Variable.shape`, `Variable.ndim`, `Variable.size` and `Variable.dtype`: each asks the array and hands on its
//   answer.
// - `Variable.len` is a length. The cell below asks which one.
// - `Variable.toString` writes the array between `variable(` and a closing bracket.

// %% [class] ArrayText
// What changes: `ArrayText` is new. It writes an array in NumPy's style, for `toString` alone: so it is not public, and
// you need not read it today.

// %% [question] predict-the-matrix
// ## The shape of an array
// Most of our arrays were scalars, some were rows. Here is an old friend from step 1, the **matrix**: rows of one
// length, one below the other.
//
// ```
//        3 columns
//       1   2   3
//       4   5   6      2 rows
// ```
//
// Its **shape** is [2, 3]: first the rows, then the columns. Each number in the shape is the length of one *dimension*.
// Before you run the cell: how many dimensions are there, and how many numbers? And `len()`, *the* length: will it say
// 2, 3 or 6?

// %% ask-the-matrix
int[][] rows = {{1, 2, 3}, {4, 5, 6}};
Variable x = new Variable(Nd4j.createFromArray(rows));
System.out.println(Arrays.toString(x.shape()));      // => [2, 3]
System.out.println(x.ndim());                        // => 2
System.out.println(x.size());                        // => 6
System.out.println(x.dtype());                       // => INT
System.out.println(x.len());                         // => 2

// %% [markdown] ask-the-matrix-why
// `ndim` is the number of dimensions, `size` the number of numbers. `dtype` is the type of the numbers: whole numbers
// here, because we wrote an `int[][]`. `len` is the length of the *first* dimension, as an `int[][]` in Java also has
// the length 2: it counts its rows.
//
// The names are those of **NumPy**, the array library of Python that the book uses. Who later reads NumPy's pages, or
// the book's, will meet them again.

// %% [question] predict-print
// ## Print it
// Predict: how many lines does this cell print? And what can a Variable say that holds no array at all?

// %% print-it
Variable row = new Variable(Nd4j.createFromArray(1, 2, 3));
System.out.println(row);        // => variable([1 2 3])

Variable nothing = new Variable(null);
System.out.println(nothing);    // => variable(null)

int[][] rows = {{1, 2, 3}, {4, 5, 6}};
Variable matrix = new Variable(Nd4j.createFromArray(rows));
System.out.println(matrix);     // => variable([[1 2 3]
                                // =>           [4 5 6]])

// %% [question] investigate
// ## Investigate
// Four lines. The second row of the matrix stands exactly under the first, so that columns can be read as columns. For
// that it is moved to the right by ten places: nine for `variable(` and one for the outer bracket.
//
// Count brackets: one pair for each dimension. The method `text` of `ArrayText` writes one pair. If what is inside are
// rows, it calls itself for each row. You know this from step 7: it is recursive. It goes as deep as the array has
// dimensions, and no deeper.
//
// Now numbers with a decimal point. Look for two things: what became of 3.0, and how are the columns kept straight?

// %% decimal-points
System.out.println(new Variable(Nd4j.createFromArray(3.0)));
// => variable([3.])
System.out.println(new Variable(Nd4j.scalar(7.0)));
// => variable(7.0)

double[][] rows = {{1, -22.5}, {100, 4}};
System.out.println(new Variable(Nd4j.createFromArray(rows)));
// => variable([[   1. -22.5]
// =>           [ 100.    4.]])

// %% [markdown] decimal-points-why
// In an array a number that ends in `.0` loses the 0 and keeps its point: `3.`. So `[3]` and `[3.]` look different,
// and they are: the first is INT, the second DOUBLE. A gradient needs DOUBLE (step 9), so this point is worth a look.
//
// A scalar has no brackets, and keeps its 0: `7.0`. An array with one number, `[3.]`, is not a scalar. Its shape is
// [1]. The shape of a scalar is []: no dimension at all.
//
// Every number in an array gets as many places as the longest one needs. That keeps the columns straight.

// %% [question] predict-decimals
// ## Why not print the array?
// ND4J's arrays have a `toString()` of their own. Why did we write one? Here are both, for three scalars. Which lines
// would mislead you?

// %% array-and-variable
double[] numbers = {1.648721270700128, 1.00001, 0.99999};
for (double number : numbers) {
    Variable v = new Variable(Nd4j.scalar(number));
    System.out.println(v.data + "  " + v);
    // => 1.6487  variable(1.648721270700128)
    // => 1.0000  variable(1.00001)
    // => 1.0000  variable(0.99999)
}

// %% [markdown] array-and-variable-why
// You know it from step 1: ND4J prints four decimals. The last two numbers are different, and look the same. When we
// check a gradient, the digits behind the fourth are often all that tells right from nearly right. Our `toString()`
// shows what is there.
//
// A gradient, `x.grad`, is an array of ND4J, no Variable. To see all of its digits, ask for the number with
// `x.grad.getDouble()`, or put it into a box: `new Variable(x.grad)`.

// %% see-a-gradient
Variable x = new Variable(Nd4j.createFromArray(0.1, 1.0, 1.5));
Variable y = square(x);
y.backward();
System.out.println(y);
// => variable([0.010000000000000002                   1.                 2.25])
System.out.println(new Variable(x.grad));
// => variable([0.2  2.  3.])

// %% [markdown] see-a-gradient-why
// This is y = x^2 for three numbers at once, each with its own derivative 2x. And 0.1^2 is not quite 0.01: so Java
// computes with `double`, and now we can see it.

// %% [markdown] names
// ## A name
// In a long formula many Variables look alike. `name` tells them apart. It is a field; write into it what you like.

// %% give-a-name
Variable x = new Variable(Nd4j.scalar(2.0));
System.out.println(x.name);                          // => null
x.name = "x";
System.out.println(x.name + " = " + x);     // => x = variable(2.0)
x.name = "x_input";
System.out.println(x.name + " = " + x);     // => x_input = variable(2.0)

Variable y = square(x);
System.out.println(y.name);                          // => null

// %% [markdown] names-why
// The name is for us. No computation reads it, and a result gets none of its own. The Java name `x` is something else:
// it belongs to your program, and the object does not know it. A picture shows the name:

// %% names-in-a-picture
Variable width = new Variable(Nd4j.createFromArray(1.0, 2.0, 3.0));
Variable height = new Variable(Nd4j.createFromArray(4.0, 5.0, 6.0));
width.name = "width";
height.name = "height";
Display.show(Graph.of(add(width, square(height))));
// => (height) --> [Square gen 0] --> (a)
// => (width), (a) --> [Add gen 1] --> (y)
// =>
// => width = [1. 2. 3.], [3] DOUBLE
// => height = [4. 5. 6.], [3] DOUBLE
// => a = [16. 25. 36.], [3] DOUBLE
// => y = [17. 27. 39.], [3] DOUBLE

// %% [question] predict-len
// ## The length of a scalar
// `len()` is the length of the first dimension. A scalar has no dimension. What will `len()` do? Give back 0? 1? Look
// at its one line in the class above, then decide.

// %% length-of-a-scalar
Variable x = new Variable(Nd4j.scalar(2.0));
System.out.println(Arrays.toString(x.shape()));      // => []
System.out.println(x.ndim());                        // => 0
System.out.println(x.size());                        // => 1
try {
    System.out.println(x.len());
} catch (RuntimeException e) {
    System.out.println(e);
}
// => java.lang.ArrayIndexOutOfBoundsException: Index 0 out of bounds for length 0

// %% [markdown] length-of-a-scalar-why
// `shape()[0]` asks for the first element of an array of length 0. There is none, and Java says just that. Read it
// once with the shape in mind: "length 0" is the length of the *shape*, so the Variable has no dimension, so it is a
// scalar.
//
// Neither 0 nor 1 would be honest: a scalar holds one number, but nothing in a row. So we added no check of our own
// here. Java's exception says what is wrong, once you know what a shape is.

// %% [markdown] modify
// ## Modify
// - In `ask-the-matrix`, print `x.shape()` without `Arrays.toString`. You get `[J@` and a number: a Java array has no
//   `toString()` of its own, as step 18's Variable had none.
// - In `print-it`, ask `nothing.shape()`. It is a NullPointerException, and it ends: `because "this.data" is null`.
//   Only `toString()` looks first whether there is an array.
// - Print `new Variable(Nd4j.zeros(2000))`. Does it print two thousand numbers? And `Nd4j.zeros(1000)`?

// %% [markdown] make
// ## Make

// %% [exercise] make-it-print
// Make a Variable `v` that prints exactly this. Mind the points.
//
// ```
// variable([[1. 2.]
//           [3. 4.]
//           [5. 6.]])
// ```
//> Variable v = new Variable(Nd4j.createFromArray(1, 2, 3, 4, 5, 6));

// %% [hint] make-it-print
// How many rows, and how many columns? And what do the points say about the type of the numbers?

// %% [hint] make-it-print
// `Nd4j.createFromArray` also takes a `double[][]`: rows in braces, in braces.

// %% [solution] make-it-print
double[][] rows = {{1, 2}, {3, 4}, {5, 6}};
Variable v = new Variable(Nd4j.createFromArray(rows));

// %% [check] make-it-print
// check make-it-print
System.out.println(v);
// => variable([[1. 2.]
// =>           [3. 4.]
// =>           [5. 6.]])

// %% [hidden] make-it-print
//> System.out.println(Arrays.toString(v.shape()) + " " + v.dtype());
//> // => [3, 2] DOUBLE

// %% [exercise] describe
// Write `describe`: one line with the name, the shape, the size and the type, as the check prints it. Without a name
// it says `(no name)`.
//> String describe(Variable v) {
//>     return "" + v;               // your turn
//> }

// %% [hint] describe
// Four things stand in the line. Which methods and which field of `v` give them?

// %% [hint] describe
// `Arrays.toString(v.shape())` has the brackets. For the name: `v.name == null ? "(no name)" : v.name`.

// %% [solution] describe
String describe(Variable v) {
    String name = v.name == null ? "(no name)" : v.name;
    return name + ": " + Arrays.toString(v.shape()) + ", "
            + v.size() + " x " + v.dtype();
}

// %% [check] describe
// check describe
Variable w = new Variable(Nd4j.createFromArray(new double[3][4]));
w.name = "weights";
System.out.println(describe(w));            // => weights: [3, 4], 12 x DOUBLE
System.out.println(describe(square(w)));    // => (no name): [3, 4], 12 x DOUBLE

// %% [hidden] describe
//> Variable n = new Variable(Nd4j.scalar(7));
//> n.name = "n";
//> System.out.println(describe(n));                     // => n: [], 1 x INT

// %% [exercise] made-from
// Names help to read a graph. Write `madeFrom`: the names of the Variables that went into a result, with " and "
// between. `y.creator.inputs` is their list.
//> String madeFrom(Variable y) {
//>     return y.name;               // your turn
//> }

// %% [hint] made-from
// A loop over `y.creator.inputs`. When does " and " come before a name, and when not?

// %% [hint] made-from
// Begin with `String names = "";`. If it is empty, add the name; else " and " and the name.

// %% [solution] made-from
String madeFrom(Variable y) {
    String names = "";
    for (Variable x : y.creator.inputs) {
        names += (names.isEmpty() ? "" : " and ") + x.name;
    }
    return names;
}

// %% [check] made-from
// check made-from
Variable a = new Variable(Nd4j.scalar(1.0));
Variable b = new Variable(Nd4j.scalar(2.0));
a.name = "a";
b.name = "b";
System.out.println(madeFrom(add(a, b)));             // => a and b
System.out.println(madeFrom(square(b)));             // => b

// %% [hidden] made-from
//> Variable c = new Variable(Nd4j.scalar(3.0));
//> c.name = "c";
//> Variable sum = add(c, c);
//> sum.name = "sum";
//> System.out.println(madeFrom(add(sum, c)));           // => sum and c

// %% [markdown] what-is-missing
// ## What is still missing
// A Variable can be read now. To *write* with it is still heavy. For a * b + c we would like to write something close
// to the formula, but we have only `add(..., ...)`, and there is no multiplication at all. Step 20 makes both.

/env --class-path target/dezero.jar

// %% [markdown] title
// # Step 15: complex graphs, in theory
//
// Step 14 ended with a wrong number: t = x + x, y = t + t gave the gradient 8, and 4 is right. Until step 13 our graphs
// were chains, or merged at the end. Now a graph parts and comes together again. Then the *order* of the way back
// counts.
//
// Today we find the right order with pencil and paper, and check every number. The classes are those of step 14; not
// one line of them changes. Step 16 puts the order into the program.
//
// **You will be able to** say why a function must wait, and write the generation beside every node of a graph.
//
// **Time:** about 40 minutes.
//
// **New:** the theory: who must wait for whom on the way back, and a number that says it.

// %% imports
import classroom.display.Display;
import classroom.graph.Graph;
import classroom.graph.Replay;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import step15.Add;
import step15.Function;
import step15.Square;
import step15.Variable;
import static step15.Functions.add;
import static step15.Functions.square;

// %% [markdown] the-graph
// ## The graph of today
// a = x^2, and y = a^2 + a^2. The graph parts at a and comes together again in y:
//
// ```
//             +--B--> b --+
// x --A--> a -+           +-D--> y          A, B, C square, D adds
//             +--C--> c --+
// ```
//
// Together y = 2 x^4. So the derivative is 8 x^3. At x = 2 we expect y = 32 and the gradient 64.
//
// The code below makes this graph, and draws it from its links:

// %% drawn
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = square(x);
Variable y = add(square(a), square(a));
Display.show(Graph.of(y));
// => (x) --> [Square] --> (a)
// => (a) --> [Square] --> (b)
// => (a) --> [Square] --> (c)
// => (b), (c) --> [Add] --> (y)
// =>
// => x = 2.0
// => a = 4.0, used twice
// => b = 16.0
// => c = 16.0
// => y = 32.0

// %% [question] predict
// ## Predict
// The next cell computes this with the code of step 13, and again with that of step 14. In step 13 a second gradient
// replaces the first. In step 14 it is added. Will one of the two print 64? Write down two guesses, then run the cell.

// %% step-13-and-14
{
    var x = new step13.Variable(Nd4j.scalar(2.0));
    var a = step13.Functions.square(x);
    var y = step13.Functions.add(
            step13.Functions.square(a), step13.Functions.square(a));
    y.backward();
    System.out.println(y.data.getDouble());          // => 32.0
    System.out.println(x.grad.getDouble());          // => 32.0
}
{
    var x = new step14.Variable(Nd4j.scalar(2.0));
    var a = step14.Functions.square(x);
    var y = step14.Functions.add(
            step14.Functions.square(a), step14.Functions.square(a));
    y.backward();
    System.out.println(y.data.getDouble());          // => 32.0
    System.out.println(x.grad.getDouble());          // => 96.0
}

// %% [markdown] investigate
// ## Investigate
// The value 32 is right both times. The gradient is 32, then 96. Neither is 64.
//
// Let us watch.

// %% [question] predict-who-speaks
// The next cell defines a square that says when its `backward` runs, and which gradient it is given. There are three
// squares in the graph. How many lines will they print?

// %% who-speaks
class TalkingSquare extends Square {
    String name;
    static int runs;

    TalkingSquare(String name) {
        this.name = name;
    }

    @Override
    public INDArray[] backward(INDArray... gys) {
        runs++;
        System.out.println(name + " is given " + gys[0].getDouble());
        return super.backward(gys);
    }
}

TalkingSquare.runs = 0;
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = new TalkingSquare("A").call(x);
Variable b = new TalkingSquare("B").call(a);
Variable c = new TalkingSquare("C").call(a);
Variable y = add(b, c);
y.backward();                        // => C is given 1.0
                                     // => A is given 8.0
                                     // => B is given 1.0
                                     // => A is given 16.0
System.out.println(TalkingSquare.runs + " runs");    // => 4 runs
System.out.println(x.grad.getDouble());              // => 96.0

// %% [question] about-step-by-step
// In a notebook, watch the list: which function is taken while a branch still waits?

// %% [page] step-by-step
//> Variable x = new Variable(Nd4j.scalar(2.0));
//> Variable a = square(x);
//> Display.show(Replay.of(add(square(a), square(a))));

// %% [markdown] what-went-wrong
// Four runs, three squares: **A ran twice**. Follow the work list. What was put in last comes out first.
//
// ```
// work list     taken    what happens
// [D]           D        b and c get the gradient 1
// [B, C]        C        a gets 8
// [B, A]        A        x gets 4 * 8 = 32            too early: B has not spoken yet
// [B]           B        a gets 8 more: 8 + 8 = 16
// [A]           A        x gets 4 * 16 = 64 more: 32 + 64 = 96
// ```
//
// There are two mistakes, not one. A ran *too early*, with half of a's gradient. And A ran *twice*. (The factor 4 is
// 2x. In step 13 the second 8 replaces the first, so A computes 32 twice, and the second 32 replaces the first.)

// %% [question] predict-orders
// ## Try every order
// Now we choose the order. `handBack(f)` does what the loop in `backward()` does for one function. `gradient("DCABA")`
// builds today's graph, goes through the functions in the order of the letters, and gives x's gradient.
//
// Before you run it, guess all four. Which order is right? Is it the only one?

// %% try-orders
void handBack(Function f) {
    INDArray[] gxs = f.backward(f.outputs.get(0).grad);
    for (int i = 0; i < gxs.length; i++) {
        Variable x = f.inputs.get(i);
        x.grad = x.grad == null ? gxs[i] : x.grad.add(gxs[i]);
    }
}

double gradient(String order) {
    Map<Character, Function> functions = Map.of('A', new Square(),
            'B', new Square(), 'C', new Square(), 'D', new Add());
    Variable x = new Variable(Nd4j.scalar(2.0));
    Variable a = functions.get('A').call(x);
    Variable b = functions.get('B').call(a);
    Variable c = functions.get('C').call(a);
    Variable y = functions.get('D').call(b, c);
    y.grad = Nd4j.scalar(1.0);
    for (char name : order.toCharArray()) {
        handBack(functions.get(name));
    }
    return x.grad.getDouble();
}

System.out.println(gradient("DCABA"));               // => 96.0
System.out.println(gradient("DCAB"));                // => 32.0
System.out.println(gradient("DCBA"));                // => 64.0
System.out.println(gradient("DBCA"));                // => 64.0

// %% [markdown] two-rules
// - `DCABA` is what step 14 does: 96.
// - `DCAB` runs each function once, but A too early: 32. So "each function once" is not enough.
// - `DCBA` and `DBCA` are both right. B and C may change places: neither needs the other.
//
// So there are two rules. **Each function runs once. And it runs only when its output's gradient is complete:** when
// all that used this output have handed their part back.

// %% [markdown] by-hand
// Here is the right way in four lines, without a loop. Read it aloud: D first, then B and C in any order, then A.

// %% the-right-order
Function A = new Square();
Function B = new Square();
Function C = new Square();
Function D = new Add();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = A.call(x);
Variable y = D.call(B.call(a), C.call(a));

INDArray[] gxs = D.backward(Nd4j.scalar(1.0));
INDArray fromB = B.backward(gxs[0])[0];
INDArray fromC = C.backward(gxs[1])[0];
x.grad = A.backward(fromB.add(fromC))[0];

System.out.println(fromB.add(fromC).getDouble());    // => 16.0
System.out.println(x.grad.getDouble());              // => 64.0

// %% [question] predict-back-to-14
// ## Back to the end of step 14
// There: t = x + x and y = t + t, with the gradient 8 instead of 4. Call the first `Add` P and the second one Q. Both
// inputs of Q are t. Write down step 14's work list, round by round. Which of the two mistakes does it make here, *too
// early* or *twice*, or both? Work out x's gradient after each run of P, then look. (The cell uses `handBack` of
// `try-orders`.)

// %% the-end-of-step-14 after try-orders
Function P = new Add();
Function Q = new Add();
Variable x = new Variable(Nd4j.scalar(3.0));
Variable t = P.call(x, x);
Variable y = Q.call(t, t);
y.grad = Nd4j.scalar(1.0);
handBack(Q);
System.out.println(t.grad.getDouble());              // => 2.0
handBack(P);
System.out.println(x.grad.getDouble());              // => 4.0
handBack(P);
System.out.println(x.grad.getDouble());              // => 8.0

// %% [markdown] twice-why
// The work list is `[Q]`, then `[P, P]`, then `[P]`. It is the second mistake alone: t's gradient is complete before P
// runs, and after one run x has 4, which is right. The other run adds it all again.

// %% [question] predict-generations
// ## Generations
// How can a program know that A must wait? The picture shows it: A stands further left. We give each node a number that
// says how far from the inputs it stands, its **generation**:
//
// - An input, made by nobody, has generation 0.
// - A function's generation is the *largest* among those of its inputs.
// - A Variable's generation is its creator's plus 1.
//
// Copy the graph and write the generation beside all nine nodes, from the left to the right. Then run the cell.

// %% generations-by-hand
int xGeneration = 0;
int A = xGeneration;
int a = A + 1;
int B = a;
int C = a;
int b = B + 1;
int c = C + 1;
int D = Math.max(b, c);
int y = D + 1;
System.out.println("A " + A + ", B " + B + ", C " + C + ", D " + D);
System.out.println("a " + a + ", b " + b + ", c " + c + ", y " + y);
// => A 0, B 1, C 1, D 2
// => a 1, b 2, c 2, y 3

// %% [markdown] highest-first
// Take the **highest generation first**: D (2), then B and C (1 and 1), then A (0). That is the right order.
//
// Why does this work for every graph? Say some function F uses the Variable that A made. That Variable has A's
// generation plus 1, and F has at least as much. So F is always above A, and comes first. And if F is not in the list
// yet? Then a function between F and y is, and that one stands higher still.
//
// A generation is the length of the *longest* way from an input.

// %% [question] predict-shortest-ways
// Why not the shortest? This graph says why: a = x^4, and y = (a + x) + a.
//
// ```
// x --A--> . --B--> a --------------+
// |                  \              +-Q--> y     A, B square, P and Q add
// +-------------------+--P--> p ----+
// ```
//
// Write both numbers beside A, B, P and Q: the longest way and the shortest. P uses a and x: its longest way is
// max(2, 0) = 2, its shortest min(2, 0) = 0. Then go back by each of the two, highest first. Which function runs too
// early if you count the shortest ways? y = 2x^4 + x, so the derivative 8x^3 + 1 is 65 at 2. (The cell uses
// `handBack`, too.)

// %% shortest-ways after try-orders
double gradientOf(String order) {
    Map<Character, Function> functions = Map.of('A', new Square(),
            'B', new Square(), 'P', new Add(), 'Q', new Add());
    Variable x = new Variable(Nd4j.scalar(2.0));
    Variable a = functions.get('B').call(functions.get('A').call(x));
    Variable p = functions.get('P').call(a, x);
    Variable y = functions.get('Q').call(p, a);
    y.grad = Nd4j.scalar(1.0);
    for (char name : order.toCharArray()) {
        handBack(functions.get(name));
    }
    return x.grad.getDouble();
}

System.out.println(gradientOf("QPBA"));              // => 65.0
System.out.println(gradientOf("QBAP"));              // => 33.0

// %% [markdown] shortest-ways-why
// Longest ways: A 0, B 1, P 2, Q 3, so `QPBA`. Shortest ways: A 0, B 1, P 0, Q 1. After Q, B (1) would come before P
// (0), and B would have only half of a's gradient: 33. (A and P are equal then, so P may also come before A:
// `QBPA`. It is 33 again.)

// %% [markdown] modify
// ## Modify
// - In `try-orders`, print `gradient("DBAC")` as well. Which of the four numbers above is it, and why?
// - There, print `gradient("DA")`. Java says `NullPointerException`. Who has not handed anything to a yet?

// %% [markdown] make
// ## Make

// %% [exercise] the-long-way after try-orders
// Another graph: a = x^2, b = a^2, c = b^2 and y = c + a, at x = 2. A, B and C make a, b and c, D adds. Write the
// four letters in the right order, each once. y = x^8 + x^2, so the gradient must be 1028. What does the starter's
// order give, and which function ran too early? (The check uses `handBack` of `try-orders`.)
//> String order = "DABC";

// %% [hint] the-long-way
// Two functions use a. Which ones? Both must have run before A does.

// %% [hint] the-long-way
// Generations: A 0, B 1, C 2, D 3.

// %% [solution] the-long-way
String order = "DCBA";

// %% [check] the-long-way
// check the-long-way
Function A = new Square();
Function B = new Square();
Function C = new Square();
Function D = new Add();
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = A.call(x);
Variable y = D.call(C.call(B.call(a)), a);
y.grad = Nd4j.scalar(1.0);
for (char name : order.toCharArray()) {
    Function f = Map.of('A', A, 'B', B, 'C', C, 'D', D).get(name);
    if (f.outputs.get(0).grad == null) {
        System.out.println(name + " has no gradient yet");
        break;
    }
    handBack(f);
}
System.out.println(x.grad.getDouble());              // => 1028.0

// %% [hidden] the-long-way
//> System.out.println(order.length());                  // => 4
//> System.out.println(order);                           // => DCBA

// %% [exercise] longest-way
// Write the rule as a method: a function's generation is the largest of its inputs' generations; an input's is its
// creator's plus 1, or 0 without a creator. The method calls itself.
//> int generationOf(Function f) {
//>     int largest = 0;
//>     for (Variable x : f.inputs) {
//>         if (x.creator != null) {
//>             // your turn
//>         }
//>     }
//>     return largest;
//> }

// %% [hint] longest-way
// What is the generation of an input that has a creator? You need the creator's, and a method for that is the one that
// you are writing.

// %% [hint] longest-way
// `generationOf(x.creator) + 1`; keep the larger of it and `largest`: `Math.max`.

// %% [solution] longest-way
int generationOf(Function f) {
    int largest = 0;
    for (Variable x : f.inputs) {
        if (x.creator != null) {
            largest = Math.max(largest, generationOf(x.creator) + 1);
        }
    }
    return largest;
}

// %% [check] longest-way
// check longest-way
Variable x = new Variable(Nd4j.scalar(2.0));
Variable a = new Square().call(x);
Variable even = add(new Square().call(a), new Square().call(a));
Variable uneven = add(new Square().call(new Square().call(a)), a);
System.out.println(generationOf(a.creator));         // => 0
System.out.println(generationOf(even.creator));      // => 2
System.out.println(generationOf(uneven.creator));    // => 3

// %% [hidden] longest-way
//> Variable u = new Variable(Nd4j.scalar(2.0));
//> Variable v = u;
//> for (int i = 0; i < 6; i++) {
//>     v = add(u, new Square().call(v));
//> }
//> System.out.println(generationOf(v.creator));         // => 11

// %% [markdown] what-is-missing
// ## What is still missing
// On paper it works. But `generationOf` walks back through the whole graph each time it is asked. While the graph is
// being built, the number is at hand: a function sees its inputs, and knows at once. So `call` can write it down. Step
// 16 does this, and then takes the highest generation first.

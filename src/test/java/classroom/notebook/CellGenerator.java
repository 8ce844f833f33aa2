package classroom.notebook;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Cells that go wrong in every way that came to mind, by a seed. */
final class CellGenerator {
    /** @param interrupt after how many seconds, or null */
    record Cell(String code, Double interrupt) {}

    /** In these, N is a number that no other cell has, S a small number and M one up to some thousands. */
    private static final List<String> ENDING = List.of(
            // recursion
            "int downN(int n) { return downN(n + 1) + 1; }\ndownN(0)",
            "int downN(int n) { System.out.println(n); return downN(n + 1) + 1; }\ndownN(0)",
            "int downN(int n) { try { return downN(n + 1); } finally { System.err.println(n); } }\ndownN(0)",
            "void aN() { bN(); }\nvoid bN() { System.out.print(\"b\"); aN(); }\naN();",
            "Runnable r = new Runnable() { public void run() { System.out.println(this); run(); } };\nr.run();",
            // exceptions
            "throw new RuntimeException();",
            "throw new Error(\"N\", new IllegalStateException(new java.io.IOException()));",
            "throw new OutOfMemoryError(\"of the learner's\");",
            "throw new StackOverflowError();",
            "throw new ThreadDeath();",
            "throw new InterruptedException();",
            "class BadN extends RuntimeException { public String getMessage() { throw this; } }\nthrow new BadN();",
            "class OddN extends Exception { public Throwable getCause() { return this; } }\nthrow new OddN();",
            "class InitN { static int x = 1 / 0; }\nnew InitN();",
            "int[] a = new int[S]; a[S]",
            "Object o = \"text\"; (Integer) o",
            "((String) null).length()",
            "assert S < 0 : \"S\";",
            "java.util.Optional.empty().orElseThrow()",
            // threads
            "for (int t = 0; t < S; t++) { new Thread(() -> { for (int i = 0; i < M; i++) System.out.println(i); }).start(); }",
            "new Thread(() -> { throw new IllegalStateException(\"in a thread\"); }).start();",
            "Thread t = new Thread(() -> { while (true) { } }); t.setDaemon(true); t.start();",
            "java.util.concurrent.Executors.newFixedThreadPool(S).submit(() -> 1 / 0).get()",
            "java.util.stream.IntStream.range(0, M).parallel().map(i -> i / (i - S)).sum()",
            "Thread.currentThread().interrupt(); Thread.sleep(10);",
            "Thread.currentThread().interrupt();",
            "Thread.currentThread().setName(\"mine\");",
            // prints
            "for (int i = 0; i < M; i++) System.out.println(\"line \" + i);",
            "System.out.println(\"x\".repeat(3_000_000));",
            "for (int i = 0; i < M; i++) { System.out.print(i); System.err.print(i); }",
            "System.out.printf(\"%d\", \"no number\");",
            "System.out.printf(\"%5.2f %s%n\", 1.5, null)",
            "System.out.println((Object) null); System.out.println(new char[] {'a'}); System.out.write(65);",
            "System.out.close(); System.out.println(\"still\");",
            "System.setOut(null);",
            "System.setErr(null); System.out.println(S);",
            "for (int i = 0; i < S; i++) { System.out.println(i); System.out.flush(); }",
            "System.out.println(\"\\u001B[31m \\0 \\uD800 <script>\");",
            // declared again
            "int x = S;",
            "String x = \"S\";",
            "double x;",
            "var y = x;",
            "class Dog { int age = S; String toString(int n) { return \"\" + n; } }",
            "class Dog { Cat cat; }",
            "class Cat extends Dog { }",
            "interface Dog { }",
            "Dog dog = null; Object[] dogs = {dog};",
            "int f(int n) { return n + S; }\nf(S)",
            "String f(int n) { return g(n); }",
            "record Point(int x, int y) { }\nnew Point(S, N)",
            "enum Colour { RED, GREEN }\nColour.values()",
            "import java.util.stream.*;\nimport java.util.function.*;",
            // nested deeply
            "int deep = " + "(".repeat(300) + "1" + ")".repeat(300) + ";",
            "if (true) { ".repeat(200) + "int in = 1;" + " }".repeat(200),
            "int sum = 0" + " + 1".repeat(500) + ";",
            "String joined = \"\"" + " + \"a\"".repeat(300) + ";",
            "java.util.List<".repeat(60) + "String" + ">".repeat(60) + " lists = null;",
            // values that cannot be shown
            "class TextN { public String toString() { return \"\" + this; } }\nnew TextN()",
            "class TextN { public String toString() { throw new Error(); } }\nnew TextN()",
            "class TextN { public String toString() { return null; } }\nnew TextN()",
            "class TextN { public int hashCode() { return 1 / 0; } }\nnew TextN()",
            "Object[] self = new Object[1]; self[0] = self;\nself",
            "java.util.List<Object> me = new java.util.ArrayList<>(); me.add(me); me",
            "java.util.List<Object> me = new java.util.ArrayList<>(); me.add(java.util.List.of(me)); me",
            "\"y\".repeat(3_000_000)",
            "Object none = null; none",
            "System.out",
            "Thread.currentThread()",
            "java.util.stream.IntStream.range(0, M).boxed().toList()",
            // large
            "new int[1_000_000_000]",
            "new double[2_000_000]",
            "new long[S][M]",
            "long[] kept = new long[10_000_000]; kept = null;",
            // what is no Java, or not yet
            "",
            "// a remark",
            "int",
            "class Half {",
            "String s = \"open;",
            "x +",
            "}}}}",
            "System.out.println(nobodyN);",
            "class LaterN { MissingN m; int old() { return agee; } }",
            "missing(S)",
            "int a b c;",
            "\u00e4\u00f6 \u65e5\u672c = 1;",
            "return S;",
            "package p;",
            // the end
            "System.exit(S);",
            "Runtime.getRuntime().gc();",
            // ND4J
            "org.nd4j.linalg.factory.Nd4j.scalar(1).div(0)",
            "org.nd4j.linalg.factory.Nd4j.ones(2, 3).mmul(org.nd4j.linalg.factory.Nd4j.ones(2, 3))",
            "new dezero.Variable(org.nd4j.linalg.factory.Nd4j.scalar(1.0)).backward();",
            "new dezero.Variable(null).toString()");

    private static final List<String> ENDLESS = List.of(
            "while (true) { }",
            "for (int i = 0; true; i++) System.out.println(i);",
            "while (true) { try { System.out.print(S); } catch (Throwable t) { } }",
            "while (true) { try { Thread.sleep(M); } catch (Throwable t) { } finally { System.err.print('.'); } }",
            "Thread.sleep(1_000_000);",
            "Object lock = new Object(); synchronized (lock) { lock.wait(); }",
            "new java.util.concurrent.CountDownLatch(1).await();",
            "Thread t = new Thread(() -> { while (true) { } }); t.setDaemon(true); t.start(); t.join();",
            "java.util.stream.IntStream.iterate(0, i -> i + 1).parallel().forEach(i -> { });",
            "java.util.stream.Stream.iterate(0, i -> i + 1).forEach(System.out::println);",
            "class EndlessN { public String toString() { while (true) { } } }\nnew EndlessN()",
            "class EndlessN { static { while (true) { } } }\nnew EndlessN();",
            "new java.util.concurrent.Semaphore(0).acquireUninterruptibly();",
            "List<Integer> all = new ArrayList<>(); while (true) { all.add(1); all.clear(); }",
            "int gN(int n) { return n == 0 ? 0 : gN(n - 1); }\nwhile (true) gN(M);");

    private final Random random;
    private int number;

    CellGenerator(long seed) {
        random = new Random(seed);
    }

    Stream<Cell> cells() {
        return Stream.generate(() -> random.nextInt(6) == 0
                ? new Cell(filled(ENDLESS), 0.3 + random.nextDouble())
                : new Cell(filled(ENDING), random.nextInt(10) == 0 ? Double.valueOf(random.nextDouble() / 2) : null));
    }

    private String filled(List<String> templates) {
        String code = templates.get(random.nextInt(templates.size()));
        UnaryOperator<String> small = text -> text.replaceAll("\\bS\\b", String.valueOf(1 + random.nextInt(9)));
        return small.apply(code.replaceAll("\\bM\\b", String.valueOf(random.nextInt(5_000))))
                .replaceAll("(?<=\\w)N\\b|\\bN\\b", String.valueOf(number++));
    }
}

package classroom.kernel;

import classroom.lesson.Cell;
import classroom.lesson.CheckCell;
import classroom.lesson.CheckCell.OfLesson;
import classroom.lesson.Progress;
import classroom.system.Language;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.io.output.TeeOutputStream;

/**
 * Judges the checks of exercises: a cell that begins with {@code // check NAME} ends with "Right.", or fails.
 *
 * <p>On JJava the cells' evaluator asks {@link #of}. A kernel whose evaluator cannot be reached has the two calls in
 * its cells: {@link #begin}, and {@link #end} with the lines that a right solution prints.
 */
public final class Judge {
    private static Watch watch;
    private static boolean unseen;

    private Judge() {}

    /**
     * Evaluates a cell, and judges it if it is a check.
     *
     * @param stale classes and methods in it whose last edit did not compile
     * @throws NotYet if it printed something else than its arrows say
     */
    static Object of(String source, Collection<String> stale, Function<String, Object> evaluator) {
        Optional<CheckCell> check = CheckCell.in(source);
        return check.isPresent() ? judged(check.get(), source, stale, evaluator) : evaluator.apply(source);
    }

    private static Object judged(
            CheckCell check, String source, Collection<String> stale, Function<String, Object> evaluator) {
        Watch watched = new Watch(System.out);
        Object value;
        try {
            value = evaluator.apply(source);
        } catch (Exception e) {
            System.err.println(
                    Language.text(isOfTheCompiler(e) ? "check.does-not-compile" : "check.exception", check.exercise()));
            throw e;
        } finally {
            watched.end();
        }
        Optional<OfLesson> known = check.ofLesson();
        verdict(check.difference(watched.printed())
                .or(() -> stale.stream().findFirst().map(name -> Language.text("check.stale", name)))
                .or(() -> known.flatMap(one -> withOtherNumbers(one.exercise().hidden(), evaluator))));
        known.ifPresent(one -> Progress.here().ifPresent(progress -> progress.right(one.step(), one.exercise())));
        return value;
    }

    /** Runs the lesson's second check unseen, in a block, which leaves no variable behind. */
    private static Optional<String> withOtherNumbers(Cell hidden, Function<String, Object> evaluator) {
        Watch watched = new Watch(OutputStream.nullOutputStream());
        unseen = true;
        try {
            Object unused = evaluator.apply("{\n" + hidden.code() + "\n}");
        } catch (Exception e) {
            if (e.getClass().getSimpleName().startsWith("EvaluationInterrupted")) {
                throw e;
            }
            return Optional.of(Language.text("check.only-these"));
        } finally {
            unseen = false;
            watched.end();
        }
        return new CheckCell(hidden.name(), hidden.expected())
                .difference(watched.printed())
                .map(difference -> Language.text("check.only-these"));
    }

    /** Whether what runs now is a check that the learner does not see. */
    static boolean isUnseen() {
        return unseen;
    }

    /** Each kernel has a class of its own for it. */
    static boolean isOfTheCompiler(Exception e) {
        return e.getClass().getSimpleName().equals("CompilationException");
    }

    private static void verdict(Optional<String> difference) {
        if (difference.isPresent()) {
            throw new NotYet(difference.get());
        }
        System.out.println(CheckCell.right());
    }

    /** The first line of a check in a notebook for IJava. */
    public static void begin() {
        if (watch != null) {
            watch.end(); // of a check that broke off
        }
        watch = new Watch(System.out);
    }

    /**
     * Its last line.
     *
     * @param expected what a right solution prints
     * @throws NotYet if something else was printed since {@link #begin}
     */
    public static void end(String... expected) {
        watch.end();
        String arrows = Arrays.stream(expected).map(line -> "\n// => " + line).collect(Collectors.joining());
        verdict(CheckCell.in("// check it" + arrows).orElseThrow().difference(watch.printed()));
    }

    /** What is printed meanwhile, by whichever thread; a print without end is not kept whole. */
    private static final class Watch {
        private static final int LIMIT = 1 << 20;
        private final PrintStream before = System.out;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final PrintStream watching;

        /** @param shown where it is seen, too */
        Watch(OutputStream shown) {
            watching = new PrintStream(new TeeOutputStream(shown, limited()), true, StandardCharsets.UTF_8);
            System.setOut(watching);
        }

        private OutputStream limited() {
            return new OutputStream() {
                @Override
                public void write(int one) {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    synchronized (kept) {
                        kept.write(bytes, from, Math.min(length, LIMIT - kept.size()));
                    }
                }
            };
        }

        void end() {
            watching.flush();
            if (System.out == watching) {
                System.setOut(before);
            }
        }

        String printed() {
            synchronized (kept) {
                return kept.toString(StandardCharsets.UTF_8);
            }
        }
    }

    /** A check that is not right yet; a notebook shows its message alone. */
    public static final class NotYet extends RuntimeException {
        NotYet(String message) {
            super(message, null, false, false);
        }

        @Override
        public void printStackTrace(PrintWriter out) {
            out.println(Language.text("check.not-yet", getMessage()));
        }
    }
}

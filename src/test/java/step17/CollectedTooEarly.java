package step17;

import java.lang.ref.WeakReference;
import java.util.AbstractList;
import java.util.List;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A program: the collector runs in the middle of backward(), again and again, while nobody but backward() itself holds
 * the Variable. It prints in how many of the runs the Variable was gone too early.
 */
final class CollectedTooEarly {
    /** So many calls that backward() is compiled: only compiled code gives `this` up before its method has ended. */
    private static final int WARM_UP = 3000;

    private static final int RUNS = 100;

    private CollectedTooEarly() {}

    public static void main(String[] args) {
        Variable x = new Variable(Nd4j.scalar(2.0));
        for (int i = 0; i < WARM_UP; i++) {
            Functions.square(x).backward();
        }
        int failures = 0;
        for (int i = 0; i < RUNS; i++) {
            failures += failsUnderCollection(x) ? 1 : 0;
        }
        System.out.println(failures + " of " + RUNS);
    }

    private static boolean failsUnderCollection(Variable x) {
        try {
            squareThatIsCollected(x).backward();
            return false;
        } catch (NullPointerException gone) {
            return true;
        }
    }

    private static Variable squareThatIsCollected(Variable x) {
        Variable y = Functions.square(x);
        y.creator.outputs = collectingWhenAsked(y.creator.outputs);
        return y;
    }

    /** The same list; but when backward() asks for its size, the collector runs first. */
    private static List<WeakReference<Variable>> collectingWhenAsked(List<WeakReference<Variable>> outputs) {
        return new AbstractList<>() {
            @Override
            public WeakReference<Variable> get(int i) {
                return outputs.get(i);
            }

            @Override
            public int size() {
                System.gc();
                return outputs.size();
            }
        };
    }
}

package classroom.kernel;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * What JJava lacks for learners, who mistype and do not end. JJava finds it in the jar, by META-INF/services.
 * {@link CellCode} is the other half.
 */
public final class Accidents implements Extension {
    private static final Logger LOGGER = Logger.getLogger(Accidents.class.getName());

    /** Another version of JJava, which the kit did not install, may be another one inside: it stays as it is. */
    @Override
    public void install(BaseKernel kernel) {
        try {
            Unfinished.report(kernel);
            CellEvaluator.install(kernel);
            Printing.guard(kernel.getIO());
            Heap.watch();
        } catch (Inside.Moved e) {
            LOGGER.log(Level.FINE, "no help with learners' accidents", e);
        }
    }
}

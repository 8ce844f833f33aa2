package classroom.kernel;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * What JJava lacks for learners, who mistype and do not end. JJava finds it in the jar, by META-INF/services.
 * {@link CellCode} is the other half.
 */
public final class Accidents implements Extension {
    @Override
    public void install(BaseKernel kernel) {
        Unfinished.report(kernel);
        Printing.guard(kernel.getIO());
    }
}

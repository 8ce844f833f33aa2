package classroom.display;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** What JJava finds in the jar, by META-INF/services, and calls when it starts or the jar comes onto its classpath. */
public final class JJavaExtension implements Extension {
    /** One name imported hides JJava's own {@code display}, which comes with all its neighbours. */
    private static final String IMPORT = "import static classroom.display.Display.display;";

    @Override
    public void install(BaseKernel kernel) {
        Display.install(new JJavaPage(kernel));
        kernel.evalRaw(IMPORT);
    }
}

package classroom.display;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** What JJava finds in the jar, by META-INF/services, and calls when it starts or the jar comes onto its classpath. */
public final class JJavaExtension implements Extension {
    @Override
    public void install(BaseKernel kernel) {
        Display.install(new JJavaPage(kernel));
        kernel.evalRaw(Display.IMPORTS); // our display hides JJava's own, which comes with all its neighbours
    }
}

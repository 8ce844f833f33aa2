package classroom.kernel;

import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.channels.JupyterOutputStream;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * Prepares the kernel JJava for learners: where cells print, how their errors read, and that every cell can be ended. JJava finds
 * it in the jar, by META-INF/services.
 * {@link CellRunner} is the other half.
 */
public final class JJavaSetUp implements Extension {
    private static final Logger LOGGER = Logger.getLogger(JJavaSetUp.class.getName());

    /** Another version of JJava, which the kit did not install, may be another one inside: it stays as it is. */
    @Override
    public void install(BaseKernel kernel) {
        try {
            JShell shell = (JShell) Internals.call(kernel, "getJShell");
            JupyterIO io = kernel.getIO();
            CellOutput.start();
            Internals.set(io, JupyterIO.class, "jupyterOut", new Cells());
            Internals.set(io, JupyterIO.class, "out", System.out);
            Internals.set(io, JupyterIO.class, "err", System.err);
            KernelCells.report(shell, text -> note(kernel, text));
            CellEvaluator.install(kernel, shell);
            Heap.watch();
        } catch (Internals.Moved e) {
            LOGGER.log(Level.FINE, "no help with learners' accidents", e);
        }
    }

    private static void note(BaseKernel kernel, String text) {
        DisplayData note = new DisplayData(text);
        note.putMetaData("note", true);
        kernel.display(note);
    }

    /** Is told by the kernel which cell begins and ends. */
    private static final class Cells extends JupyterOutputStream {
        Cells() {
            super((cell, text) -> cell.writeToStdOut(text));
        }

        @Override
        public void setEnv(ShellReplyEnvironment cell) {
            super.setEnv(cell);
            KernelCells.begin();
            CellOutput.begin(cell::writeToStdOut, cell::writeToStdErr);
        }

        @Override
        public void retractEnv(ShellReplyEnvironment cell) {
            CellOutput.end();
            super.retractEnv(cell);
        }
    }
}

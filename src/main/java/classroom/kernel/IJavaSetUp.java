package classroom.kernel;

import io.github.spencerpark.jupyter.channels.JupyterOutputStream;
import io.github.spencerpark.jupyter.channels.ShellReplyEnvironment;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.JupyterIO;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import jdk.jshell.JShell;

/** Prepares the kernel IJava as {@link JJavaSetUp} does JJava. IJava runs a line of the kit's before its first cell, which calls this. */
public final class IJavaSetUp {
    private IJavaSetUp() {}

    /** Called in the first cell. */
    public static void install() throws ReflectiveOperationException {
        BaseKernel kernel = (BaseKernel) Class.forName("io.github.spencerpark.ijava.IJava")
                .getMethod("getKernelInstance")
                .invoke(null);
        Object evaluator = Internals.get(kernel, kernel.getClass(), "evaluator");
        JupyterIO io = kernel.getIO();
        Object first =
                Internals.get(Internals.get(io, JupyterIO.class, "jupyterOut"), JupyterOutputStream.class, "env");
        Cells cells = new Cells();
        CellOutput.start();
        cells.setEnv((ShellReplyEnvironment) first);
        Internals.set(io, JupyterIO.class, "jupyterOut", cells);
        Internals.set(io, JupyterIO.class, "out", System.out);
        Internals.set(io, JupyterIO.class, "err", System.err);
        kernel.setShouldReplaceStdStreams(false); // it would put back at a cell's end those from before the first one
        JShell shell = (JShell) Internals.call(evaluator, "getShell");
        CellEvaluator.install(kernel, shell);
        Heap.watch();
        KernelCells.report(shell, text -> note(kernel, text));
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

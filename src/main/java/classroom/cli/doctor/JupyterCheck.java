package classroom.cli.doctor;

import java.util.function.BooleanSupplier;

/** Whether the notebooks' JupyterLab is installed. */
final class JupyterCheck implements Check {
    private final BooleanSupplier ready;

    JupyterCheck(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    public String subject() {
        return "JupyterLab";
    }

    @Override
    public Finding look() {
        return ready.getAsBoolean() ? Finding.fine("in .venv")
                : Finding.note("not installed in .venv, or old (only for notebooks)",
                        "./dezero lab installs it, or ./dezero lab --prepare");
    }
}

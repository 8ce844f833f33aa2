package classroom.jupyter;

import classroom.system.Kit;
import classroom.system.Language;
import classroom.system.Program;
import classroom.system.WholeFile;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * JupyterLab as the kit starts it: on {@code my}, for this machine alone, without anything from the network, and
 * without what the user has set for a JupyterLab of their own.
 *
 * @param page what the browser shows, such as {@code /lab/tree/step07.ipynb}
 * @param port null for 8888, or the next that is free
 * @param browser whether it opens one
 */
record LabProgram(String page, Integer port, boolean browser) {
    /** What JupyterLab itself would show and fetch. It has no other switch for these. */
    private static final Map<String, Object> OVERRIDES = Map.of(
            "@jupyterlab/apputils-extension:notification", Map.of("checkForUpdates", false, "fetchNews", "false"),
            "@jupyterlab/extensionmanager-extension:plugin", Map.of("enabled", false));

    /** @param runtime a folder for what lives only while it runs */
    Program in(Path runtime) throws IOException {
        writeOverrides();
        Program program = Program.of(command()).without(name -> name.startsWith("JUPYTER"));
        ours(runtime).forEach(program::with);
        return program;
    }

    private static void writeOverrides() throws IOException {
        Path settings = Files.createDirectories(Venv.data().resolve("lab").resolve("settings"));
        WholeFile.write(
                settings.resolve("overrides.json"),
                new GsonBuilder().setPrettyPrinting().create().toJson(OVERRIDES) + "\n");
    }

    /** The learner's settings stay with the learner's notebooks; in a hidden folder, which JupyterLab does not show. */
    private static Map<String, String> ours(Path runtime) {
        Path settings = Kit.my().resolve(".jupyter");
        return Map.of(
                "JUPYTER_CONFIG_DIR",
                settings.toString(),
                "JUPYTER_DATA_DIR",
                settings.resolve("data").toString(),
                "JUPYTER_RUNTIME_DIR",
                runtime.toString(),
                "JUPYTER_PREFER_ENV_PATH",
                "1",
                Language.VARIABLE,
                Language.current().code()); // for its kernels
    }

    private List<String> command() {
        Path starter = Kit.home().resolve(Path.of("src", "main", "resources", "classroom", "lab.py"));
        List<String> command = new ArrayList<>(List.of(
                Venv.python().toString(),
                VenvMaker.ISOLATED,
                starter.toString(),
                Kit.home().resolve("notebooks").toString(),
                "--allow-root", // in a container one is root
                "--ServerApp.ip=localhost",
                "--ServerApp.root_dir=" + Kit.my(),
                "--ServerApp.open_browser=" + (browser ? "True" : "False"),
                "--LabApp.default_url=" + page,
                "--LabApp.news_url=None",
                "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
                "--LabApp.extension_manager=readonly",
                "--MultiKernelManager.default_kernel_name=" + Kernel.JJAVA.spec()));
        for (Kernel kernel : Kernel.values()) { // and not Python, which comes along with JupyterLab
            command.add("--KernelSpecManager.allowed_kernelspecs=" + kernel.spec());
        }
        if (port != null) {
            command.addAll(List.of("--ServerApp.port=" + port, "--ServerApp.port_retries=0"));
        }
        return command;
    }
}

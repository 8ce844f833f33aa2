package classroom.cli.doctor;

import classroom.jupyter.Python;
import classroom.jupyter.Venv;
import classroom.system.Kit;
import java.util.ArrayList;
import java.util.List;

/** One thing that the kit needs, or can use. */
public interface Check {
    /** At most 12 letters, for the first column. */
    String subject();

    /** Looks; throws nothing for what is merely broken. */
    Finding look();

    /** All of them, in the order in which a cure for one may be the cure for the next. */
    static List<Check> all() {
        List<Check> checks = new ArrayList<>(List.of(
                new JavaCheck(),
                new JavaHomeCheck(),
                new PlatformCheck(Kit.home().resolve("target").resolve("lib")),
                new MemoryCheck(),
                new DiskCheck(Kit.home()),
                new CacheCheck(Kit.home().resolve("target").resolve("natives")),
                new NativeCodeCheck()));
        if (!Kit.isBundle()) {
            checks.addAll(List.of(
                    new ToolCheck("Maven", "builds the kit after a change",
                            "install Maven 3.8 or newer, so that the command mvn is found", "mvn"),
                    new ToolCheck("Git", "for updates, and for carry", "install Git", "git")));
        }
        checks.addAll(List.of(new PythonCheck(Python::find), new JupyterCheck(Venv::isReady),
                new KernelsCheck(Venv.data())));
        return checks;
    }
}

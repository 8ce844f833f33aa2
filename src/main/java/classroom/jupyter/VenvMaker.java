package classroom.jupyter;

import classroom.system.KitException;
import classroom.system.Program;
import classroom.system.Program.Result;
import classroom.system.WholeFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** Makes the Python environment of a kit, once. */
final class VenvMaker {
    private static final int SECONDS = 60;
    /** Nothing of the user's own Python comes in: neither variables such as PYTHONPATH nor packages at home. */
    static final String ISOLATED = "-I";

    private static final String PROBE = "import sys, importlib.util as u; sys.exit(u.find_spec('jupyterlab') is None)";

    private final Path home;
    private final Path venv;
    private final Path stamp;
    private final Path requirements;
    private final Path log;
    private final Supplier<Python> finder;
    private final PrintStream err;

    /**
     * @param home the kit's folder
     * @param finder finds the Python to make it with
     * @param err where it says what takes time
     */
    VenvMaker(Path home, Supplier<Python> finder, PrintStream err) {
        this.home = home;
        this.finder = finder;
        this.err = err;
        venv = home.resolve(".venv");
        stamp = venv.resolve("requirements.sha256");
        requirements = home.resolve("requirements.txt");
        log = home.resolve("target").resolve("venv.log");
    }

    /** Makes it if it is not there; one at a time, in this Java and in others. */
    void ready() {
        synchronized (VenvMaker.class) {
            if (!isReady()) {
                makeAlone();
            }
        }
    }

    private void makeAlone() {
        try (FileChannel channel = lockFile();
                FileLock lock = locked(channel)) {
            if (!isReady()) {
                make();
            }
        } catch (IOException e) {
            throw new KitException(
                    "the folder " + home + " cannot be written (" + e + "): move the kit to a folder" + " of your own",
                    e);
        }
    }

    private FileChannel lockFile() throws IOException {
        Files.createDirectories(log.getParent());
        return FileChannel.open(log.resolveSibling("venv.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private FileLock locked(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock == null) {
            err.println("dezero: another ./dezero is making .venv; waiting for it ...");
        }
        return lock != null ? lock : channel.lock();
    }

    boolean isReady() {
        return isUpToDate() && works();
    }

    private boolean isUpToDate() {
        try {
            return Files.readString(stamp).equals(hash());
        } catch (IOException e) {
            return false;
        }
    }

    /** A Python that was updated or removed takes the environments away that were made with it. */
    private boolean works() {
        return Program.of(python(), ISOLATED, "-c", PROBE)
                .within(SECONDS)
                .tried()
                .filter(Result::isWell)
                .isPresent();
    }

    private void make() throws IOException {
        boolean mended = Files.exists(stamp) && works(); // only other versions are wanted: what is there stays
        Python python = mended ? null : finder.get();
        if (python != null) {
            Wheels.require(home, python);
        }
        List<String> wheels = Wheels.options(home);
        err.println("dezero: installing JupyterLab and the Java kernel in .venv (once; "
                + (wheels.isEmpty() ? "downloads about 60 MB, and takes" : "takes") + " a minute or two) ...");
        Files.deleteIfExists(stamp);
        Files.deleteIfExists(log);
        if (!mended) {
            Files.createDirectories(venv);
            List<String> command = new ArrayList<>(python.command());
            command.addAll(List.of(ISOLATED, "-m", "venv", "--clear", venv.toString()));
            new Pip(log).run(command);
        }
        List<String> install = new ArrayList<>(List.of(
                python(),
                ISOLATED,
                "-m",
                "pip",
                "install",
                "--no-input",
                "--disable-pip-version-check",
                "--progress-bar",
                "off",
                "-r",
                requirements.toString()));
        install.addAll(wheels);
        new Pip(log).run(install);
        WholeFile.write(stamp, hash());
    }

    private String python() {
        return Venv.program(venv, "python").toString();
    }

    private String hash() throws IOException {
        try {
            String pins = Files.readString(requirements).replace("\r\n", "\n");
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(pins.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

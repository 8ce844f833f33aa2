package classroom.jupyter;

import classroom.system.Kit;
import classroom.system.KitException;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** A JupyterLab that runs. It and its kernels end when this Java ends, in whatever way. */
public final class Lab {
    private static final int SECONDS_TO_START = 180;
    private static final int SECONDS_TO_STOP = 20;
    private static final int PAUSE = 100;
    private static final int MUCH = 1_000_000;

    private final Process server;
    private final Path runtime;
    private final Path log;

    private Lab(Process server, Path runtime, Path log) {
        this.server = server;
        this.runtime = runtime;
        this.log = log;
    }

    /**
     * Starts JupyterLab on the folder {@code my}. The environment must be ready.
     *
     * @param page what the browser shows, such as {@code /lab/tree/step07.ipynb}
     * @param port null for 8888, or the next that is free
     * @param browser whether a browser is opened
     * @throws KitException if the port is taken, or JupyterLab does not start
     */
    public static Lab start(String page, Integer port, boolean browser) {
        if (port != null) {
            requireFree(port);
        }
        Path target = Kit.jar().getParent();
        try {
            Path log = log(target);
            Path runtime = Files.createTempDirectory(target, "lab");
            Process server = new LabProgram(page, port, browser)
                    .in(runtime)
                    .into(Redirect.appendTo(log.toFile()))
                    .start();
            Lab lab = new Lab(server, runtime, log);
            Runtime.getRuntime().addShutdownHook(new Thread(lab::stop));
            return lab;
        } catch (IOException e) {
            throw new KitException("JupyterLab does not start: " + e, e);
        }
    }

    /**
     * Begun anew when it has grown; but another lab may be writing into it. JupyterLab writes its token there, so nobody
     * else may read it.
     */
    static Path log(Path target) throws IOException {
        Path log = target.resolve("lab.log");
        if (Files.exists(log) && Files.size(log) > MUCH) {
            log.toFile().delete();
        }
        if (Files.getFileStore(target).supportsFileAttributeView(PosixFileAttributeView.class)) {
            keepPrivate(log);
        }
        return log;
    }

    private static void keepPrivate(Path log) throws IOException {
        Set<PosixFilePermission> owners = PosixFilePermissions.fromString("rw-------");
        if (Files.exists(log)) {
            Files.setPosixFilePermissions(log, owners);
        } else {
            Files.createFile(log, PosixFilePermissions.asFileAttribute(owners));
        }
    }

    private static void requireFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException | IllegalArgumentException e) {
            throw new KitException(
                    "port " + port + " cannot be used (" + e.getMessage() + "): choose another one, or"
                            + " leave --port out",
                    e);
        }
    }

    /** What the server writes into its file {@code jpserver-*.json}. */
    private record Address(String url, String token) {}

    /**
     * Where it runs, such as {@code http://localhost:8888/lab?token=...}; waits until it does.
     *
     * @throws KitException if it ends, or does not come
     */
    public String url(String page) {
        Address address = address();
        return address.url.replaceFirst("/$", "") + page + "?token=" + address.token;
    }

    private Address address() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (server.isAlive() && System.nanoTime() < end) {
            Optional<Address> found = find();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new KitException("JupyterLab did not start: " + lastWords() + " (all that it said is in " + log + ")");
    }

    private Optional<Address> find() {
        try (Stream<Path> files = Files.list(runtime)) {
            Optional<Path> file = files.filter(
                            name -> name.getFileName().toString().matches("jpserver-\\d+\\.json"))
                    .findFirst();
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(new Gson().fromJson(Files.readString(file.get()), Address.class));
        } catch (IOException | JsonParseException e) {
            return Optional.empty(); // it is being written
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KitException("interrupted while JupyterLab was starting", e);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }

    /** Until it ends by itself, as by the menu File, Shut Down. */
    public void waitFor() {
        server.onExit().join();
    }

    /** Ends it and its kernels: kindly by closing its input, and what is left then by force. */
    private void stop() {
        List<ProcessHandle> all = Stream.concat(server.descendants(), Stream.of(server.toHandle()))
                .toList();
        try {
            server.getOutputStream().close();
            server.onExit()
                    .completeOnTimeout(server, SECONDS_TO_STOP, TimeUnit.SECONDS)
                    .join();
            all.forEach(ProcessHandle::destroyForcibly);
            FileUtils.deleteDirectory(runtime.toFile());
        } catch (IOException e) {
            // Nothing is left but files in target.
        }
    }
}

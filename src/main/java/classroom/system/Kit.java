package classroom.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the kit's files are. */
public final class Kit {
    private Kit() {}

    /**
     * The folder that holds {@code steps}, {@code src} and {@code target}: what the launcher says in the system
     * property {@code dezero.home}, or else the folder that the running classes were built in.
     *
     * @throws KitException if neither holds the lessons
     */
    public static Path home() {
        String said = System.getProperty("dezero.home");
        Path home = said != null ? Path.of(said).toAbsolutePath().normalize() : builtIn();
        if (!Files.isDirectory(home.resolve("steps"))) {
            throw new KitException(
                    "no folder 'steps' in " + home + ": start the kit with ./dezero from its own folder");
        }
        return home;
    }

    private static Path builtIn() {
        try {
            Path classes = Path.of(Kit.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.getParent().getParent();
        } catch (URISyntaxException e) {
            throw new KitException("the kit cannot tell where it was built: start it with ./dezero", e);
        }
    }

    /** Whether this is an unpacked bundle: built for a class, and without what it is built with. */
    public static boolean isBundle() {
        return !Files.exists(home().resolve("pom.xml"));
    }

    /** The one path that serves jshell, every kernel and every script. */
    public static Path jar() {
        return home().resolve("target").resolve("dezero.jar");
    }

    /** The learner's folder: nothing of the kit's writes over a file in it. */
    public static Path my() {
        return home().resolve("my");
    }

    /** What the kit notes of the learner, in a hidden folder, which is not in JupyterLab's list of notebooks. */
    public static Path notes() {
        return my().resolve(".dezero");
    }

    /** The folder of the framework's code and the tools': {@code step01} ... {@code step24}, {@code dezero}. */
    public static Path sources() {
        return home().resolve("src").resolve("main").resolve("java");
    }

    /** A text that stands beside a class in the jar, such as a style sheet. */
    public static String resource(Class<?> owner, String file) {
        try (InputStream content = owner.getResourceAsStream(file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not in the jar", e);
        }
    }
}

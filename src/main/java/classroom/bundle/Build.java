package classroom.bundle;

import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Maven;
import classroom.system.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Maven makes of the kit for one platform.
 *
 * @param target the folder that it is in
 * @param version the kit's
 * @param libraries the jars that {@code dezero.jar} names, as paths from {@code target} such as {@code lib/nd4j.jar};
 *         other jars in {@code lib} are left from older builds
 */
record Build(Path target, String version, List<String> libraries) {
    static final String JAR = "dezero.jar";
    private static final Pattern NATIVES = Pattern.compile("lib/nd4j-native-\\d.*-([a-z]+-[a-z0-9_]+)\\.jar");

    /** The one that runs. */
    static Build running() {
        return in(Kit.jar().getParent());
    }

    static Build in(Path target) {
        try (JarFile jar = new JarFile(target.resolve(JAR).toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            return new Build(
                    target,
                    manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION),
                    Arrays.asList(manifest.getValue(Attributes.Name.CLASS_PATH).split(" ")));
        } catch (IOException e) {
            throw new KitException(target.resolve(JAR) + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Builds the kit for another platform. With the profile of that platform Maven takes its native code, and all else
     * that differs there.
     *
     * @param target the folder for it
     * @throws KitException if there is no Maven, or no network for what was never fetched
     */
    Build make(Platform platform, Path target) {
        Maven.run(
                "the native code of " + platform,
                "-Dmaven.test.skip=true",
                "-P" + platform + ",!" + platform(),
                "-Dkit.target=" + target,
                "package");
        return in(target);
    }

    Platform platform() {
        return libraries.stream()
                .map(NATIVES::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(natives -> Platform.of(natives.group(1)))
                .orElseThrow(() -> new KitException(
                        target.resolve(JAR) + " names no native code: mvn -DskipTests" + " clean package"));
    }

    /** One of its libraries. */
    Path file(String library) {
        Path file = target.resolve(library);
        if (!Files.exists(file)) {
            throw new KitException(file + " is missing: mvn -DskipTests clean package");
        }
        return file;
    }
}

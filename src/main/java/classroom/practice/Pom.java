package classroom.practice;

import classroom.steps.Step;
import classroom.system.Kit;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.opentest4j.AssertionFailedError;

/** The {@code pom.xml} of a step to write. It names each library that the learner's code does: editors look no further. */
final class Pom {
    static final String NAME = "pom.xml";

    /** A class of each library, and the group that Maven knows it by: Surefire wants JUnit's own. */
    private static final Map<String, Class<?>> LIBRARIES = new TreeMap<>(Map.of(
            "org.nd4j", INDArray.class,
            "org.junit.jupiter", Test.class,
            "org.junit.platform", Testable.class,
            "org.opentest4j", AssertionFailedError.class,
            "org.apiguardian", API.class));

    private Pom() {}

    static String of(Step step) {
        return Kit.resource(Pom.class, NAME)
                .replace("@step@", step.id())
                .replace("@kit@", xml(Kit.home()))
                .replace(
                        "@libraries@",
                        LIBRARIES.entrySet().stream()
                                .map(library -> dependency(library.getKey(), jar(library.getValue())))
                                .collect(Collectors.joining()));
    }

    private static String dependency(String group, Path jar) {
        String file = jar.getFileName().toString().replace(".jar", "");
        int version = file.replaceFirst("-\\d.*", "").length();
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                      <scope>system</scope>
                      <systemPath>%s</systemPath>
                    </dependency>
                """.formatted(group, file.substring(0, version), file.substring(version + 1), place(jar));
    }

    private static String place(Path jar) {
        Path lib = Kit.jar().resolveSibling("lib");
        return jar.startsWith(lib) ? "${kit}/target/lib/" + jar.getFileName() : xml(jar);
    }

    private static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String xml(Path path) {
        return path.toString().replace("&", "&amp;").replace("<", "&lt;");
    }
}

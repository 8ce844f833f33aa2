package classroom.lesson;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Session.Outcome;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedClassPathTest {
    private final StandardJavaFileManager javac = newManager();
    private final IndexedClassPath indexed = new IndexedClassPath(newManager());

    @TempDir
    private Path folder;

    @Test
    void everyPackageOfEveryJarHasTheClassesThatJavacFinds() {
        String classpath = System.getProperty("java.class.path");
        use(javac, classpath);
        use(indexed, classpath);

        Set<String> packages = allPackages();
        assertThat(packages)
                .contains("step07", "classroom.lesson", "org.nd4j.linalg.factory", "com.google.gson")
                .hasSizeGreaterThan(500)
                .allSatisfy(name -> assertThat(classes(indexed, name)).isEqualTo(classes(javac, name)));
        assertThat(classes(indexed, "nowhere")).isEmpty();
    }

    @Test
    void whatIsReadIsTheClass() throws IOException {
        use(indexed, System.getProperty("java.class.path"));
        JavaFileObject gson = stream(indexed, "com.google.gson")
                .filter(file -> indexed.inferBinaryName(StandardLocation.CLASS_PATH, file)
                        .endsWith(".Gson"))
                .findFirst()
                .orElseThrow();

        assertThat(gson.openInputStream())
                .hasSameContentAs(com.google.gson.Gson.class.getResourceAsStream("Gson.class"));
        assertThat(gson.getName()).matches(".*gson.*\\.jar\\(/com/google/gson/Gson\\.class\\)");
    }

    @Test
    void aJarThatJoinsTheClassPathIsSeenAndOneThatLeavesItIsNot() throws IOException {
        Path one = jar("one.jar", "kit/One.class");
        Path two = jar("two.jar", "kit/Two.class", "META-INF/versions/9/kit/Nine.class");
        use(indexed, one.toString());
        assertThat(classes(indexed, "kit")).containsExactly("kit.One");

        use(indexed, one + File.pathSeparator + two);
        assertThat(classes(indexed, "kit")).containsExactly("kit.Nine", "kit.One", "kit.Two");

        use(indexed, two.toString());
        assertThat(classes(indexed, "kit")).containsExactly("kit.Nine", "kit.Two");
    }

    @Test
    void aClassThatIsWrittenIntoAFolderLaterIsSeen() throws IOException {
        Path kit = Files.createDirectories(folder.resolve("kit"));
        Files.createFile(kit.resolve("One.class"));
        use(indexed, folder.toString());
        assertThat(classes(indexed, "kit")).containsExactly("kit.One");

        Files.createFile(kit.resolve("Two.class"));
        assertThat(classes(indexed, "kit")).containsExactly("kit.One", "kit.Two");
    }

    @Test
    void aLessonMayImportAClassOfAnyJar() {
        try (Session session = new Session(OutputStream.nullOutputStream())) {
            Outcome outcome = session.eval("""
                    import com.google.gson.Gson;
                    import org.nd4j.shade.guava.collect.*;
                    System.out.println(new Gson().toJson(ImmutableList.of(1, 2)));
                    """);
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.printed().strip()).isEqualTo("[1,2]");
            assertThat(session.eval("import com.google.gson.Nothing;").failure())
                    .contains("class Nothing", "package com.google.gson");
        }
    }

    private static StandardJavaFileManager newManager() {
        return ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);
    }

    /** As JShell does it. */
    private static void use(JavaFileManager manager, String classpath) {
        manager.handleOption(
                "--multi-release", List.of("" + Runtime.version().feature()).iterator());
        assertThat(manager.handleOption("-classpath", List.of(classpath).iterator()))
                .isTrue();
    }

    private Set<String> allPackages() {
        Set<String> names = new TreeSet<>();
        try {
            for (JavaFileObject file : javac.list(StandardLocation.CLASS_PATH, "", Set.of(Kind.CLASS), true)) {
                String name = javac.inferBinaryName(StandardLocation.CLASS_PATH, file);
                names.add(name.substring(0, Math.max(name.lastIndexOf('.'), 0)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static List<String> classes(JavaFileManager manager, String packageName) {
        return stream(manager, packageName)
                .map(file -> manager.inferBinaryName(StandardLocation.CLASS_PATH, file))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<JavaFileObject> stream(JavaFileManager manager, String packageName) {
        try {
            return StreamSupport.stream(
                    manager.list(StandardLocation.CLASS_PATH, packageName, Set.of(Kind.CLASS), false)
                            .spliterator(),
                    false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/MANIFEST.MF"));
            out.write(Stream.of("Manifest-Version: 1.0", "Multi-Release: true", "")
                    .collect(joining("\r\n"))
                    .getBytes(StandardCharsets.UTF_8));
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
            }
        }
        return jar;
    }
}

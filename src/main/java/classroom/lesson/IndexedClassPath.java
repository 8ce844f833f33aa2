package classroom.lesson;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.jar.JarFile;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The compiler's view of the classpath, where javac finds the classes of a package without asking every jar. Its own
 * manager opens each as a file system before the first line compiles, and that takes longer than a whole cell. Here
 * their names are read while JShell starts. A jar counts as it is when it joins the classpath.
 *
 * <p>JShell gets no path to look for names to suggest: a lesson that runs asks for none.
 */
public final class IndexedClassPath extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private static final Location FOLDERS = StandardLocation.locationFor("FOLDERS");
    private List<Path> paths = List.of();
    private CompletableFuture<Map<String, List<JavaFileObject>>> classesOf =
            CompletableFuture.completedFuture(Map.of());

    public IndexedClassPath(StandardJavaFileManager manager) {
        super(manager);
    }

    @Override
    public boolean handleOption(String option, Iterator<String> values) {
        boolean known = super.handleOption(option, values);
        List<Path> now = new ArrayList<>();
        fileManager.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(now::add);
        if (!now.equals(paths)) {
            paths = now;
            index();
        }
        return known;
    }

    private void index() {
        try {
            fileManager.setLocationFromPaths(
                    FOLDERS, paths.stream().filter(Files::isDirectory).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Path> jars = paths.stream().filter(Files::isRegularFile).toList();
        classesOf = CompletableFuture.supplyAsync(() -> classes(jars));
    }

    /** The jars stay open: the JVM, which runs from them, has them open too, and all share one file. */
    private static Map<String, List<JavaFileObject>> classes(List<Path> jars) {
        Map<String, List<JavaFileObject>> found = new HashMap<>();
        for (Path path : jars) {
            try {
                JarFile jar = new JarFile(path.toFile(), false, JarFile.OPEN_READ, Runtime.version());
                jar.versionedStream()
                        .filter(entry -> entry.getName().endsWith(InJar.CLASS))
                        .forEach(entry -> {
                            InJar type = new InJar(jar, entry.getName());
                            found.computeIfAbsent(type.packageName(), name -> new ArrayList<>())
                                    .add(type);
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
            }
        }
        return found;
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String packageName, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (location != StandardLocation.CLASS_PATH || recurse) {
            return super.list(location, packageName, kinds, recurse);
        }
        List<JavaFileObject> all = new ArrayList<>();
        super.list(FOLDERS, packageName, kinds, false).forEach(all::add);
        if (kinds.contains(Kind.CLASS)) {
            all.addAll(inJars(packageName));
        }
        return all;
    }

    private List<JavaFileObject> inJars(String packageName) throws IOException {
        try {
            return classesOf.join().getOrDefault(packageName, List.of());
        } catch (CompletionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return file instanceof InJar type ? type.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return location == StandardLocation.CLASS_PATH || location == StandardLocation.PLATFORM_CLASS_PATH
                ? List.of()
                : fileManager.getLocationAsPaths(location);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return fileManager.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return fileManager.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return fileManager.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return fileManager.getJavaFileObjects(names);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) throws IOException {
        fileManager.setLocation(location, files);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return fileManager.getLocation(location);
    }

    /** A class in a jar. */
    private static final class InJar extends SimpleJavaFileObject {
        static final String CLASS = Kind.CLASS.extension;
        /** Nobody asks for it, and to make one for each of thousands of classes would take longer than to read them. */
        private static final URI NOWHERE = URI.create("class:///");

        private final JarFile jar;
        private final String entry;

        InJar(JarFile jar, String entry) {
            super(NOWHERE, Kind.CLASS);
            this.jar = jar;
            this.entry = entry;
        }

        String binaryName() {
            return entry.substring(0, entry.length() - CLASS.length()).replace('/', '.');
        }

        String packageName() {
            return entry.substring(0, Math.max(entry.lastIndexOf('/'), 0)).replace('/', '.');
        }

        @Override
        public String getName() {
            return jar.getName() + "(/" + entry + ")";
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return jar.getInputStream(jar.getEntry(entry));
        }
    }
}

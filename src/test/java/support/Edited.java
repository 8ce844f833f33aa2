package support;

import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;

/** A step with some of its text changed, compiled beside the real one: what would happen if ... */
public final class Edited {
    private final String step;
    private final Map<String, String> sources;

    private Edited(String step) {
        this.step = step;
        this.sources = Sources.of(step);
    }

    public static Edited step(String step) {
        return new Edited(step);
    }

    /** Replaces text that must stand in the file. */
    public Edited replace(String file, String old, String now) {
        String before = sources.get(file);
        if (!before.contains(old)) {
            throw new IllegalArgumentException(step + "/" + file + " has no " + old);
        }
        sources.put(file, before.replace(old, now));
        return this;
    }

    /** Compiles into a folder, which may stand before the real classes on a classpath. */
    public Path compile(Path folder) {
        Compiler.into(folder, sources);
        return folder;
    }

    /** Compiles and loads; everything but this step comes from the tests' own classpath. */
    public ClassLoader load(Path folder) {
        try {
            return new OwnClassesFirst(compile(folder).toUri().toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class OwnClassesFirst extends URLClassLoader {
        OwnClassesFirst(URL folder) {
            super(new URL[] {folder}, Edited.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(step + ".")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}

package classroom.kernel;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;

/**
 * Where JShell puts the classes that it compiles from cells. Their code is completed by {@link CellCode}, and so is that
 * of the steps, which a cell may call just as it calls its own.
 */
public class CellClasses implements LoaderDelegate {
    private final KeptValues values = new KeptValues();
    private final Loader loader = new Loader(values);

    /** All are known before the first is defined, as classes of one cell may name each other. */
    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        for (ClassBytecodes compiled : classes) {
            loader.compiled.put(compiled.name(), compiled.bytecodes());
        }
        boolean[] installed = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            try {
                values.add(loader.loadClass(classes[i].name()));
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ClassInstallException(classes[i].name() + " cannot be loaded: " + e, installed);
            }
            installed[i] = true;
        }
        values.check();
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (ClassBytecodes compiled : classes) {
            loader.compiled.put(compiled.name(), compiled.bytecodes());
        }
    }

    /** The property follows, for programs that start another Java, and for tools that look for jars there. */
    @Override
    public void addToClasspath(String path) throws InternalException {
        for (String entry : path.split(Pattern.quote(File.pathSeparator))) {
            if (!entry.isBlank()) {
                loader.addURL(url(entry));
                addToProperty(entry);
            }
        }
    }

    private static void addToProperty(String entry) {
        String known = System.getProperty("java.class.path");
        if (!List.of(known.split(Pattern.quote(File.pathSeparator))).contains(entry)) {
            System.setProperty("java.class.path", known + File.pathSeparator + entry);
        }
    }

    private static URL url(String entry) throws InternalException {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new InternalException(entry + " cannot stand on the classpath: " + e.getMessage());
        }
    }

    /** Only classes from cells, and only those that a cell still has. */
    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        if (!loader.compiled.containsKey(name)) {
            throw new ClassNotFoundException(name + ": no cell has it");
        }
        return loader.loadClass(name);
    }

    /** Forgets the class of a cell that was edited; JShell gives every new version a name of its own. */
    public void unloadClass(String name) {
        loader.compiled.remove(name);
    }

    public ClassLoader getClassLoader() {
        return loader;
    }

    KeptValues values() {
        return values;
    }

    /** Defines a class when it is first asked for, be it by JShell or by another class. */
    private static final class Loader extends URLClassLoader {
        private static final Pattern OF_A_STEP = Pattern.compile("(step\\d\\d|dezero)\\.\\w+(\\$\\w+)*");
        private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();

        private final KeptValues values;

        Loader(KeptValues values) {
            super(new URL[0]);
            this.values = values;
        }

        @Override
        protected void addURL(URL url) { // opened to the class around it
            super.addURL(url);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (OF_A_STEP.matcher(name).matches() && findLoadedClass(name) == null) {
                    InputStream code = super.getResourceAsStream(name.replace('.', '/') + ".class");
                    if (code != null) {
                        return define(name, read(code));
                    }
                }
                return super.loadClass(name, resolve);
            }
        }

        private static byte[] read(InputStream code) {
            try (code) {
                return code.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = compiled.get(name);
            return code == null ? super.findClass(name) : define(name, code);
        }

        /** The code of a cell's class too: a picture of a graph reads in it which Config the class asks. */
        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] code = compiled.get(name.replaceFirst("\\.class$", "").replace('/', '.'));
            return code == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(code);
        }

        private Class<?> define(String name, byte[] compiled) {
            byte[] code = CellCode.complete(compiled, values);
            return defineClass(name, code, 0, code.length);
        }
    }
}

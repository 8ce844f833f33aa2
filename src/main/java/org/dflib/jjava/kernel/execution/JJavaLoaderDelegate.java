package org.dflib.jjava.kernel.execution;

import classroom.kernel.CellCode;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;

/**
 * Where the kernel's JShell puts the classes that it compiles from cells. JJava calls it by this name, which it has in
 * JJava too; the kernel's classpath says which one is taken.
 */
class JJavaLoaderDelegate implements LoaderDelegate {
    private final CellClasses loader = new CellClasses();

    public JJavaLoaderDelegate() {
        Thread.currentThread().setContextClassLoader(loader);    // the threads that run cells inherit it
    }

    /** All are known before the first is defined, as classes of one cell may name each other. */
    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        for (ClassBytecodes compiled : classes) {
            loader.compiled.put(compiled.name(), compiled.bytecodes());
        }
        boolean[] installed = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            try {
                loader.loadClass(classes[i].name());
            } catch (ClassNotFoundException | LinkageError e) {
                throw new ClassInstallException(classes[i].name() + " cannot be loaded: " + e, installed);
            }
            installed[i] = true;
        }
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
                System.setProperty("java.class.path",
                        System.getProperty("java.class.path") + File.pathSeparator + entry);
            }
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

    /** Defines a class when it is first asked for, be it by JShell or by another class. */
    private static final class CellClasses extends URLClassLoader {
        private final Map<String, byte[]> compiled = new ConcurrentHashMap<>();

        CellClasses() {
            super(new URL[0]);
        }

        @Override
        protected void addURL(URL url) {    // opened to the class around it
            super.addURL(url);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = compiled.get(name);
            return code == null ? super.findClass(name) : define(name, CellCode.complete(code));
        }

        /** The code of a cell's class too: a picture of a graph reads in it which Config the class asks. */
        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] code = compiled.get(name.replaceFirst("\\.class$", "").replace('/', '.'));
            return code == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(code);
        }

        private Class<?> define(String name, byte[] code) {
            return defineClass(name, code, 0, code.length);
        }
    }
}

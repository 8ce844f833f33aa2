package classroom.mark;

import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one learner has handed in.
 *
 * @param name its file or folder, as it is called in the folder of all
 * @param kind a notebook, or a folder of Java files; or why it is neither
 */
record HandIn(String name, Path path, Kind kind) {
    static final String NOTEBOOK = ".ipynb";
    private static final String JAVA = ".java";
    /** How deep Java files may lie: {@code src/main/java/dezero/Variable.java}. */
    private static final int DEPTH = 6;

    enum Kind {
        NOTEBOOK,
        CODE,
        LINK
    }

    /**
     * All in a folder: notebooks, and folders of Java files. A folder with notebooks in it, as learning platforms make
     * one for each learner, has a hand-in for each of them. Links are not followed.
     *
     * @throws KitException if there is no such folder, or no hand-in in it
     */
    static List<HandIn> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new KitException("there is no folder " + folder);
        }
        List<HandIn> all = new ArrayList<>();
        for (Path path : list(folder)) {
            if (Files.isSymbolicLink(path)) {
                all.add(new HandIn(name(folder, path), path, Kind.LINK));
            } else if (isNotebook(path)) {
                all.add(new HandIn(name(folder, path), path, Kind.NOTEBOOK));
            } else if (Files.isDirectory(path)) {
                all.addAll(inFolder(folder, path));
            }
        }
        if (all.isEmpty()) {
            throw new KitException("in " + folder
                    + " nothing is handed in: there is no notebook (.ipynb), and no folder" + " of .java files");
        }
        return all;
    }

    private static List<HandIn> inFolder(Path all, Path folder) {
        List<HandIn> notebooks = list(folder).stream()
                .filter(HandIn::isNotebook)
                .map(path -> new HandIn(name(all, path), path, Files.isSymbolicLink(path) ? Kind.LINK : Kind.NOTEBOOK))
                .toList();
        return !notebooks.isEmpty() || javaFiles(folder).isEmpty()
                ? notebooks
                : List.of(new HandIn(name(all, folder), folder, Kind.CODE));
    }

    private static boolean isNotebook(Path path) {
        return path.toString().endsWith(NOTEBOOK) && (Files.isRegularFile(path) || Files.isSymbolicLink(path));
    }

    private static String name(Path all, Path path) {
        return all.relativize(path).toString().replace('\\', '/');
    }

    /** Without those that a link leads to. */
    static List<Path> javaFiles(Path folder) {
        return inside(
                folder,
                file -> file.toString().endsWith(JAVA) && Files.isRegularFile(file) && !Files.isSymbolicLink(file));
    }

    static List<Path> links(Path folder) {
        return inside(folder, Files::isSymbolicLink);
    }

    private static List<Path> inside(Path folder, Predicate<Path> which) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(which).sorted().toList();
        } catch (IOException e) {
            throw new KitException(folder + " cannot be read: " + e, e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")) // .ipynb_checkpoints
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new KitException(folder + " cannot be read: " + e, e);
        }
    }
}

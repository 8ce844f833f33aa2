package classroom.notebook;

import classroom.diff.JavaParser;
import classroom.diff.Source;
import classroom.diff.Source.JavaFile;
import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.ErroneousSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;

/** Code that a learner wrote: a Java file, a folder of them, a JShell script, or the classes in cells of a notebook. */
public final class LearnerCode {
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(public |abstract |final )*(class|interface|record|enum)" + " (?<name>\\w+)");

    private static final String NOTEBOOK = ".ipynb";
    private static final Pattern KIT_TEST = Pattern.compile("Step\\d\\dTest\\.java");

    private LearnerCode() {}

    /** @throws KitException if the file cannot be read, or there is no class in it */
    public static Source read(Path path) {
        if (!Files.exists(path)) {
            throw new KitException("there is no file or folder " + path);
        }
        List<JavaFile> files = Files.isDirectory(path) ? folder(path) : file(path);
        if (files.isEmpty()) {
            throw new KitException(path + " has no Java class: name a .java file, a folder of them, a .jsh script or a"
                    + " notebook (.ipynb)");
        }
        return new Source(path.toString(), files);
    }

    /**
     * The same of a lesson's notebook without what the kit itself put there: classes of its demos, as they were. What
     * the learner has changed in them stays.
     *
     * @throws KitException if the file cannot be read, or there is no class in it
     */
    public static Source read(Path path, Step step) {
        Source mine = read(path);
        if (!path.toString().endsWith(NOTEBOOK)) {
            return mine;
        }
        Source kit = read(Notebooks.file(step));
        Set<String> framework = step.sources().stream()
                .map(StepClass::read)
                .map(StepClass::name)
                .collect(Collectors.toSet());
        return new Source(
                mine.name(),
                mine.files().stream()
                        .filter(file -> framework.contains(file.className())
                                || !kit.files().contains(file))
                        .toList());
    }

    /** Of a Maven project, as {@code ./dezero start} lays it out, the classes and the tests that are the learner's. */
    private static List<JavaFile> folder(Path folder) {
        Path project = folder.resolve("src");
        boolean isProject = Files.isDirectory(project.resolve("main").resolve("java"));
        try (Stream<Path> files = isProject ? Files.walk(project) : Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java") && !Files.isDirectory(file))
                    .filter(file -> !isProject
                            || !KIT_TEST.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .map(file -> new JavaFile(file.getFileName().toString(), text(file)))
                    .toList();
        } catch (IOException e) {
            throw new KitException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<JavaFile> file(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(NOTEBOOK)) {
            requireFile(file);
            return snippets(Notebook.read(file).cells().stream()
                    .filter(cell -> cell.isCode() && !cell.has(LessonNotebook.SOLUTION))
                    .map(NotebookCell::source)
                    .toList());
        }
        return name.endsWith(".java")
                ? Stream.of(new JavaFile(name, text(file)))
                        .filter(java -> !java.text().isBlank())
                        .toList()
                : snippets(List.of(text(file)
                        .lines()
                        .filter(line -> !line.matches("/\\w.*"))
                        .collect(Collectors.joining("\n"))));
    }

    /** A pipe would be waited for, and a device never ends. */
    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new KitException(file + " is no file but a pipe or a device: save what it gives as a .java file, and"
                    + " name that");
        }
    }

    private static String text(Path file) {
        requireFile(file);
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new KitException(file + " is not in UTF-8", e);
        } catch (IOException e) {
            throw new KitException(file + " cannot be read: " + e, e);
        }
    }

    private static Optional<JavaFile> type(Snippet snippet, String text) {
        return snippet instanceof TypeDeclSnippet type
                ? Optional.of(new JavaFile(type.name() + ".java", text))
                : snippet instanceof ErroneousSnippet ? broken(text) : Optional.empty();
    }

    /** A class that cannot be parsed is the learner's, too; it is compared line by line. */
    private static Optional<JavaFile> broken(String text) {
        Matcher type = TYPE.matcher(text);
        return type.find() ? Optional.of(new JavaFile(type.group("name") + ".java", text)) : Optional.empty();
    }

    /** A class that is defined again takes the place of the first one, as it does in JShell. */
    private static List<JavaFile> snippets(List<String> cells) {
        Map<String, JavaFile> classes = new LinkedHashMap<>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (String cell : cells) {
                String rest = JavaParser.isTooDeep(cell) ? cell : rest(shell, cell, classes);
                broken(rest).ifPresent(file -> classes.put(file.className(), file));
            }
        }
        return List.copyOf(classes.values());
    }

    /** Takes out the classes; what remains is not finished. */
    private static String rest(JShell shell, String cell, Map<String, JavaFile> classes) {
        CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(cell);
        while (next.completeness().isComplete()) {
            for (Snippet snippet : shell.sourceCodeAnalysis().sourceToSnippets(next.source())) {
                type(snippet, next.source()).ifPresent(file -> classes.put(file.className(), file));
            }
            next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
        }
        return next.remaining();
    }
}

package classroom.notebook;

import classroom.lesson.Cell;
import classroom.steps.LiveStep;
import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a notebook's classes come from. */
public enum ClassSource {
    /** Defined in cells, so that a learner edits them and goes on. */
    LIVE {
        @Override
        List<NotebookCell> setUp(Step step, Cell imports, LessonClasses classes) {
            Set<String> lines = new LinkedHashSet<>(imports.code()
                    .lines()
                    .filter(line -> !StepClass.isFrom(step.id(), line))
                    .toList());
            new LiveStep(step).imports().forEach(lines::add);
            return List.of(
                    NotebookCell.code(imports.name(), String.join("\n", lines)),
                    NotebookCell.markdown("about-the-classes", about(step, classes)),
                    NotebookCell.code("classes", snippets(classes), "classes").fold());
        }

        @Override
        NotebookCell show(String id, StepClass type) {
            return NotebookCell.code(id, snippet(type), "class");
        }

        /** JJava sees the cell whole, and judges it. */
        @Override
        String check(Cell check) {
            return check.code();
        }
    },
    /** Imported from the jar: for a kernel that cannot take classes that refer to each other. */
    IMPORT {
        @Override
        List<NotebookCell> setUp(Step step, Cell imports, LessonClasses classes) {
            return List.of(
                    NotebookCell.code("loading", LOADING), NotebookCell.code(imports.name(), imports.code() + DISPLAY));
        }

        @Override
        NotebookCell show(String id, StepClass type) {
            return NotebookCell.markdown(id, "```java\n" + type.body() + "\n```");
        }

        /** Another kernel does not see it whole: it is told where the check begins and ends. */
        @Override
        String check(Cell check) {
            String lines = check.expected().stream()
                    .map(line -> "\n    \"" + line.text().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                    .collect(Collectors.joining(","));
            return "classroom.kernel.Judge.begin();\n" + check.code() + "\n\nclassroom.kernel.Judge.end(" + lines
                    + ");";
        }
    };

    private static final String LOADING = """
            // On a kernel that the kit did not install, say here where the kit is, and take away the slashes before
            // the % (old kernels know it as %jars, too):
            // %classpath "/path/to/the/kit/target/dezero.jar\"""";
    private static final String DISPLAY = """


            // From now on a Variable shows itself when it is the last value of a cell.
            classroom.display.Display.install();""";
    private static final String FORWARDERS = "\n// square(x) for Functions.square(x), and so on.\n";

    /**
     * What a notebook needs before its lesson begins, in place of the lesson's imports.
     *
     * @param classes those of the step, as the lesson shows them
     */
    abstract List<NotebookCell> setUp(Step step, Cell imports, LessonClasses classes);

    /** A class of the step, for reading. */
    abstract NotebookCell show(String id, StepClass type);

    /** The check of an exercise, judged when it runs. */
    abstract String check(Cell check);

    private static String about(Step step, LessonClasses classes) {
        Stream<String> later = classes.later().stream()
                .map(member -> Language.text("notebook.later", member.split("\\.")[0], member.split("\\.")[1]));
        return Stream.of(
                        Stream.of(Language.text("notebook.classes", step.number())),
                        later,
                        Stream.of(where(classes.shown())))
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(Language.text("space")));
    }

    /** Where to edit a class: a cell further down would undo what is edited above it. */
    private static String where(List<String> shown) {
        if (shown.isEmpty()) {
            return Language.text("notebook.edit-above");
        }
        List<String> quoted = shown.stream().map(name -> "`" + name + "`").toList();
        int last = quoted.size() - 1;
        return last == 0
                ? Language.text("notebook.edit-one", quoted.get(0))
                : Language.text(
                        "notebook.edit-several",
                        String.join(Language.text("comma"), quoted.subList(0, last)),
                        quoted.get(last));
    }

    private static String snippets(LessonClasses classes) {
        return classes.atFirst().stream()
                .flatMap(type -> Stream.of(snippet(type), forwarders(type)))
                .collect(Collectors.joining());
    }

    /**
     * The class after an empty line, wherever it stands: JShell takes a class for a new one as soon as what stands
     * before it differs, and would rebuild all that depends on it.
     */
    private static String snippet(StepClass type) {
        return "\n" + type.body();
    }

    private static String forwarders(StepClass type) {
        List<String> all = type.forwarders();
        return all.isEmpty() ? "" : "\n" + FORWARDERS + String.join("\n", all);
    }
}

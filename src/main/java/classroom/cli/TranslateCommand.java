package classroom.cli;

import classroom.lesson.Cell;
import classroom.lesson.Lesson;
import classroom.lesson.Translation;
import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.Language;
import classroom.system.WholeFile;
import classroom.translation.TranslationCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exit codes: 0 all is translated; 1 a section is missing, one too many, or older than its English text. */
@Command(
        name = "translate",
        description = {
            "What is to do in the translation of a lesson, steps/LL/stepNN.md: sections that are missing, or whose"
                    + " English text has changed since, side by side."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero translate ko 07                   what is to do",
            "  ./dezero translate ko 07 --new             begin the file, in English",
            "  ./dezero translate ko 07 --accept predict  the section says what the English one says now"
        })
final class TranslateCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "LL",
            description = "The language: the name of its folder in steps, such as ko.")
    private String language;

    @Parameters(index = "1", paramLabel = "NN", description = "The step, 7 or 07.")
    private Step step;

    @Option(names = "--new", description = "Begin the file, with the English text to be translated.")
    private boolean begin;

    @Option(names = "--accept", paramLabel = "CELL", description = "Write the hash of the English text of one section.")
    private String accepted;

    @Override
    public Integer call() throws IOException {
        Path file = Translation.file(Language.of(language), step);
        Lesson lesson = Lesson.english(step);
        if (begin) {
            return begin(file, lesson);
        }
        Translation translation = Translation.read(file);
        if (accepted != null) {
            return accept(translation, lesson);
        }
        List<String> todo = TranslationCheck.todo(lesson, translation);
        todo.forEach(System.out::println);
        return todo.isEmpty() ? 0 : 1;
    }

    private static int begin(Path file, Lesson lesson) throws IOException {
        if (Files.exists(file)) {
            throw new KitException(file + " is there already");
        }
        Files.createDirectories(file.getParent());
        WholeFile.write(
                file,
                Translation.prose(lesson).entrySet().stream()
                        .map(entry -> "<!-- " + entry.getKey() + " " + Translation.hash(entry.getValue()) + " -->\n"
                                + entry.getValue().prose() + "\n")
                        .collect(Collectors.joining("\n")));
        System.out.println(file);
        return 0;
    }

    private int accept(Translation translation, Lesson lesson) throws IOException {
        Cell cell = Translation.prose(lesson).get(accepted);
        if (cell == null || !translation.sections().containsKey(accepted)) {
            throw new KitException("there is no section '" + accepted + "' in " + translation.file());
        }
        List<String> lines = Files.readAllLines(translation.file());
        lines.set(
                translation.sections().get(accepted).line() - 1,
                "<!-- " + accepted + " " + Translation.hash(cell) + " -->");
        WholeFile.write(translation.file(), String.join("\n", lines) + "\n");
        return 0;
    }
}

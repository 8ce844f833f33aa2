package classroom.mark;

import classroom.lesson.CheckCell;
import classroom.lesson.Exercise;
import classroom.lesson.Lesson;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The second check of each exercise, with other numbers: the lesson's, or a teacher's own. */
record HiddenChecks(Map<String, Check> byExercise) {
    HiddenChecks {
        byExercise = Map.copyOf(byExercise);
    }

    static HiddenChecks of(Lesson lesson) {
        return new HiddenChecks(lesson.exercises().stream()
                .collect(Collectors.toMap(Exercise::name, exercise -> Check.of(exercise.hidden()))));
    }

    /**
     * A teacher's, in place of the lesson's for the same exercises. Each begins with the line {@code // check NAME}.
     *
     * @throws KitException if the file is in another form, or names an exercise that the lesson does not have
     */
    HiddenChecks with(Path file) {
        Map<String, Check> all = new LinkedHashMap<>(byExercise);
        String text = read(file);
        String[] sections = text.split("(?m)^(?=" + CheckCell.HEAD + ")");
        for (String section : sections) {
            if (!section.isBlank()) {
                Check check = CheckCell.in(section)
                        .map(promise -> new Check(promise, section))
                        .orElseThrow(() -> new KitException(file + ": each check begins with a line '" + CheckCell.HEAD
                                + "NAME', and has lines with '// => ' and what a right answer prints"));
                String name = check.promise().exercise();
                if (!all.containsKey(name)) {
                    throw new KitException(file + ": there is no exercise '" + name + "' in this step, but "
                            + String.join(
                                    ", ", byExercise.keySet().stream().sorted().toList()));
                }
                all.put(name, check);
            }
        }
        return new HiddenChecks(all);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\ufeff", "");
        } catch (MalformedInputException e) {
            throw new KitException(file + " is not in UTF-8", e);
        } catch (IOException e) {
            throw new KitException(file + " cannot be read: " + e, e);
        }
    }
}

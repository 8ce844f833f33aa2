package classroom.practice;

import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the compiler says of a learner's file.
 *
 * @param code the line, as it stands there; empty if the whole file is meant
 * @param column where in it, from 1
 */
public record Problem(Path file, long line, long column, String code, String message) {
    static Problem of(Diagnostic<? extends JavaFileObject> found, String text) {
        String code = text.lines()
                .skip(Math.max(0, found.getLineNumber() - 1))
                .findFirst()
                .orElse("");
        return new Problem(
                Path.of(found.getSource().toUri()),
                found.getLineNumber(),
                found.getColumnNumber(),
                code,
                found.getMessage(Locale.ENGLISH));
    }
}

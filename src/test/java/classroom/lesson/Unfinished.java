package classroom.lesson;

import classroom.steps.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** What the lessons do not keep yet, by {@code unfinished.txt}. A test that uses it is red for what is mended, too. */
final class Unfinished {
    private static final String FILE = "unfinished.txt";
    static final String HOW = "Mended? Take its line out of " + FILE + ".\n%s";

    private Unfinished() {
    }

    /** The names of cells that stand in lines {@code 07 what name}. */
    static Set<String> cells(Step step, String what) {
        String start = step.digits() + " " + what + " ";
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Unfinished.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

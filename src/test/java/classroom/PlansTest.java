package classroom;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import classroom.system.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The minutes in docs/teaching.md: of each step, and of the two plans. */
class PlansTest {
    /** The step, and the minutes: in all, together, alone. */
    private static final Pattern STEP =
            Pattern.compile("## Step (\\d+): .+\\s+\\*\\*Minutes:\\*\\* (\\d+): (\\d+) together, (\\d+) alone\\.");

    private static final Pattern PART = Pattern.compile("\\d+ \\((\\d+)\\)");
    private final String teaching = Files.readString(Kit.home().resolve("docs").resolve("teaching.md"));

    PlansTest() throws IOException {}

    @Test
    void theMinutesOfAStepAddUp() {
        assertThat(steps())
                .hasSize(Step.LAST)
                .allSatisfy(step -> assertThat(number(step, 2)).isEqualTo(number(step, 3) + number(step, 4)));
    }

    @ParameterizedTest
    @CsvSource({"Six times 90 minutes, 6, 90", "Twelve times 45 minutes, 12, 45"})
    void theMinutesOfAPlanAddUp(String plan, int sessions, int minutes) {
        List<String[]> rows = rows(plan);
        assertThat(rows).hasSize(sessions).allSatisfy(row -> {
            int together = sum(row[3]);
            assertThat(row[4]).isEqualTo(together + " + " + (minutes - together) + " = " + minutes);
            assertThat(row[5]).endsWith(": " + sum(row[5]));
        });
        assertThat(parts(rows, 3))
                .isEqualTo(steps().stream()
                        .map(step -> step.group(1) + " (" + step.group(3) + ")")
                        .toList());
        assertThat(parts(rows, 5))
                .isEqualTo(steps().stream()
                        .map(step -> step.group(1) + " (" + step.group(4) + ")")
                        .toList());
    }

    private List<MatchResult> steps() {
        return STEP.matcher(teaching).results().toList();
    }

    /** The cells of a plan's table, from 1 on: session, about, together, in class, alone, shown. */
    private List<String[]> rows(String plan) {
        return teaching.substring(teaching.indexOf("## " + plan))
                .split("\n## ")[0]
                .lines()
                .filter(line -> line.matches("\\| \\d.*"))
                .map(line -> line.split(" *\\| *"))
                .toList();
    }

    private static List<String> parts(List<String[]> rows, int column) {
        return rows.stream()
                .flatMap(row -> parts(row[column]))
                .map(MatchResult::group)
                .toList();
    }

    private static Stream<MatchResult> parts(String cell) {
        return PART.matcher(cell).results();
    }

    private static int sum(String cell) {
        return parts(cell).mapToInt(part -> number(part, 1)).sum();
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}

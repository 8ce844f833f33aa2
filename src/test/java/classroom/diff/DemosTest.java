package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.steps.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemosTest {
    private static final List<String> ONE = List.of("print(1);    // => 1");
    private static final List<String> TWO = List.of("print(2);    // => 2");

    @SuppressWarnings("unchecked") // a name, its lines, another name, its lines
    private static Map<String, List<String>> demos(Object... namesAndLines) {
        Map<String, List<String>> demos = new LinkedHashMap<>();
        for (int i = 0; i < namesAndLines.length; i += 2) {
            demos.put((String) namesAndLines[i], (List<String>) namesAndLines[i + 1]);
        }
        return demos;
    }

    @Test
    void demosArePairedByTheirNames() {
        assertThat(Demos.between(
                        demos("gone", ONE, "kept", ONE, "edited", ONE), demos("new", TWO, "edited", TWO, "kept", ONE)))
                .extracting(change -> change.where() + ": " + change.what())
                .containsExactly(
                        "lesson: new: new, 1 line",
                        "lesson: edited: 1 line becomes 1",
                        "lesson: gone: removed, 1 line");
    }

    @Test
    void ofALessonTheyAreTheCellsOfCodeWithoutTheImports() {
        assertThat(Demos.of(Step.of(14)))
                .extracting(Change::label)
                .contains("three-times", "two-computations")
                .doesNotContain("imports", "four-times", "predict");
        assertThat(Demos.of(Step.of(14)))
                .allSatisfy(demo -> assertThat(demo.what()).startsWith("new, "));
    }

    @Test
    void aReaderNamesOneAsItIsShown() {
        List<Change> demos = Demos.between(Step.of(13), Step.of(14));

        assertThat(demos).filteredOn(demo -> demo.isIn("lesson: three-times")).hasSize(1);
        assertThat(demos).allMatch(demo -> demo.isIn("lesson"));
    }
}

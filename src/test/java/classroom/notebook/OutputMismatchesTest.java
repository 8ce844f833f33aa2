package classroom.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Cell;
import classroom.lesson.Lesson;
import classroom.steps.Step;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputMismatchesTest {
    private static final Lesson LESSON = new Lesson(
            Step.of("7"),
            List.of(
                    new Cell(Cell.Kind.CODE, "sum", 3, List.of("System.out.println(1 + 1);   // => 2")),
                    new Cell(
                            Cell.Kind.CODE,
                            "drawn",
                            9,
                            List.of(
                                    "System.out.println(1);   // => 1",
                                    "Display.show(y);",
                                    "// => y = 2",
                                    "// => done")),
                    new Cell(Cell.Kind.PAGE, "replay", 9, List.of("//> Display.show(Replay.of(y));")),
                    new Cell(Cell.Kind.ERROR, "wrong", 5, List.of("//> int x = true;", "// => ! incompatible types"))));
    private static final String TWO = "{'output_type': 'stream', 'name': 'stdout', 'text': ['2', '\\n']}";

    private static List<String> faults(String id, String... outputs) {
        List<JsonObject> all = Arrays.stream(outputs)
                .map(output -> JsonParser.parseString(output).getAsJsonObject())
                .toList();
        return OutputMismatches.in(
                LESSON, new Notebook(List.of(NotebookCell.code(id, "").withOutputs(all))));
    }

    @Test
    void whatIsPromisedIsNoFault() {
        assertThat(faults("sum", TWO)).isEmpty();
    }

    @Test
    void nothingInPlaceOfWhatIsPromisedIsOne() {
        assertThat(faults("sum")).containsExactly("step07, cell sum: promised 2, came (nothing)");
    }

    @Test
    void aWordOnStderrIsOne() {
        assertThat(faults("sum", TWO, "{'output_type': 'stream', 'name': 'stderr', 'text': 'WARNING'}"))
                .containsExactly("step07, cell sum: on stderr: WARNING");
    }

    @Test
    void aValueThatNobodyAskedForIsOne() {
        assertThat(faults("sum", TWO, "{'output_type': 'execute_result', 'data': {'text/plain': 'true'}}"))
                .containsExactly("step07, cell sum: shows a value that nobody asked for: true");
    }

    @Test
    void aPictureCountsByTheTextThatStandsForIt() {
        String one = "{'output_type': 'stream', 'name': 'stdout', 'text': ['1', '\\n']}";
        String picture = "{'output_type': 'display_data', 'data': {'text/html': '<b>',"
                + " 'text/plain': ['y = 2\\n', 'done']}}";

        assertThat(faults("drawn", one, picture)).isEmpty();
        assertThat(faults("drawn", one, picture.replace("y = 2", "y = 3")))
                .containsExactly("step07, cell drawn: promised y = 2, came y = 3");
        assertThat(faults("drawn", picture, one)).isNotEmpty();
    }

    @Test
    void whatAPageAloneCanShowMustBeThere() {
        String picture = "{'output_type': 'display_data', 'data': {'text/html': '<b>', 'text/plain': 'long'}}";

        assertThat(faults("replay", picture)).isEmpty();
        assertThat(faults("replay")).containsExactly("step07, cell replay: shows no picture");
        assertThat(faults("replay", TWO, picture)).isNotEmpty();
    }

    @Test
    void anErrorIsOneWhereNoneIsPromisedAlsoInCellsThatTheLessonDoesNotHave() {
        String error = "{'output_type': 'error', 'ename': 'E', 'evalue': 'bad', 'traceback': ['\\u001b[31mbad']}";

        assertThat(faults("classes", error))
                .containsExactly("step07, cell classes: promised (no error), came E: bad\nbad");
    }

    @Test
    void thePromisedErrorIsNoneAndItsAbsenceIs() {
        String error = "{'output_type': 'error', 'ename': 'E', 'evalue': 'x', 'traceback': ['incompatible types']}";

        assertThat(faults("wrong", error)).isEmpty();
        assertThat(faults("wrong")).hasSize(1);
    }
}

package classroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.diff.Change;
import classroom.diff.Diff;
import classroom.steps.Step;
import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class DiffPagesTest {
    private static final long MEGABYTE = 1_000_000;

    @TempDir
    private static Path site;

    @BeforeAll
    static void write() {
        DiffPages.write(
                new SiteFolder(site), Step.all().stream().map(StepSummary::of).toList());
    }

    private record Pair(Step from, Step to) {
        static Stream<Pair> all() {
            return Step.all().stream()
                    .flatMap(to -> Step.all().stream()
                            .filter(from -> from.compareTo(to) < 0)
                            .map(from -> new Pair(from, to)));
        }

        PairData written() {
            return read(from.digits() + "-" + to.digits(), "pair", PairData.class);
        }
    }

    /** A script calls one function with JSON, and nothing else. */
    private static <T> T read(String name, String call, Class<T> type) {
        try {
            String script = Files.readString(site.resolve("data").resolve(name + ".js"));
            assertThat(script).startsWith("dezero." + call + "({").endsWith("});\n");
            return new Gson().fromJson(script.substring(script.indexOf('{'), script.length() - 3), type);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static List<PairData.ChangeData> changes(PairData pair) {
        return pair.classes().stream().flatMap(type -> type.changes().stream()).toList();
    }

    @Test
    void everyPairOfStepsHasItsDataWithTheNamesOfTheModel() {
        assertThat(Pair.all()).hasSize(276).allSatisfy(pair -> {
            List<Change> model = Diff.between(pair.from, pair.to).changes();
            PairData written = pair.written();
            assertThat(written.name()).isEqualTo(pair.from.digits() + "-" + pair.to.digits());
            assertThat(changes(written))
                    .extracting(PairData.ChangeData::where)
                    .containsExactlyElementsOf(model.stream().map(Change::where).toList());
            assertThat(written.classes().stream().filter(type -> !type.what().equals("same")))
                    .extracting(PairData.ClassChanges::name)
                    .containsExactlyElementsOf(
                            model.stream().map(Change::className).distinct().toList());
        });
    }

    @Test
    void everyChangeIsDrawnLineByLine() {
        assertThat(Pair.all()).allSatisfy(pair -> {
            List<Change> model = Diff.between(pair.from, pair.to).changes();
            List<PairData.ChangeData> written = changes(pair.written());
            for (int i = 0; i < model.size(); i++) {
                assertThat(written.get(i).html().split("class=\"r came\"", -1))
                        .as(written.get(i).where())
                        .hasSize((int) model.get(i).added() + 1);
            }
        });
    }

    @Test
    void classesThatDidNotChangeAreNamedAfterThoseThatDid() {
        assertThat(new Pair(new Step(7), new Step(8)).written().classes())
                .extracting(type -> type.name() + " " + type.what())
                .containsExactly("Variable changed", "Exp same", "Function same", "Functions same", "Square same");
        assertThat(new Pair(new Step(10), new Step(11)).written().classes())
                .extracting(type -> type.name() + " " + type.what())
                .contains("Add new")
                .doesNotContain("SquareTest removed");
    }

    @Test
    void whatIsToSayBesidesIsSaid() {
        assertThat(new Pair(new Step(22), new Step(23)).written().note()).isEqualTo("moved to <code>dezero</code>");
        assertThat(new Pair(new Step(14), new Step(15)).written().note()).isEqualTo("the framework does not change");
    }

    @Test
    void aChangeComesWithWhatTheLessonsOfTheStepsBetweenSayOfIt() {
        PairData pair = PairData.of(new Step(6), new Step(9), DiffPages.remarks());
        assertThat(changes(pair))
                .filteredOn(change -> change.where().equals("Variable.backward()"))
                .flatExtracting(PairData.ChangeData::says)
                .extracting(PairData.Said::step)
                .containsExactly("07", "08", "09");
        assertThat(changes(pair).get(0).says().get(0).html()).contains("<code>");
    }

    @Test
    void theChangesOfAStepAreToldAsItsLessonComesToThem() {
        List<PairData.ChangeData> byClass = changes(new Pair(new Step(6), new Step(7)).written());
        assertThat(byClass)
                .extracting(PairData.ChangeData::where)
                .containsExactly(
                        "Variable.creator",
                        "Variable.setCreator(Function)",
                        "Variable.backward()",
                        "Function.output",
                        "Function.call(Variable)");
        assertThat(byClass.stream().sorted(Comparator.comparing(PairData.ChangeData::turn)))
                .extracting(PairData.ChangeData::where)
                .startsWith("Variable.creator")
                .endsWith("Variable.backward()");
    }

    @Test
    void theChangesOfManyStepsAreToldClassByClass() {
        assertThat(changes(new Pair(new Step(6), new Step(9)).written()))
                .extracting(PairData.ChangeData::turn)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void theFirstStepIsComparedWithNothing() {
        PairData first = read("00-01", "pair", PairData.class);
        assertThat(first.classes())
                .extracting(type -> type.name() + " " + type.what())
                .containsExactly("Variable new");
    }

    @Test
    void theWholeOfAClassIsItsCode() {
        DiffPages.StepData step = read("step24", "step", DiffPages.StepData.class);
        assertThat(step.classes()).extracting(DiffPages.ClassHtml::name).contains("Variable", "TestFunctions");
        assertThat(step.classes().get(0).html().replaceAll("<[^>]*>", ""))
                .contains("public ")
                .endsWith("}");
    }

    @Test
    void theDataOfAllPairsFitOnAnyStick() throws IOException {
        try (Stream<Path> files = Files.list(site.resolve("data"))) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(16 * MEGABYTE);
        }
    }

    @Test
    void whatIsInThePageCannotEndItsScript() throws IOException {
        String page = Files.readString(site.resolve("diff.html"));
        String steps = page.substring(page.indexOf("id=\"steps\">"));
        assertThat(steps.substring(0, steps.indexOf("</script>")))
                .contains("\\u003ccode\\u003e")
                .doesNotContain("<");
    }
}

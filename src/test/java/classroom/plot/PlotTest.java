package classroom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import classroom.plot.Drawing.Place;
import classroom.system.KitException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotTest {
    private static final double[] SIZES = {10, 100, 1000};
    private static final double[] COSTS = {5, 50, 500};

    @Test
    void asTextItSaysWhatItShows() {
        assertThat(Plot.of("Cost")
                        .axes("size", "comparisons")
                        .log()
                        .line("scan", SIZES, COSTS)
                        .point("a guess", 20, 7))
                .hasToString("""
                        Cost
                        comparisons against size, both axes logarithmic
                        scan: from (10, 5) to (1000, 500), lowest 5, highest 500
                        a guess: (20, 7)""");
    }

    @Test
    void pointsStandWhereTheAxesSay() {
        Drawing even = Drawing.of(Plot.of("even").line("line", new double[] {0, 1, 4}, new double[] {0, 1, 4}));
        Drawing log = Drawing.of(Plot.of("log").log().line("line", SIZES, COSTS));

        for (Place place : even.marks()) {
            assertThat(place.x()).isCloseTo(even.x(place.name().charAt(6) - '0'), within(0.2));
            assertThat(place.y()).isCloseTo(even.y(place.name().charAt(6) - '0'), within(0.2));
        }
        assertThat(even.marks()).hasSize(3);
        assertThat(log.marks())
                .extracting(Place::name)
                .containsExactly("line (10, 5)", "line (100, 50)", "line (1000, 500)");
        assertThat(log.marks()).extracting(Place::x).isSorted();
        assertThat(log.marks().get(1).x()).isCloseTo(log.x(100), within(0.2));
        assertThat(log.marks().get(1).y())
                .as("100 and 10 are one tenth of the way apart, and 50 lies between")
                .isLessThan(log.y(10))
                .isGreaterThan(log.y(100));
    }

    @Test
    void theSameNumbersGiveTheSamePictureWithoutAnyId() throws Exception {
        Plot plot = Plot.of("twice").line("sine", Math::sin, 0, 6);

        assertThat(plot.svg())
                .isEqualTo(Plot.of("twice").line("sine", Math::sin, 0, 6).svg())
                .doesNotContain(" id=")
                .doesNotContain("url(");
        assertThat(plot.svg().length()).isLessThan(20_000);
    }

    @Test
    void whoCannotSeeItHasTheText() throws Exception {
        Plot plot = Plot.of("Cost").line("scan", SIZES, COSTS);
        var picture = Drawing.of(plot).document.getDocumentElement();

        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Cost");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(plot.text());
        assertThat(plot.html()).startsWith("<div class=\"dezero-plot-output\"").contains("alt=\"Cost&#10;y against x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><script>alert(1)</script>",
                "\"quoted\" & <b>bold</b>",
                "%s %d",
                "two\nlines\u0000\u001b[31m",
                "\ud800",
                "ゼロから作る",
                "",
                "a name that is so long that it does not fit into the picture, not even into two of them"
            })
    void whateverLearnersNameStaysText(String name) {
        Plot plot = Plot.of(name).axes(name, name).line(name, SIZES, COSTS).arrow(name, 10, 5, 1, 1);

        assertThat(Drawing.of(plot).document.getElementsByTagName("script").getLength())
                .isZero();
        assertThat(plot.html()).doesNotContain("<script>alert").doesNotContain("<b>");
        assertThat(plot.text().lines()).hasSize(4);
    }

    @Test
    void whatCannotBeShownLeavesAGap() {
        double nan = Double.NaN;
        double[] xs = {1, 2, 3, 4, 5};
        Drawing holes = Drawing.of(Plot.of("p").line("l", xs, new double[] {1, 2, nan, 4, 5}));
        Drawing zero = Drawing.of(Plot.of("p").log().line("l", xs, new double[] {1, 2, 0, 4, 5}));
        Drawing endless = Drawing.of(Plot.of("p").line("l", xs, new double[] {1, 2, 1 / 0.0, 4, -1 / 0.0}));

        assertThat(holes.curves()).extracting(List::size).containsExactly(2, 2);
        assertThat(zero.curves()).extracting(List::size).containsExactly(2, 2);
        assertThat(endless.curves())
                .extracting(List::size)
                .as("one point alone is a line of no length")
                .containsExactly(2, 2);
        assertThat(holes.marks()).hasSize(4);
        assertThat(Drawing.of(Plot.of("p").log().point("l", 1, 1).arrow("g", -1, 1, 1, 1))
                        .elements("polygon"))
                .as("the one beside its name")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -3.5, 1e-300, 1e299, -1e299, Double.MIN_VALUE})
    void onePointIsEnough(double value) {
        Drawing drawing = Drawing.of(Plot.of("p").point("here", value, value));

        assertThat(drawing.marks()).hasSize(1);
        assertThat(drawing.ticks()).isNotEmpty();
    }

    @Test
    void valuesThatHardlyDifferAndThoseFarApartHaveAxesToo() {
        double[] near = {1, 1 + 1e-15};
        double[] far = {-9e299, 9e299};

        assertThat(Drawing.of(Plot.of("p").line("l", near, near)).ticks()).hasSizeBetween(2, 40);
        assertThat(Drawing.of(Plot.of("p").line("l", far, far)).ticks()).hasSizeBetween(4, 40);
        assertThat(Drawing.of(Plot.of("p").log().line("l", new double[] {1e-300, 1e299}, new double[] {2, 3}))
                        .ticks())
                .hasSizeBetween(4, 40);
    }

    @Test
    void manyPointsBecomeAShortLineWithTheSamePeaks() {
        double[] xs = new double[100_000];
        double[] ys = new double[xs.length];
        Arrays.setAll(xs, i -> i);
        Arrays.setAll(ys, i -> i == 77_777 ? 50 : i % 10);
        Plot plot = Plot.of("many").line("l", xs, ys);

        Drawing drawing = Drawing.of(plot);
        List<Place> line = drawing.curves().get(0);
        double peak = drawing.y(50);
        assertThat(plot.svg().length()).isLessThan(60_000);
        assertThat(line).anySatisfy(place -> assertThat(place.y()).isCloseTo(peak, within(0.2)));
        assertThat(line).extracting(Place::x).isSorted();
    }

    @Test
    void everyCurveHasItsOwnColourDashesAndMark() {
        Plot plot = Plot.of("six");
        for (int i = 0; i < 6; i++) {
            plot.line("curve " + i, SIZES, new double[] {i, i, i + 1});
        }

        assertThat(Drawing.of(plot).classes())
                .contains("curve c0", "curve c1", "curve c2", "curve c3", "curve c4", "curve c5");
        assertThat(Drawing.of(plot).texts()).contains("curve 0", "curve 5");
    }

    @Test
    void listsOfNumbersWillDo() {
        assertThat(Plot.of("p").line("l", List.of(1, 2), List.of(0.5, 1.5)).text())
                .isEqualTo(Plot.of("p")
                        .line("l", new double[] {1, 2}, new double[] {0.5, 1.5})
                        .text());
    }

    @Test
    void saysWhatItCannotDraw() {
        Plot plot = Plot.of("p");

        assertThatThrownBy(plot::svg)
                .isInstanceOf(KitException.class)
                .hasMessage("the plot 'p' is empty: add a line(...) or points(...) first");
        assertThatThrownBy(() -> plot.line("l", SIZES, new double[2]))
                .isInstanceOf(KitException.class)
                .hasMessage("'l' has 3 xs and 2 ys: a plot needs one y for each x, and at least one");
        assertThatThrownBy(() -> plot.line("l", new double[0], new double[0])).hasMessageContaining("at least one");
        assertThatThrownBy(() -> plot.points("l", SIZES, null)).hasMessage("'l' has no ys: they are null");
        assertThatThrownBy(() -> plot.line("l", Arrays.asList(1, null), List.of(1, 2)))
                .hasMessage("'l' has null among its numbers");
        assertThatThrownBy(() -> plot.line("f", x -> x, 2, 1))
                .isInstanceOf(KitException.class)
                .hasMessage("'f': the range from 2.0 to 1.0 is empty or endless; the smaller end comes first");
        assertThatThrownBy(() -> plot.line("f", x -> x, 0, Double.NaN)).hasMessageContaining("is empty or endless");
        assertThatThrownBy(() -> plot.arrow("a", 1, 1, Double.NaN, 0))
                .hasMessage("'a': an arrow needs four finite numbers, not 1.0, 1.0, NaN, 0.0");
        assertThatThrownBy(() -> Plot.of("p").logY().point("l", 1, -1).svg())
                .isInstanceOf(KitException.class)
                .hasMessage("the plot 'p' has nothing to show: all its numbers are NaN, infinite, or not positive on a"
                        + " logarithmic axis");
        assertThatThrownBy(() -> plot.levels(1)).hasMessageStartingWith("levels(...) gives a plot made by");
    }

    @Test
    void theEndingChoosesTheFormat(@TempDir Path folder) throws Exception {
        Plot plot = Plot.of("p").line("l", SIZES, COSTS);
        Path file = folder.resolve("é plot.svg");

        assertThat(plot.save(file.toString())).isEqualTo(file).hasContent(plot.svg());
        assertThat(Files.readString(plot.save(folder.resolve("p.TXT").toString())))
                .isEqualTo(plot.text() + "\n");
        assertThatThrownBy(() -> plot.save("plot.png"))
                .isInstanceOf(KitException.class)
                .hasMessage("'plot.png' does not say what to save: let the file's name end in one of .svg, .txt");
        assertThatThrownBy(() -> plot.save(null)).isInstanceOf(KitException.class);
        assertThatThrownBy(() -> plot.save(folder.resolve("no/p.svg").toString()))
                .isInstanceOf(KitException.class)
                .hasMessageContaining("cannot be written");
    }
}

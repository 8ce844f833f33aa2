package classroom.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import classroom.plot.Contours.Spot;
import classroom.system.KitException;
import dezero.Variable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;
import step24.TestFunctions;

class ContoursTest {
    private static Contours contours(java.util.function.DoubleBinaryOperator f) {
        return new Contours(-2, 2, -2, 2, Contours.table(Contours.CELLS, f, -2, 2, -2, 2));
    }

    @Test
    void aCircleIsOneClosedLine() {
        Contours circle = contours((x, y) -> x * x + y * y);
        List<List<Spot>> lines = circle.lines(1);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get(0)).isEqualTo(lines.get(0).get(lines.get(0).size() - 1));
        assertThat(lines.get(0))
                .allSatisfy(spot ->
                        assertThat(Math.hypot(circle.x(spot), circle.y(spot))).isCloseTo(1, within(0.01)));
    }

    /** Where it is narrowest, a coarse grid makes a row of islands of it. */
    @Tag("full")
    @Test
    void aNarrowValleyIsOneLine() {
        double[][] z = Contours.table(
                Contours.FINE,
                (x, y) -> TestFunctions.goldstein(new Variable(Nd4j.scalar(x)), new Variable(Nd4j.scalar(y)))
                        .data
                        .getDouble(),
                -2,
                2,
                -3,
                1.5);

        assertThat(new Contours(-2, 2, -3, 1.5, z).lines(100)).hasSize(1);
    }

    @Test
    void aSaddleIsTwoLinesThatDoNotCross() {
        Contours saddle = contours((x, y) -> (x + 0.01) * (y + 0.02));

        assertThat(saddle.lines(0.5)).hasSize(2);
        assertThat(saddle.lines(0.0001)).hasSize(2);
        assertThat(saddle.lines(-0.0001)).hasSize(2);
    }

    @Test
    void aLevelThatStandsExactlyOnTheGridHasALineToo() {
        assertThat(contours((x, y) -> x).lines(0))
                .singleElement()
                .satisfies(line -> assertThat(line).hasSize(65));
        assertThat(contours((x, y) -> 1).lines(1)).isEmpty();
    }

    @Test
    void whereTheFunctionHasNoValueTheLineHasAGap() {
        Contours half = contours((x, y) -> x < 0 ? Double.NaN : x * x + y * y);

        assertThat(half.lines(1)).hasSize(1);
        assertThat(half.lines(1).get(0))
                .allSatisfy(spot -> assertThat(half.x(spot)).isNotNegative());
    }

    @Test
    void levelsAreRoundNumbersOrPowersOfTen() {
        assertThat(contours((x, y) -> x * x + y * y).levels()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(contours((x, y) -> 0.26 * (x * x + y * y) - 0.48 * x * y).levels())
                .hasSizeBetween(4, 12);
        assertThat(contours((x, y) -> Math.exp(3 * (x + y))).levels())
                .hasSizeBetween(3, 12)
                .contains(1, 100);
        assertThat(contours((x, y) -> 1).levels()).isEmpty();
        assertThat(Plot.contours("flat", (x, y) -> 1, 0, 1, 0, 1).text())
                .contains("no contour lines; values from 1 to 1");
    }

    @Test
    void whatDiffersByLittleHasLevelsTooOrNone() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(contours((x, y) -> 1e16 + x).levels())
                    .hasSizeBetween(1, 20)
                    .doesNotHaveDuplicates();
            assertThat(contours((x, y) -> x > 0 ? Double.MIN_VALUE : 0).levels())
                    .isEmpty();
        });
    }

    /** What lesson 24 shows: both ways to write it, and the arrow stands upright on the line through its point. */
    @Test
    void goldsteinPriceHasItsPicture() {
        Plot plot = Plot.contoursOfArrays(
                "Goldstein-Price",
                (x, y) -> TestFunctions.goldstein(new Variable(x), new Variable(y)).data,
                -2,
                2,
                -3,
                2);
        plot.arrow("gradient at (1, 1)", 1, 1, -5376, 8064);
        Drawing drawing = Drawing.of(plot);

        assertThat(plot).hasToString("""
                Goldstein-Price
                x from -2 to 2, y from -3 to 2
                contour lines at 10, 100, 1000, 10000, 1e5, 1e6; values from 3 to 3.504e6
                gradient at (1, 1): arrow at (1, 1) along (-5376, 8064), length 9692""");
        assertThat(drawing.texts())
                .contains("10", "100", "1000", "10000", "1e5", "1e6", "gradient at (1, 1): (-5376, 8064)");
        assertThat(plot.svg().length()).isLessThan(90_000);
        assertThat(Plot.contours("Goldstein-Price", ContoursTest::goldstein, -2, 2, -3, 2)
                        .levels(100)
                        .svg())
                .contains("<title>100</title>")
                .doesNotContain("<title>1000</title>");
    }

    private static double goldstein(double x, double y) {
        double a = x + y + 1;
        double c = 2 * x - 3 * y;
        return (1 + a * a * (19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y))
                * (30 + c * c * (18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y));
    }

    @Test
    void theArrowPointsAlongTheGradientAndStaysInThePicture() {
        for (double[] way : new double[][] {{3, 4}, {-1, 0}, {0, 1e-9}, {2, 2}}) {
            Drawing drawing =
                    Drawing.of(Plot.contours("p", (x, y) -> x + y, 0, 1, 0, 1).arrow("g", 0.9, 0.9, way[0], way[1]));
            double[] line = drawing.elements("line")
                    .filter(one -> ((org.w3c.dom.Element) one.getParentNode())
                            .getAttribute("class")
                            .equals("arrow"))
                    .findFirst()
                    .map(one -> new double[] {
                        Double.parseDouble(one.getAttribute("x2")) - Double.parseDouble(one.getAttribute("x1")),
                        Double.parseDouble(one.getAttribute("y1")) - Double.parseDouble(one.getAttribute("y2"))
                    })
                    .orElseThrow();

            assertThat(Math.atan2(line[1], line[0])).isCloseTo(Math.atan2(way[1], way[0]), within(0.02));
        }
        assertThat(Drawing.of(Plot.contours("p", (x, y) -> x, 0, 1, 0, 1).arrow("flat", 0.5, 0.5, 0, 0))
                        .elements("polygon"))
                .as("the one beside its name")
                .hasSize(1);
    }

    @Test
    void saysWhatItCannotDraw() {
        assertThatThrownBy(() -> Plot.contours("f", (x, y) -> Double.NaN, 0, 1, 0, 1))
                .isInstanceOf(KitException.class)
                .hasMessage("'f' has no contour lines: none of the values is a finite number");
        assertThatThrownBy(() -> Plot.contours("f", (x, y) -> x, 0, 1, 1, 1)).hasMessageContaining("range from 1.0");
        assertThatThrownBy(() -> Plot.contours("f", (x, y) -> x, 0, 1, 0, 1).log())
                .isInstanceOf(KitException.class)
                .hasMessage("logX() is for curves: the axes of contour lines are even");
        assertThatThrownBy(() -> Plot.contours("f", (x, y) -> x, 0, 1, 0, 1).levels(Double.NaN))
                .hasMessage("levels(...) gives a plot made by Plot.contours its values, finite numbers");
        assertThatThrownBy(() -> Plot.contours("f", (x, y) -> x, 0, 1, 0, 1).levels())
                .isInstanceOf(KitException.class);
        assertThatThrownBy(() -> Plot.contoursOfArrays("f", (x, y) -> Nd4j.scalar(1.0), 0, 1, 0, 1))
                .hasMessage(
                        "'f' needs one value for each x and y, in an array of shape [321, 321], and the function gives []");
        assertThatThrownBy(() -> Plot.contoursOfArrays("f", (x, y) -> null, 0, 1, 0, 1))
                .hasMessageEndingWith("null");
    }
}

package classroom.display;

import classroom.plot.Plot;

/** A program that shows plots in a Java that has nothing but its base: no fonts, no pictures, no ND4J. */
final class BareJava {
    private BareJava() {}

    public static void main(String[] args) {
        Display.show(Plot.of("x^2 & its \"root\"").line("x^2", x -> x * x, 0, 2));
        Display.show(Plot.contours("?", (x, y) -> x * y, -1, 1, -1, 1).arrow("gradient", 0.5, 0.5, 0.5, 0.5));
    }
}

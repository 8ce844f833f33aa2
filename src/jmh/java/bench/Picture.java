package bench;

import classroom.plot.Plot;
import java.util.Arrays;
import java.util.List;

/**
 * Draws cost against size. Arguments: the file, a title, and for each line three: its name, the sizes, and the
 * milliseconds, both in a row with blanks between them.
 */
public final class Picture {
    public static void main(String[] args) {
        Plot plot = Plot.of(args[1]).axes("n", "milliseconds").log();
        for (int i = 2; i < args.length; i += 3) {
            plot.line(args[i], numbers(args[i + 1]), numbers(args[i + 2]));
        }
        plot.save(args[0]);
    }

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
    }
}

package classroom.bench;

import classroom.system.KitException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A workload: what is computed, and how large it is made. */
public enum Row {
    EXP("(e^(x^2))^2 at 0.5", 1, 1, 1, 1),
    GOLDSTEIN("Goldstein-Price at (1, 1)", 1, 1, 1, 1),
    CHAIN("chain of %s functions", 1_000, 1_000_000, 10_000, 1_000),
    BRANCHES("%s branches summed", 1_000, 1_000_000, 10_000, 1_000),
    ARRAY("three squares of %s doubles", 1, 10_000_000, 1_000_000, 1_000_000);

    private final String title;
    private final int smallest;
    private final int largest;
    private final int shown;
    private final int quick;

    Row(String title, int smallest, int largest, int shown, int quick) {
        this.title = title;
        this.smallest = smallest;
        this.largest = largest;
        this.shown = shown;
        this.quick = quick;
    }

    /** @throws KitException if there is none of this name */
    public static Row of(String name) {
        return Arrays.stream(values()).filter(row -> row.toString().equals(name)).findFirst()
                .orElseThrow(() -> new KitException("there is no row '" + name + "' to measure: there are "
                        + Arrays.stream(values()).map(Row::toString).collect(Collectors.joining(", "))));
    }

    /** Each ten times the one before; one where the row has no size. */
    List<Integer> sizes() {
        return IntStream.iterate(smallest, size -> size <= largest, size -> 10 * size).boxed().toList();
    }

    /** The size in the table. */
    int shown(boolean inHaste) {
        return inHaste ? quick : shown;
    }

    boolean hasSizes() {
        return smallest < largest;
    }

    /** Such as {@code chain of 10,000 functions}. */
    String title(int size) {
        return title(Units.count(size));
    }

    /** Such as {@code chain of n functions}. */
    String title(String size) {
        return String.format(Locale.ROOT, title, size);
    }

    /** {@code chain}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

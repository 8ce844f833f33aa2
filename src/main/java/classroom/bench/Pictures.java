package classroom.bench;

import classroom.bench.Task.Mode;
import classroom.plot.Plot;
import classroom.system.KitException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Cost against size, a picture for each row that has sizes. */
final class Pictures {
    private static final double MILLI = 1e6;

    private final Results results;

    Pictures(Results results) {
        this.results = results;
    }

    /** Empty if there are not two sizes. */
    Optional<Plot> of(Row row) {
        Plot plot = Plot.of(row.title("n") + ": forward and backward").axes("n", "milliseconds").log();
        boolean any = false;
        for (Contender contender : Contender.LINES) {
            Map<Integer, Double> times = times(row, contender);
            if (times.size() > 1) {
                plot.line(contender.title(), List.copyOf(times.keySet()), List.copyOf(times.values()));
                any = true;
            }
        }
        return any ? Optional.of(plot) : Optional.empty();
    }

    private Map<Integer, Double> times(Row row, Contender contender) {
        Map<Integer, Double> times = new TreeMap<>();
        for (int size : row.sizes()) {
            OptionalDouble median = results.median(new Task(contender, row, size, Mode.GRADIENT));
            median.ifPresent(nanoseconds -> times.put(size, nanoseconds / MILLI));
        }
        return times;
    }

    /**
     * Writes them into the folder {@code pictures} beside a page.
     *
     * @return what the page says to show each
     * @throws KitException if they cannot be written
     */
    Map<Row, String> write(Path page) {
        Path folder = page.toAbsolutePath().resolveSibling("pictures");
        Map<Row, String> links = new TreeMap<>();
        for (Row row : results.rows()) {
            of(row).ifPresent(plot -> {
                makeFolder(folder);
                Path file = plot.save(folder.resolve("bench-" + row + ".svg").toString());
                links.put(row, "![" + row.title("n") + ": the time against n, both in powers of ten."
                        + " The figures are in the table.](pictures/" + file.getFileName() + ")");
            });
        }
        return links;
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new KitException("the folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }
}

package classroom.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that was measured, and what follows from it.
 *
 * @param quick whether it was a look in haste, with small sizes
 * @param versions what was measured with, by name
 * @param machine where
 */
record Results(boolean quick, Map<String, String> versions, List<String> machine, List<Measurement> measurements) {
    /** Two results are the same if they differ by less than rounding in another order explains. */
    private static final double EQUAL = 1e-9;

    Results(boolean quick, Map<String, String> versions, List<String> machine, List<Measurement> measurements) {
        this.quick = quick;
        this.versions = new TreeMap<>(versions);
        this.machine = List.copyOf(machine);
        this.measurements = new ArrayList<>(measurements);
    }

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    /** Forward and backward in the size of the table. */
    Task shown(Row row, Contender contender) {
        return new Task(contender, row, row.shown(quick), Task.Mode.GRADIENT);
    }

    /** The rows that anything is known of. */
    List<Row> rows() {
        return measurements.stream().map(each -> each.task().row()).distinct().sorted().toList();
    }

    Stream<Measurement> of(Task task) {
        return measurements.stream().filter(measurement -> measurement.task().equals(task));
    }

    /** The times of all iterations of all rounds; empty if nothing was measured. */
    List<Double> nanoseconds(Task task) {
        return of(task).flatMap(measurement -> measurement.nanoseconds().stream()).toList();
    }

    OptionalDouble median(Task task) {
        List<Double> all = nanoseconds(task);
        return all.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Statistics.median(all));
    }

    /**
     * How many times as long as the kit it takes: the median of the rounds, each with its own ratio, as a machine that
     * is busy in one round is busy for both.
     */
    OptionalDouble ratio(Task task) {
        Task ours = new Task(Contender.KIT, task.row(), task.size(), task.mode());
        Map<Integer, Double> kit = of(ours).filter(Measurement::isThere)
                .collect(Collectors.toMap(Measurement::round, Measurement::median, (first, again) -> again));
        List<Double> ratios = of(task).filter(Measurement::isThere).filter(each -> kit.containsKey(each.round()))
                .map(each -> each.median() / kit.get(each.round())).toList();
        return ratios.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Statistics.median(ratios));
    }

    /** The most memory that a process took above its idle state, in bytes. */
    OptionalDouble memory(Task task) {
        List<Double> all = of(task).filter(each -> each.isThere() && each.peak() >= 0)
                .map(each -> (double) each.peak() - each.idle()).toList();
        return all.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Statistics.median(all));
    }

    /** Why there is no time; empty if there is one, or if it was not asked for. */
    Optional<String> missing(Task task) {
        return median(task).isPresent() ? Optional.empty()
                : of(task).map(Measurement::missing).findFirst();
    }

    /** The tasks whose result is not that of most; then the times compare different things. */
    List<Task> wrong() {
        return measurements.stream().filter(each -> each.first() != null).filter(each -> {
            double usual = Statistics.median(measurements.stream()
                    .filter(other -> other.first() != null && other.task().computesTheSame(each.task()))
                    .map(Measurement::first).toList());
            return Math.abs(each.first() - usual) > EQUAL * Math.abs(usual);
        }).map(Measurement::task).distinct().toList();
    }
}

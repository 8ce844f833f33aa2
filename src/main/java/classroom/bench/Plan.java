package classroom.bench;

import classroom.bench.Task.Mode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a run measures, and for how long.
 *
 * @param quick one round of the table's rows alone, small ones, for a moment each
 * @param rounds how often the table's rows are measured, all contenders in each; what is beside the table, once
 */
record Plan(boolean quick, int rounds, Collection<Row> rows, Collection<Contender> contenders) {
    /** What each takes at most, by what a smaller size took. */
    double limit() {
        return quick ? 2 : 10;
    }

    double warmup() {
        return quick ? 0.3 : 0.5;
    }

    int iterations() {
        return quick ? 3 : 5;
    }

    double seconds() {
        return 0.1;
    }

    /** In this order, so that the contenders take turns, and the smaller sizes come first. */
    List<Task> round(int round) {
        List<Task> tasks = new ArrayList<>();
        for (Row row : rows) {
            for (int size : row.sizes()) {
                if (size == shown(row)) {
                    add(tasks, row, size, Mode.GRADIENT, List.of(Contender.values()));
                } else if (round == 0 && !quick) {
                    add(tasks, row, size, Mode.GRADIENT, Contender.LINES);
                }
            }
            if (round == 0 && !quick) {
                add(tasks, row, shown(row), Mode.FORWARD, Contender.WITHOUT_GRAPH);
                add(tasks, row, shown(row), Mode.NOGRAD, Contender.WITHOUT_GRAPH);
            }
        }
        return tasks;
    }

    int shown(Row row) {
        return row.shown(quick);
    }

    private void add(List<Task> tasks, Row row, int size, Mode mode, List<Contender> all) {
        all.stream().filter(contenders::contains).filter(contender -> contender.can(row))
                .filter(contender -> !quick || isQuick(contender, row))
                .filter(contender -> row == Row.EXP || !Contender.STEPS.contains(contender))
                .forEach(contender -> tasks.add(new Task(contender, row, size, mode)));
    }

    private static boolean isQuick(Contender contender, Row row) {
        return Contender.COLUMNS.contains(contender) && (contender != Contender.SAMEDIFF || row != Row.CHAIN);
    }

    /** About how long it takes on a machine that has nothing else to do, in seconds. */
    double estimate() {
        double all = 0;
        for (int round = 0; round < rounds; round++) {
            all += round(round).stream().mapToDouble(this::estimate).sum();
        }
        return all;
    }

    private double estimate(Task task) {
        boolean large = task.size() > task.row().shown(false);
        return task.contender().startup() + warmup() + iterations() * seconds() + (large ? 4 : 0.2);
    }
}

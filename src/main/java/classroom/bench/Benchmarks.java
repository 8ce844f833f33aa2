package classroom.bench;

import classroom.system.Kit;
import classroom.system.KitException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;

/** What {@code ./dezero bench} does. */
public final class Benchmarks {
    private static final int MINUTE = 60;

    private final Workplace workplace = new Workplace();
    private final PrintStream progress;

    /** @param progress where it says what takes time */
    public Benchmarks(PrintStream progress) {
        this.progress = progress;
    }

    /** @throws KitException if there is no Python, no Maven, no network, no room */
    public void installPeers() {
        prepare();
        new Peers(workplace).install();
    }

    /**
     * Measures.
     *
     * @param rows all of them if empty
     * @param contenders all of them if empty
     * @return the tables, as text
     * @throws KitException if what measures cannot be had
     */
    public String run(boolean quick, int rounds, Collection<Row> rows, Collection<Contender> contenders, Path out) {
        if (rounds < 1) {
            throw new KitException("--rounds " + rounds + " measures nothing: 1 or more");
        }
        prepare();
        Plan plan = new Plan(quick, rounds, rows.isEmpty() ? EnumSet.allOf(Row.class) : EnumSet.copyOf(rows),
                contenders.isEmpty() ? EnumSet.allOf(Contender.class) : EnumSet.copyOf(contenders));
        progress.println("dezero: this takes about " + duration(plan.estimate())
                + " on a machine that has nothing else to do; Ctrl+C ends it");
        return report(new Bench(workplace, plan, line -> progress.println("dezero: " + line)).run(), out);
    }

    private static String duration(double seconds) {
        long minutes = (long) Math.ceil(seconds / MINUTE);
        return minutes < 2 ? "a minute" : minutes + " minutes";
    }

    private void prepare() {
        if (Kit.isBundle() || !workplace.isReady()) {
            workplace.prepare();
        }
    }

    /** The tables of the run before, once more. */
    public String again(Path out) {
        return report(Bench.last(workplace), out);
    }

    private static String report(Results results, Path out) {
        Report report = new Report(results);
        if (out != null) {
            report.write(out);
        }
        return report.text();
    }
}

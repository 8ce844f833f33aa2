package classroom.bench;

import classroom.system.KitException;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A run: every task of a plan, each in a process of its own, one after the other. */
final class Bench {
    /** In seconds, for a start on a busy machine. */
    private static final int PATIENCE = 30;
    /** How often it does what may take so long: to warm up, and to measure. */
    private static final int TIMES = 3;
    /** What takes longer than this part of the limit is measured briefly. */
    private static final int LONG = 5;
    private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private final Workplace workplace;
    private final Plan plan;
    private final Consumer<String> progress;
    private final Map<Task, Measurement> last = new HashMap<>();

    Bench(Workplace workplace, Plan plan, Consumer<String> progress) {
        this.workplace = workplace;
        this.plan = plan;
        this.progress = progress;
    }

    /** Runs the plan, and keeps what was measured on the way, for a run that is ended. */
    Results run() {
        Results results = new Results(plan.quick(), Machine.versions(workplace), Machine.description(), List.of());
        for (int round = 0; round < plan.rounds(); round++) {
            String heading = "";
            for (Task task : plan.round(round)) {
                String next = task.row().title(task.size()) + ", " + task.mode().title();
                if (!next.equals(heading)) {
                    progress.accept("round " + (round + 1) + " of " + plan.rounds() + ": " + next + " ...");
                    heading = next;
                    write(results);
                }
                results.add(measure(task, round, results.versions()));
            }
            write(results);
        }
        return results;
    }

    private Measurement measure(Task task, int round, Map<String, String> versions) {
        Optional<String> missing = workplace.missing(task.contender(), versions);
        Measurement before = before(task);
        Measurement measurement;
        if (missing.isPresent()) {
            measurement = Measurement.missing(task, round, missing.get());
        } else if (before != null && !before.isThere()) {
            measurement = Measurement.missing(task, round, before.missing());
        } else if (foreseen(task, before) > plan.limit()) {
            measurement = Measurement.missing(task, round, "over " + Math.round(plan.limit()) + " s");
        } else {
            measurement = process(task, round, foreseen(task, before) > plan.limit() / LONG);
        }
        last.put(task, measurement);
        return measurement;
    }

    /** The same in an earlier round, or else a tenth of it; null if neither was tried. */
    private Measurement before(Task task) {
        Measurement same = last.get(task);
        return same != null ? same : last.get(task.of(task.size() / 10));
    }

    /** In seconds: what an earlier round took, or ten times the smaller size; 0 if neither is known. */
    private static double foreseen(Task task, Measurement before) {
        return before == null ? 0 : before.median() / 1e9 * task.size() / before.task().size();
    }

    private Measurement process(Task task, int round, boolean brief) {
        ProcessBuilder program = new ProcessBuilder(workplace.command(task, plan, brief)).redirectErrorStream(true)
                .redirectOutput(workplace.log().toFile());
        program.environment().putAll(workplace.environment());
        try {
            Process process = program.start();
            Thread end = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);    // Ctrl+C leaves nothing behind
            boolean ended = process.waitFor(patience(), TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return ended ? read(task, round)
                    : Measurement.missing(task, round, "no answer in " + patience() + " s");
        } catch (IOException e) {
            throw new KitException("a measurement does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KitException("interrupted while it measured", e);
        }
    }

    private long patience() {
        return PATIENCE + Math.round(TIMES * plan.limit());
    }

    private Measurement read(Task task, int round) throws IOException {
        Measurement measurement = read(task, round, Files.readString(workplace.log()));
        if (!measurement.isThere()) {
            String name = "failed-" + task.contender() + "-" + task.row() + ".log";
            Files.copy(workplace.log(), workplace.folder().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return measurement;
    }

    /** What the process printed last; before that some frameworks print remarks. */
    static Measurement read(Task task, int round, String printed) {
        return printed.lines().filter(line -> line.startsWith("{\"ns\"")).findFirst().map(line -> {
            Measurement said = GSON.fromJson(line.replaceFirst("\"ns\"", "\"nanoseconds\""), Measurement.class);
            return new Measurement(task, round, said.nanoseconds(), said.first(), said.idle(), said.peak(), null);
        }).orElseGet(() -> Measurement.missing(task, round, reason(printed)));
    }

    private static String reason(String printed) {
        String said = printed.toLowerCase(Locale.ROOT);
        if (said.contains("outofmemory") || said.contains("memoryerror")) {
            return "out of memory";
        }
        return said.contains("stackoverflow") || said.contains("recursionerror") ? "stack overflow" : "failed";
    }

    private Path file() {
        return workplace.folder().resolve("results.json");
    }

    private void write(Results results) {
        try {
            Files.writeString(file(), GSON.toJson(results));
        } catch (IOException e) {
            throw new KitException(file() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** @throws KitException if there was no run yet */
    static Results last(Workplace workplace) {
        return read(workplace.folder().resolve("results.json"));
    }

    static Results read(Path file) {
        try {
            Results results = GSON.fromJson(Files.readString(file), Results.class);
            if (results == null) {
                throw new JsonParseException("empty");
            }
            return results;
        } catch (IOException e) {
            throw new KitException("nothing was measured yet: run ./dezero bench first", e);
        } catch (JsonParseException e) {
            throw new KitException(file + " breaks off, or is of another version: run ./dezero bench again", e);
        }
    }
}

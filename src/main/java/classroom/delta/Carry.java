package classroom.delta;

import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Carries an edit of one step into the later ones, with a three-way merge from each step to the next, so that the texts
 * that are merged differ by one chapter alone. It writes all steps or none.
 */
public final class Carry {
    public static final String HEAD = "HEAD";

    private final Path home;
    private final Path sources;
    private final Git git;

    /** @param home the folder that holds {@code src}, inside a Git checkout */
    public Carry(Path home) {
        this(home, "git");
    }

    Carry(Path home, String git) {
        this.home = home;
        this.sources = home.resolve("src").resolve("main").resolve("java");
        this.git = new Git(sources, git);
    }

    /**
     * What came of it.
     *
     * @param clashed whether a later step rewrites the lines; then nothing was written
     * @param written the files that were written or deleted
     * @param report what the user should read
     */
    public record Carried(boolean clashed, List<Path> written, List<String> report) {}

    /**
     * Carries what changed in a step since a revision.
     *
     * @param last the last step to carry into
     * @throws KitException if there is no Git, no checkout or no such revision, or the last step is an earlier one
     */
    public Carried carry(Step from, String revision, Step last) {
        if (last.compareTo(from) < 0) {
            throw new KitException("--to " + last.digits() + " is before " + from + ": carry goes forward");
        }
        git.require(revision);
        List<Edit> edits = edits(from, revision);
        if (edits.isEmpty()) {
            return nothing(from + " is as it was in " + revision + unlessOwn(from));
        }
        List<Step> later = later(from, last);
        if (later.isEmpty()) {
            return nothing("no later step up to " + last.digits() + " has a copy of what " + from + " changes");
        }
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Step step : later) {
            Map<String, String> there = neutral(read(step));
            List<String> clashes = new ArrayList<>();
            edits = take(edits, step, there, texts, clashes);
            if (!clashes.isEmpty()) {
                return new Carried(true, List.of(), advice(from, revision, step, clashes));
            }
        }
        if (texts.isEmpty()) {
            return nothing("the later steps have what changed in " + from + " already");
        }
        return write(from, texts);
    }

    private static Carried nothing(String why) {
        return new Carried(false, List.of(), List.of("nothing to carry: " + why));
    }

    private static String unlessOwn(Step step) {
        return step.own().isEmpty() ? "" : " (" + String.join(", ", step.own()) + " aside, which is its own)";
    }

    private List<Edit> edits(Step step, String revision) {
        Map<String, String> before = neutral(git.javaFiles(revision, step.framework()));
        if (before.isEmpty()) {
            throw new KitException("there is no " + step.framework() + " in " + revision + " to compare with");
        }
        Map<String, String> now = neutral(read(step));
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        step.own().forEach(own -> names.remove(own + ".java"));
        return names.stream()
                .map(name -> new Edit(name, before.get(name), now.get(name)))
                .filter(edit -> !edit.changesNothing())
                .toList();
    }

    /** The steps with a copy of the framework of their own; the last of them stands for {@code dezero}. */
    private static List<Step> later(Step from, Step last) {
        Set<String> seen = new TreeSet<>(Set.of(from.framework()));
        return Step.all().stream()
                .filter(step -> step.compareTo(from) > 0 && step.compareTo(last) <= 0)
                .filter(step -> seen.add(step.framework()))
                .toList();
    }

    private List<Edit> take(
            List<Edit> edits, Step step, Map<String, String> there, Map<Path, String> texts, List<String> clashes) {
        List<Edit> taken = new ArrayList<>();
        for (Edit edit : edits) {
            Path file = sources.resolve(step.framework()).resolve(edit.file());
            String text = there.get(edit.file());
            Edit.Taken result = edit.to(text, git);
            if (result.clashes()) {
                clashes.add(String.join(", ", result.places()) + " in " + shown(file));
                continue;
            }
            taken.add(result.edit());
            if (!Objects.equals(text, result.edit().after())) {
                String after = result.edit().after();
                texts.put(file, after == null ? null : JavaText.in(step.framework(), after));
            }
        }
        return taken;
    }

    private List<String> advice(Step from, String revision, Step at, List<String> clashes) {
        List<String> lines = new ArrayList<>();
        for (String clash : clashes) {
            lines.add(at + " rewrites what this edit of " + from + " changes: " + clash);
        }
        lines.add("Nothing was written. What to do:");
        Step before = new Step(at.number() - 1);
        if (before.compareTo(from) > 0) {
            String base = revision.equals(HEAD) ? "" : " --base " + revision;
            lines.add("  ./dezero carry " + from.digits() + base + " --to " + before.digits());
        }
        lines.add("  edit " + at + " by hand: " + String.join("; ", clashes));
        if (at.number() < Step.LAST - 1) {
            lines.add("  ./dezero carry " + at.digits());
        }
        return lines;
    }

    private Carried write(Step from, Map<Path, String> texts) {
        texts.forEach(Carry::write);
        List<String> report = new ArrayList<>();
        Map<String, List<String>> packages = new TreeMap<>();
        texts.forEach((file, text) -> packages.computeIfAbsent(
                        (text == null ? "deleted " : "written ") + file.getFileName(), k -> new ArrayList<>())
                .add(file.getParent().getFileName().toString()));
        packages.forEach((file, in) -> report.add(file + " in " + String.join(", ", in)));
        report.add("Now read ./dezero delta " + from.digits() + ", and record it: ./dezero delta --update");
        List<String> others = laterDrift(from);
        if (!others.isEmpty()) {
            report.add("Later deltas that are not as recorded: " + String.join(", ", others));
        }
        return new Carried(false, List.copyOf(texts.keySet()), report);
    }

    /** After a clean carry into all steps there is none. */
    private List<String> laterDrift(Step from) {
        GoldenDeltas deltas = new GoldenDeltas(home);
        return Step.all().stream()
                .filter(step -> step.compareTo(from) > 0)
                .filter(step -> !deltas.isRecorded(deltas.of(step)))
                .map(Step::digits)
                .toList();
    }

    private static void write(Path file, String text) {
        try {
            if (text == null) {
                Files.delete(file);
            } else {
                WholeFile.write(file, text);
            }
        } catch (IOException e) {
            throw new KitException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Map<String, String> read(Step step) {
        Map<String, String> files = new TreeMap<>();
        Path folder = sources.resolve(step.framework());
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path :
                    paths.filter(file -> file.toString().endsWith(".java")).toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new KitException(folder + " cannot be read: " + e.getMessage(), e);
        }
        return files;
    }

    private static Map<String, String> neutral(Map<String, String> files) {
        files.replaceAll((name, text) -> JavaText.neutral(text));
        return files;
    }

    private String shown(Path file) {
        return home.relativize(file).toString().replace('\\', '/');
    }
}

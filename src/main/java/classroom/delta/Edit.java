package classroom.delta;

import classroom.diff.Change;
import classroom.diff.Comparison;
import classroom.diff.Member;
import classroom.diff.Source;
import classroom.diff.Source.JavaFile;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What happened to one file of a step.
 *
 * @param before its neutral text, null if the file is new
 * @param after its neutral text, null if the file was deleted
 */
record Edit(String file, String before, String after) {
    /**
     * What came of taking an edit to the next step.
     *
     * @param edit the same edit there; null if that step rewrites the lines
     * @param places the members where it does, in a reader's words
     */
    record Taken(Edit edit, List<String> places) {
        boolean clashes() {
            return edit == null;
        }
    }

    boolean changesNothing() {
        return Objects.equals(before, after);
    }

    /** Takes the edit to a step where the file reads so; null where there is no such file. */
    Taken to(String there, Git git) {
        if (Objects.equals(there, before) || Objects.equals(there, after)) {
            return new Taken(this, List.of());
        }
        if (before == null || after == null || there == null) {
            return new Taken(null, List.of(wholeClass()));
        }
        Git.Merge merge = merge(there, before, after, git);
        return merge.clean()
                .map(text -> new Taken(new Edit(file, undone(text, there, git), text), List.<String>of()))
                .orElseGet(() -> new Taken(null, places(there, merge.disputed())));
    }

    /**
     * What the file there is without the edit: there, unless the edit was carried that far before. So an edit that
     * was carried half of the way goes on from where it is.
     */
    private String undone(String merged, String there, Git git) {
        return merge(merged, after, before, git).clean().orElse(there);
    }

    private static Git.Merge merge(String ours, String base, String theirs, Git git) {
        JavaText mine = JavaText.of(ours);
        JavaText from = JavaText.of(base);
        JavaText to = JavaText.of(theirs);
        Git.Merge body = git.merge(mine.body(), from.body(), to.body());
        return new Git.Merge(
                body.clean().map(text -> mine.merged(from, to, text)).orElse(null), body.disputed());
    }

    /** The members of the edit that hold disputed lines; those that the other step changes too, if there are such. */
    private List<String> places(String there, List<String> disputed) {
        List<Member> rewritten = changes(before, there).stream()
                .flatMap(change -> change.members().stream())
                .toList();
        List<Change> touched = narrowed(
                changes(before, after),
                change -> Stream.concat(change.before().stream(), change.after().stream())
                        .anyMatch(member -> member.lines().stream().anyMatch(disputed::contains)));
        List<Change> disputedTwice = narrowed(
                touched,
                change -> change.members().stream()
                        .anyMatch(member -> rewritten.stream().anyMatch(member::isNamesakeOf)));
        List<String> places = disputedTwice.stream()
                .flatMap(change -> change.members().stream().map(member -> member.where(change.className())))
                .distinct()
                .toList();
        return places.isEmpty() ? List.of(wholeClass()) : places;
    }

    private String wholeClass() {
        return "class " + new JavaFile(file, "").className();
    }

    private static List<Change> narrowed(List<Change> all, Predicate<Change> to) {
        List<Change> some = all.stream().filter(to).toList();
        return some.isEmpty() ? all : some;
    }

    private List<Change> changes(String from, String to) {
        return Comparison.of(source(from), source(to));
    }

    private Source source(String text) {
        return new Source(file, List.of(new JavaFile(file, text)));
    }
}

package classroom.lesson;

import classroom.steps.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the lessons say about what the steps change: the sentences of their {@code [class]} cells. A sentence is about
 * the members that it names in backticks, {@code Variable.backward}, if its step changes them; a sentence that names
 * none goes on about those of the sentence before it, in the same paragraph.
 */
public record Remarks(List<Remark> all) {
    /**
     * A sentence of a lesson about what its step changes.
     *
     * @param members whom it is about, {@code Variable.backward}; {@code Variable} if it is about the class
     * @param text in Markdown, on one line
     */
    public record Remark(Step step, Set<String> members, String text) {
        public Remark {
            members = Set.copyOf(members);
        }
    }

    private static final Pattern LEAD_IN = Pattern.compile("^(What changes|New):\\s*|^- ");
    private static final Pattern FIRST = Pattern.compile("^\\w");
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n|\\n(?=- )");
    /** Not inside of backticks, after which their number would be odd. Japanese has no space there. */
    private static final Pattern BETWEEN_SENTENCES =
            Pattern.compile("(?:(?<=[.!?]\\)?)\\s+|(?<=[。！？])\\s*)(?=([^`]*`[^`]*`)*[^`]*$)");

    private static final Pattern NAME = Pattern.compile("`(\\w+(?:\\.\\w+)?)(?:\\([^`]*\\))?`");

    public Remarks {
        all = List.copyOf(all);
    }

    /** @param changed what the step changes, as the sentences have it: {@code Variable.backward} */
    public static Remarks of(Lesson lesson, Set<String> changed) {
        List<Remark> remarks = new ArrayList<>();
        lesson.cells().stream()
                .filter(cell -> cell.kind() == Cell.Kind.CLASS)
                .flatMap(cell -> PARAGRAPHS.splitAsStream(cell.prose()))
                .forEach(paragraph -> addTo(remarks, lesson.step(), paragraph, changed));
        return new Remarks(remarks);
    }

    private static void addTo(List<Remark> remarks, Step step, String paragraph, Set<String> changed) {
        Set<String> about = Set.of();
        String text = withoutLeadIn(paragraph.strip()).replaceAll("\\s+", " ");
        for (String sentence : BETWEEN_SENTENCES.split(text)) {
            Set<String> named = NAME.matcher(sentence)
                    .results()
                    .map(name -> name.group(1))
                    .filter(changed::contains)
                    .collect(Collectors.toSet());
            about = named.isEmpty() ? about : named;
            if (!about.isEmpty()) {
                remarks.add(new Remark(step, about, sentence));
            }
        }
    }

    /** The sentences of a [class] cell's prose, in the order of the paragraphs. */
    public static Stream<String> sentences(String prose) {
        return PARAGRAPHS.splitAsStream(prose).flatMap(BETWEEN_SENTENCES::splitAsStream);
    }

    /** What comes after a lead-in begins with a small letter, and is to stand by itself. */
    private static String withoutLeadIn(String paragraph) {
        Matcher leadIn = LEAD_IN.matcher(paragraph);
        return leadIn.find()
                ? FIRST.matcher(paragraph.substring(leadIn.end()))
                        .replaceFirst(first -> first.group().toUpperCase(Locale.ROOT))
                : paragraph;
    }

    /** Those of the steps on the way from one to another: not the first one's, but the last one's. */
    public Remarks between(Step from, Step to) {
        return new Remarks(all.stream()
                .filter(remark ->
                        remark.step().compareTo(from) > 0 && remark.step().compareTo(to) <= 0)
                .toList());
    }

    /** Those about any of the members. */
    public List<Remark> about(List<String> members) {
        return all.stream()
                .filter(remark -> members.stream().anyMatch(remark.members()::contains))
                .toList();
    }
}

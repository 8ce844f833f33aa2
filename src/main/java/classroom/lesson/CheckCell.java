package classroom.lesson;

import java.util.List;
import java.util.Optional;

/**
 * The check of an exercise, as it stands in a learner's notebook: its first line is {@code // check NAME}, and its
 * arrows say what a right solution makes it print.
 */
public record CheckCell(String exercise, List<Expected> expected) {
    /** How a check ends that is right. */
    public static final String RIGHT = "Right.";

    private static final String HEAD = "// check ";

    /** @return the check that the source of a cell is; none if it does not begin as one, or promises nothing */
    public static Optional<CheckCell> in(String source) {
        List<String> lines = source.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
            return Optional.empty();
        }
        CheckCell check = new CheckCell(lines.get(0).substring(HEAD.length()).strip(), Expected.all(lines, 1));
        return check.expected.isEmpty() ? Optional.empty() : Optional.of(check);
    }

    /**
     * The first line that is not what it should be, in words.
     *
     * @param printed all that the check printed
     * @return empty if it is right
     */
    public Optional<String> difference(String printed) {
        List<String> lines = printed.lines().toList();
        for (int i = 0; i < Math.max(lines.size(), expected.size()); i++) {
            String place = "line " + (i + 1) + ": ";
            if (i >= lines.size()) {
                return Optional.of(place + "it should be " + expected.get(i).text() + ", it is not there");
            }
            if (i >= expected.size()) {
                return Optional.of(place + "it should not be there, it is " + lines.get(i));
            }
            if (!expected.get(i).allows(lines.get(i))) {
                return Optional.of(place + "it should be " + expected.get(i).text() + ", it is " + lines.get(i));
            }
        }
        return Optional.empty();
    }
}

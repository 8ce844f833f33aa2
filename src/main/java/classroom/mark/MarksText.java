package classroom.mark;

import classroom.diff.ControlCharacters;
import java.util.ArrayList;
import java.util.List;

/** Marks as lines for a terminal. */
public final class MarksText {
    private MarksText() {}

    public static List<String> lines(Marks marks) {
        List<String> lines = new ArrayList<>();
        marks.handIns().forEach(handIn -> add(handIn, lines));
        return lines.stream().map(ControlCharacters::of).toList();
    }

    private static void add(Marked handIn, List<String> lines) {
        if (!handIn.isMarked()) {
            lines.add(handIn.name() + "  not marked: " + handIn.problem());
            return;
        }
        lines.add(
                handIn.name() + "  " + handIn.right() + " of " + handIn.marks().size() + " right");
        handIn.marks().stream()
                .filter(mark -> mark.verdict() != Verdict.RIGHT)
                .forEach(mark -> lines.add("    " + mark.what() + ": " + mark.verdict()
                        + (mark.why().isEmpty() ? "" : " (" + mark.why() + ")")));
        handIn.remarks().forEach(remark -> lines.add("    - " + remark));
    }
}

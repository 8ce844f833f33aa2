package classroom.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The difference of two sources as Git takes it: files with their package and import lines, names without folders. */
public final class Patch {
    private static final int CONTEXT = 3;
    private static final String NONE = "/dev/null";

    private Patch() {}

    /** The lines of the patch; none where nothing differs. */
    public static List<String> of(Source before, Source after) {
        TreeSet<String> names = new TreeSet<>();
        before.files().forEach(file -> names.add(file.name()));
        after.files().forEach(file -> names.add(file.name()));
        List<String> patch = new ArrayList<>();
        for (String name : names) {
            patch.addAll(of(name, text(before, name), text(after, name)));
        }
        return patch;
    }

    private static String text(Source source, String name) {
        return source.files().stream()
                .filter(file -> file.name().equals(name))
                .map(Source.JavaFile::text)
                .findFirst()
                .orElse(null);
    }

    private static List<String> of(String name, String before, String after) {
        if (before != null && before.equals(after)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of("diff --git a/" + name + " b/" + name));
        if (before == null) {
            lines.add("new file mode 100644");
        } else if (after == null) {
            lines.add("deleted file mode 100644");
        }
        List<String> old = lines(before);
        lines.addAll(UnifiedDiffUtils.generateUnifiedDiff(
                before == null ? NONE : "a/" + name,
                after == null ? NONE : "b/" + name,
                old,
                DiffUtils.diff(old, lines(after)),
                CONTEXT));
        return lines;
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}

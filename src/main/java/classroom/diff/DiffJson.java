package classroom.diff;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;

/** A diff in JSON, for other programs: a list of changes. What is here once stays. */
public final class DiffJson {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** @param members what it changes, as prose calls it: {@code Variable.backward} */
    private record ChangeJson(
            String className,
            List<String> members,
            String where,
            String what,
            Change.Kind kind,
            long added,
            long removed,
            List<RowJson> rows) {
        static ChangeJson of(Change change) {
            return new ChangeJson(
                    change.className(),
                    change.names(),
                    change.where(),
                    change.what(),
                    change.kind(),
                    change.added(),
                    change.removed(),
                    change.lines().stream()
                            .map(pair -> new RowJson(pair.kind(), pair.before(), pair.after()))
                            .toList());
        }
    }

    /** Two lines side by side; without the one that there is not. */
    private record RowJson(LinePair.Kind kind, String left, String right) {}

    private DiffJson() {}

    public static String of(Diff diff) {
        return GSON.toJson(diff.changes().stream().map(ChangeJson::of).toList());
    }
}

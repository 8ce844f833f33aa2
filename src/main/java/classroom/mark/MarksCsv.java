package classroom.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Marks as a table for a spreadsheet: RFC 4180, in UTF-8 with the sign at its beginning by which Excel knows that. */
public final class MarksCsv {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String END = "\r\n";
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private MarksCsv() {}

    public static String of(Marks marks) {
        List<String> columns = marks.columns();
        Stream<String> head = Stream.concat(
                Stream.of("hand-in", "right", "of"),
                Stream.concat(
                        columns.stream().flatMap(column -> Stream.of(column, column + ": why")), Stream.of("remarks")));
        return BYTE_ORDER_MARK
                + Stream.concat(Stream.of(head), marks.handIns().stream().map(handIn -> row(handIn, columns)))
                        .map(fields -> fields.map(MarksCsv::field).collect(Collectors.joining(",")) + END)
                        .collect(Collectors.joining());
    }

    private static Stream<String> row(Marked handIn, List<String> columns) {
        List<String> fields = new ArrayList<>();
        fields.add(handIn.name());
        fields.add(handIn.isMarked() ? "" + handIn.right() : "");
        fields.add(handIn.isMarked() ? "" + handIn.marks().size() : "");
        for (String column : columns) {
            Optional<Mark> mark = handIn.marks().stream()
                    .filter(one -> one.what().equals(column))
                    .findFirst();
            fields.add(mark.map(one -> one.verdict().toString()).orElse(""));
            fields.add(mark.map(Mark::why).orElse(""));
        }
        fields.add(handIn.isMarked() ? String.join("; ", handIn.remarks()) : "not marked: " + handIn.problem());
        return fields.stream();
    }

    private static String field(String text) {
        String safe = !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}

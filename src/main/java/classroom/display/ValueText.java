package classroom.display;

import classroom.picture.NumpyText;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The text of a value of which Java itself has none that helps: an array, or a collection of very many elements. */
final class ValueText {
    /** Above it there are only the first and the last elements, as for the numbers of a Variable. */
    private static final int MANY = 1_000;

    private static final int ENDS = 3;
    /** Rows in rows; an array may be in itself. */
    private static final int DEEPEST = 8;

    private ValueText() {}

    /** Of a Variable, an array or a long collection; empty for everything else. */
    static Optional<String> of(Object value) {
        Optional<String> numbers = NumpyText.of(value);
        if (numbers.isPresent() || value == null) {
            return numbers;
        }
        if (value.getClass().isArray()) {
            long size = size(value, DEEPEST);
            return Optional.of(array(value, size > MANY, DEEPEST) + count(size));
        }
        boolean isJavas = value.getClass().getClassLoader() == null;
        if (isJavas && value instanceof Map<?, ?> map) {
            return collection(map.entrySet(), "{", "}");
        }
        return isJavas && value instanceof Collection<?> all ? collection(all, "[", "]") : Optional.empty();
    }

    private static boolean isArray(Object value) {
        return value != null && value.getClass().isArray();
    }

    /** How many elements an array has, with those of the arrays in it. */
    private static long size(Object array, int depth) {
        return array instanceof Object[] rows && depth > 0
                ? Stream.of(rows)
                        .mapToLong(row -> isArray(row) ? size(row, depth - 1) : 1)
                        .sum()
                : Array.getLength(array);
    }

    private static String count(long size) {
        return size > MANY ? String.format(" (%,d elements)", size) : "";
    }

    private static String array(Object array, boolean isLong, int depth) {
        int length = Array.getLength(array);
        boolean isCut = isLong && length > 2 * ENDS;
        return IntStream.range(0, length)
                .filter(i -> !isCut || i <= ENDS || i >= length - ENDS)
                .mapToObj(i -> isCut && i == ENDS ? "..." : element(Array.get(array, i), isLong, depth))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String element(Object element, boolean isLong, int depth) {
        if (!isArray(element)) {
            return String.valueOf(element);
        }
        return depth == 0 ? "[...]" : array(element, isLong, depth - 1);
    }

    private static Optional<String> collection(Collection<?> all, String open, String close) {
        if (all.size() <= MANY) {
            return Optional.empty();
        }
        List<String> ends = Stream.of(
                        all.stream().limit(ENDS).map(String::valueOf),
                        Stream.of("..."),
                        all.stream().skip(all.size() - ENDS).map(String::valueOf))
                .flatMap(part -> part)
                .toList();
        return Optional.of(open + String.join(", ", ends) + close + count(all.size()));
    }
}

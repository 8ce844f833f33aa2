package classroom.graph;

import classroom.picture.NumpyText;
import classroom.picture.Svg;
import classroom.prose.TextWidth;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Values as a picture has room for them: five digits of a number, and of an array its first and last. */
final class BriefValues {
    private static final int WIDE = 20;
    private static final int ROWS = 3;
    private static final MathContext DIGITS = new MathContext(5);

    private BriefValues() {}

    /** Without line breaks. */
    static String line(Object value) {
        return String.join("", brief(value));
    }

    /** One line, or the few rows of a small matrix. */
    static List<String> brief(Object value) {
        if (!(value instanceof INDArray array)) {
            return List.of(
                    value instanceof Number number ? number(number) : TextWidth.cut(Svg.plain(full(value)), WIDE));
        }
        if (array.wasClosed()) {
            return List.of("closed");
        }
        if (array.isEmpty() || array.dataType() == DataType.UTF8) {
            return List.of(TextWidth.cut(Svg.plain(array.toString()), WIDE));
        }
        if (array.rank() == 2 && array.size(0) <= ROWS) {
            List<String> rows = new ArrayList<>();
            for (long i = 0; i < array.size(0); i++) {
                rows.add((i == 0 ? "[" : " ") + row(array.slice(i)) + (i == array.size(0) - 1 ? "]" : ""));
            }
            return rows;
        }
        return List.of(
                array.rank() == 0
                        ? number(array.getNumber(0))
                        : "[".repeat(array.rank() - 1) + row(array) + "]".repeat(array.rank() - 1));
    }

    private static String row(INDArray array) {
        long length = array.length();
        if (length <= 6) {
            String all =
                    LongStream.range(0, length).mapToObj(i -> element(array, i)).collect(Collectors.joining(" "));
            if (all.length() <= WIDE) {
                return "[" + all + "]";
            }
        }
        String first = element(array, 0);
        String last = element(array, length - 1);
        return "[" + first + (length > 2 ? " ... " : length > 1 ? " " : "") + (length > 1 ? last : "") + "]";
    }

    /** As NumPy and step 19 have it in arrays: 3.0 is 3. there. */
    private static String element(INDArray array, long i) {
        String number = number(array.getNumber(i));
        return number.endsWith(".0") ? number.substring(0, number.length() - 1) : number;
    }

    private static String number(Number number) {
        String exact = number.toString();
        if (exact.length() <= 7 || !(number instanceof Double || number instanceof Float)) {
            return exact;
        }
        double value = number.doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return exact;
        }
        String brief = Double.toString(new BigDecimal(value).round(DIGITS).doubleValue());
        return brief.length() < exact.length() ? brief : exact;
    }

    /** In full precision; of more than 1,000 numbers the first and last. */
    static String full(Object value) {
        if (value instanceof INDArray array && array.wasClosed()) {
            return "closed: its memory was given back, as at the end of a Memory.scope()";
        }
        try {
            return NumpyText.of(value).orElseGet(() -> String.valueOf(value));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return "a value that cannot be shown: " + e;
        }
    }

    /** {@code [2, 3] DOUBLE}; of a single number only a type that is not DOUBLE; else empty. */
    static String shape(Object value) {
        if (!(value instanceof INDArray array) || (array.rank() == 0 && array.dataType() == DataType.DOUBLE)) {
            return "";
        }
        return (array.rank() == 0 ? "" : LongStream.of(array.shape()).boxed().toList() + " ") + array.dataType();
    }
}

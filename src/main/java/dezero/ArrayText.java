package dezero;

import java.util.StringJoiner;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An array as text, in NumPy's style; of many numbers the first and last. */
final class ArrayText {
    private final boolean shortened;
    private final int width;

    private ArrayText(INDArray array) {
        shortened = array.length() > 1000;
        int widest = 0;
        for (long i = 0; i < array.length(); i++) {
            widest = Math.max(widest, element(array, i).length());
        }
        width = widest;
    }

    static String of(INDArray array) {
        return array.rank() == 0 && !array.isEmpty() ? number(array, 0)
                : new ArrayText(array).text(array);
    }

    private String text(INDArray array) {
        if (array.isEmpty()) {
            return "[]";
        }
        boolean row = array.rank() == 1;
        String gap = row ? " " : "\n".repeat(array.rank() - 1) + " ";
        StringJoiner text = new StringJoiner(gap, "[", "]");
        long n = array.size(0);
        for (long i = 0; i < n; i++) {
            if (!shortened || n <= 6 || i < 3 || i >= n - 3) {
                text.add(row ? padded(element(array, i))
                        : text(array.slice(i)).replace("\n", "\n "));
            } else if (i == 3) {
                text.add("...");
            }
        }
        return text.toString();
    }

    private String padded(String element) {
        return " ".repeat(width - element.length()) + element;
    }

    private static String element(INDArray array, long i) {
        String number = number(array, i);
        return number.endsWith(".0")
                ? number.substring(0, number.length() - 1) : number;
    }

    private static String number(INDArray array, long i) {
        return array.dataType() == DataType.FLOAT
                ? Float.toString(array.getFloat(i))
                : array.getNumber(i).toString();
    }
}

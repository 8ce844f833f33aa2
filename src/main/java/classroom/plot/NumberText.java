package classroom.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them: {@code 0.001}, {@code 100}, {@code 2.5e-8}. */
final class NumberText {
    private static final MathContext DIGITS = new MathContext(4);
    /** From here on a number is as good as infinite: differences of two such overflow. */
    private static final double ENDLESS = 1e300;

    private NumberText() {}

    static boolean isFinite(double value) {
        return Math.abs(value) <= ENDLESS;
    }

    /** Four digits of it. */
    static String brief(double value) {
        return Double.isFinite(value) ? text(new BigDecimal(value).round(DIGITS)) : Double.toString(value);
    }

    static String text(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = number.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if ((exponent >= -3 && exponent <= 4) || shortest.precision() > 6) {
            return shortest.toPlainString();
        }
        return shortest.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    static String pair(double x, double y) {
        return "(" + brief(x) + ", " + brief(y) + ")";
    }
}

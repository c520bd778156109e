package no.krisesenter.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of a form: at most 15 digits before the point and 30 after it, so that no number costs more than it says. */
final class Decimals {

    private static final Pattern SHAPE = Pattern.compile("-?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");

    private Decimals() {}

    /** Null when it is no such number, nor text that says one. */
    static @Nullable BigDecimal read(@Nullable Object value) {
        String text = value instanceof Number || value instanceof String ? value.toString() : "";
        if (text.length() > 60 || !SHAPE.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        boolean tooLong = (long) number.precision() - number.scale() > 15 || number.scale() > 30;
        return tooLong ? null : plain(number);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Long when it is whole, so that 3 and 3.0 are one value. */
    static Object kept(BigDecimal number) {
        return number.scale() == 0 ? (Object) number.longValueExact() : number;
    }

    /** As Norwegians write it. */
    static String shown(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}

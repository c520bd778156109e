package no.krisesenter.forms;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A number field.
 *
 * @param asText whether the form submits and keeps it as text, so that no digit is lost
 * @param decimals how many decimals it may have; null means any
 * @param increment null, or what the number must be a multiple of
 */
record NumberKind(
        boolean asText,
        @Nullable Integer decimals,
        @Nullable BigDecimal increment,
        @Nullable Limit min,
        @Nullable Limit max)
        implements Kind {

    @Override
    public @Nullable Object read(Object raw, Place place) {
        if (asText && raw instanceof String text && text.isEmpty()) {
            return text;
        }
        BigDecimal number = asText || raw instanceof Number ? Decimals.read(raw) : null;
        if (number == null) {
            place.refuse("type", "må være et tall.");
            return null;
        }
        return asText ? raw.toString() : Decimals.kept(number);
    }

    @Override
    public void check(Question question, Object answer, Scope scope, Place place) {
        BigDecimal number = Decimals.read(answer);
        if (number == null) {
            return;
        }
        if (decimals != null && number.scale() > decimals) {
            place.refuse("decimals", decimalsAllowed(decimals));
        }
        if (increment != null && number.remainder(increment).signum() != 0) {
            place.refuse("increment", "må gå opp i " + Decimals.shown(increment) + ".");
        }
        BigDecimal least = Limit.value(min, scope);
        if (least != null && number.compareTo(least) < 0) {
            place.refuse("min", "må være minst " + Decimals.shown(least) + ".");
        }
        BigDecimal most = Limit.value(max, scope);
        if (most != null && number.compareTo(most) > 0) {
            place.refuse("max", "kan ikke være mer enn " + Decimals.shown(most) + ".");
        }
    }

    private static String decimalsAllowed(int decimals) {
        if (decimals == 0) {
            return "må være et helt tall.";
        }
        return "kan ha høyst " + decimals + (decimals == 1 ? " desimal." : " desimaler.");
    }

    @Override
    public boolean isClosed() {
        return Integer.valueOf(0).equals(decimals);
    }

    @Override
    public Object forEngine(Object answer, ZoneId zone) {
        BigDecimal number = Decimals.read(answer);
        return number == null ? answer : number.longValue();
    }
}

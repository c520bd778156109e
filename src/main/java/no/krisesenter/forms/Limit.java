package no.krisesenter.forms;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A bound of a number or of a length: fixed in the form, or computed from other answers. */
record Limit(@Nullable BigDecimal fixed, @Nullable String feel) {

    /** Null when the expression has no value; then there is no bound, as in form-js. */
    @Nullable
    BigDecimal value(Scope scope) {
        return feel == null ? fixed : Decimals.read(scope.evaluate(feel));
    }

    static @Nullable BigDecimal value(@Nullable Limit limit, Scope scope) {
        return limit == null ? null : limit.value(scope);
    }
}

package no.krisesenter.forms;

import org.jspecify.annotations.Nullable;

/**
 * When a part is hidden or cannot be changed. form-js reads such an expression as a unary test of null: an expression without a value
 * therefore holds, unless it is a negation (ConditionChecker, feelin's unaryTest).
 */
record Condition(String feel) {

    static final Condition ALWAYS = new Condition("true");

    boolean holds(Scope scope) {
        Object result = scope.evaluate(feel);
        return Boolean.TRUE.equals(result) || (result == null && !isNegation());
    }

    static boolean holds(@Nullable Condition condition, Scope scope) {
        return condition != null && condition.holds(scope);
    }

    /** Whether the whole expression is one {@code not(…)}. */
    private boolean isNegation() {
        String text = feel.strip();
        if (!text.matches("(?s)not\\s*\\(.*\\)")) {
            return false;
        }
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < text.length() - 1; at++) {
            char c = text.charAt(at);
            quoted = (c == '"') != quoted;
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ')' && !quoted && depth == 0) {
                return false;
            }
        }
        return true;
    }
}

package no.krisesenter.contract;

import java.util.function.UnaryOperator;

/**
 * One thing that is broken on purpose in a copy.
 *
 * @param rule the one rule that must find it
 */
record Fault(String what, Rule rule, UnaryOperator<Material> planting) {

    /** The first {@code healthy} in the file becomes {@code broken}. */
    static Fault in(String file, Rule rule, String healthy, String broken) {
        return new Fault(
                broken,
                rule,
                material -> material.with(file, text -> {
                    int at = text.indexOf(healthy);
                    if (at < 0) {
                        throw new IllegalStateException("'" + healthy + "' is not in " + file + " any more.");
                    }
                    return text.substring(0, at) + broken + text.substring(at + healthy.length());
                }));
    }

    /** Every {@code healthy} in the file becomes {@code broken}. */
    static Fault all(String file, Rule rule, String healthy, String broken) {
        return new Fault(broken, rule, material -> material.with(file, text -> text.replace(healthy, broken)));
    }

    static Fault with(String what, Rule rule, UnaryOperator<Material> planting) {
        return new Fault(what, rule, planting);
    }

    @Override
    public String toString() {
        return rule + " <- " + what;
    }
}

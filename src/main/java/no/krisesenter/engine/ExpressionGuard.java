package no.krisesenter.engine;

/** Decides which expressions may be evaluated where no process is at hand: there they come from a query, and thus from anybody who sends one. */
interface ExpressionGuard {

    /** @throws NotThisWay when this one may not */
    void check(String expression);
}

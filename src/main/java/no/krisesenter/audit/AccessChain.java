package no.krisesenter.audit;

/** Binds each row of the access log to the one before it. */
interface AccessChain {

    /** Links a row that has just been noted, before its transaction ends. */
    void append(AccessRow row);
}

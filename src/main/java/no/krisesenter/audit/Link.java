package no.krisesenter.audit;

import no.krisesenter.crypto.LogSeal;

/**
 * One link of a chain.
 *
 * @param seq number in the chain of the centre, from 1
 * @param hash 32 bytes
 */
record Link(long seq, byte[] hash) {

    /** Before the first. */
    static final Link NONE = new Link(0, new byte[32]);

    Link next(LogSeal seal, AccessRow row) {
        return new Link(seq + 1, seal.chain(row.access().centre(), hash, row.canonical(seq + 1)));
    }
}

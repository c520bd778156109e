package no.krisesenter.crypto;

/** A step of a change of key is not possible now; the message says to the operator in Norwegian what to do first. */
class KeyChangeRefused extends RuntimeException {

    KeyChangeRefused(String sentence) {
        super(sentence);
    }
}

package no.krisesenter.engine;

import no.krisesenter.process.Refused;

/** Somebody tries a way into the engine that is shut for everybody. Comes back as a 400 with the sentence, whatever the way was. */
final class NotThisWay extends Refused {

    NotThisWay(String code, String sentence) {
        super(code, sentence);
    }
}

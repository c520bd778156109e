package no.krisesenter.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** A rule says no to a look, not to answers: a 400 whose sentence is written for people and is told as it is. */
public final class RefusedByRule extends BadUserRequestException {

    RefusedByRule(String sentence) {
        super(sentence);
    }
}

package no.krisesenter.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** Somebody else has the task: the sentence is for the person who wanted it. */
public final class TaskTaken extends BadUserRequestException {

    TaskTaken(String sentence) {
        super(sentence);
    }
}

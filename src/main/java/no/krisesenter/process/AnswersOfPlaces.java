package no.krisesenter.process;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows which answers tell of a place, as designers have marked them in the forms. Implemented by the engine. */
public interface AnswersOfPlaces {

    /** A copy of answers to this form without those that tell of a place. */
    Map<String, @Nullable Object> takenOutOf(String form, Map<String, @Nullable Object> answers);
}

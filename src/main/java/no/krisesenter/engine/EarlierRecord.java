package no.krisesenter.engine;

import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, instead of a page of stack, that a database has been written by a version whose entries this one cannot read. */
class EarlierRecord extends AbstractFailureAnalyzer<FlywayException> {

    /** Raised by the migration V090 of the record. */
    static final String RULE = "record-of-an-earlier-version";

    static final String SENTENCE =
            "Databasen har journaler fra en tidligere utgave, som denne utgaven ikke kan lese. Bruk en tom database; for demonstrasjonen: slett mappen .krisesenter og start på nytt"
                    + " / The database holds records of an earlier version, which this one cannot read. Use an empty database; for the demonstration: delete the folder .krisesenter and start again.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
        return String.valueOf(cause.getMessage()).contains(RULE) ? new FailureAnalysis(SENTENCE, null, cause) : null;
    }
}

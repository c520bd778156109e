package no.krisesenter.audit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, instead of a page of stack, what the start misses. */
class AnchorsMissingAnalyzer extends AbstractFailureAnalyzer<AnchorsMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AnchorsMissing cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}

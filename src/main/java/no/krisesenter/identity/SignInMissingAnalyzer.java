package no.krisesenter.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, instead of a page of stack, which property the start misses. */
class SignInMissingAnalyzer extends AbstractFailureAnalyzer<SignInMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SignInMissing cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}

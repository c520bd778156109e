package no.krisesenter.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, instead of a page of stack, who must not be there. */
class DemoStaffFoundAnalyzer extends AbstractFailureAnalyzer<DemoStaffFound> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoStaffFound cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}

package no.krisesenter.process;

import java.util.Optional;

/** Says why a case does not wait for a message now. Implemented by the stages that know. */
public interface WhyNotNow {

    /** A Norwegian sentence for somebody who would have sent it; empty when this stage knows nothing of the message. */
    Optional<String> sentence(String message, CaseReference caseReference);
}

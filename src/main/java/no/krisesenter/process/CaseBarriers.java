package no.krisesenter.process;

/** Whom to keep away from which case. Implemented by the case file. */
public interface CaseBarriers {

    Barrier of(CaseReference caseReference);
}

package no.krisesenter.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A register that a module of its own keeps, beside those of the case file: what can be chosen from it in a form, and what the chosen is called. */
public interface Register {

    /** The name by which forms ask for it. */
    String name();

    /** @param caseReference null before a case has been chosen */
    List<Registers.Option> options(CentreId centre, StaffId reader, @Nullable CaseReference caseReference);

    /** What something that was chosen once is called, also when it cannot be chosen any more. */
    String label(CentreId centre, String value);
}

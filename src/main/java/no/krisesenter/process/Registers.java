package no.krisesenter.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Options of a select that come from the system: staff, rooms, children, cases, centres. Implemented by the case file. */
public interface Registers {

    /**
     * @param name staff, rooms, children, cases or centres
     * @throws IllegalArgumentException when there is no such register
     */
    List<Option> options(String name, CentreId centre, StaffId reader, @Nullable CaseReference caseReference);

    /** One option: what is stored and what is shown. */
    record Option(String value, String label) {
        /** Says nothing of what it holds, so that it can be logged by mistake. */
        @Override
        public String toString() {
            return "Option";
        }
    }
}

package no.krisesenter.casefile;

import java.util.List;
import no.krisesenter.crypto.Sensitive;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import org.jspecify.annotations.Nullable;

/**
 * What whoever is on duty has to know of somebody who lives here, so that an emergency needs no look into the record: who, where, how
 * dangerous, and what could harm. Nothing else.
 *
 * @param room name of the room; null when none has been given
 * @param threatLevel low, medium, high or acute; null when nobody has rated it
 * @param allergies of the client and of the children; empty when none is known
 * @param notLetIn whom nobody lets in, in the client's words; null when nobody has said
 * @param safeContact how contact is safe; null when nobody has said, and always with a strictly confidential address
 * @param interpreter language of the interpreter whom the client needs; null when none, and always with a strictly confidential address
 * @param addressBlock code-7 when the address is confidential, else none: a stricter one is not told here
 * @param children age groups of the children who live here
 */
public record DutyCard(
        CaseReference caseReference,
        CentreId centre,
        String alias,
        @Nullable String room,
        @Nullable String threatLevel,
        List<Sensitive<String>> allergies,
        @Nullable Sensitive<String> notLetIn,
        @Nullable Sensitive<String> safeContact,
        @Nullable Sensitive<String> interpreter,
        AddressBlock addressBlock,
        List<AgeGroup> children) {

    /** The card of somebody of whom only named people may know: what the safety of the house needs, and nothing by which she could be reached. */
    public DutyCard forTheHouse() {
        return new DutyCard(
                caseReference,
                centre,
                alias,
                room,
                threatLevel,
                allergies,
                notLetIn,
                null,
                null,
                AddressBlock.NONE,
                children);
    }
}

package no.krisesenter.arrival;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever has been here before is offered the contact person of last time, unless she has said no to that (R-X.11, Gjentatt opphold). */
@Component
class EarlierContactPerson implements FormProposals {

    private static final String WANTED = "earlierContactPersonWanted";

    private final CaseFiles caseFiles;
    private final CareTeams careTeams;
    private final Answers answers;

    EarlierContactPerson(CaseFiles caseFiles, CareTeams careTeams, Answers answers) {
        this.caseFiles = caseFiles;
        this.careTeams = careTeams;
        this.answers = answers;
    }

    @Override
    public String form() {
        return "arrival.assign-contact-person";
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> proposed = new HashMap<>();
        ofLastTime(reference).ifPresent(staff -> {
            proposed.put("contactPerson", staff.value());
            proposed.put("earlierContactPerson", "yes");
        });
        return proposed;
    }

    private Optional<StaffId> ofLastTime(CaseReference reference) {
        CaseReference earlier = caseFiles.get(reference).previousCase();
        boolean declined = answers.newest(reference, "first-contact.register-client")
                .filter(entry -> "no".equals(entry.answers().get(WANTED)))
                .isPresent();
        if (earlier == null || declined || careTeams.contactPerson(reference).isPresent()) {
            return Optional.empty();
        }
        return careTeams.contactPerson(earlier).filter(staff -> !careTeams.excludes(reference, staff));
    }
}

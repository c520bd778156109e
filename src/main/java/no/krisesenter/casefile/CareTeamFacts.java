package no.krisesenter.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who follows the client and each child. */
@Component
@Order(5)
class CareTeamFacts implements FactKeeper {

    private static final String CONTACT_PERSON = "careTeam.contactPerson";
    private static final String DEPUTY = "careTeam.deputy";
    private static final String CHILD_CONTACT = "careTeam.childContact";
    private static final Set<String> FACTS = Set.of(CONTACT_PERSON, DEPUTY, CHILD_CONTACT);

    private final CaseFiles caseFiles;
    private final CareTeams careTeams;

    CareTeamFacts(CaseFiles caseFiles, CareTeams careTeams) {
        this.caseFiles = caseFiles;
        this.careTeams = careTeams;
    }

    @Override
    public Set<String> facts() {
        return FACTS;
    }

    @Override
    public void take(Submission submission) {
        Said said = Said.in(submission, FACTS);
        if (said.isNothing()) {
            return;
        }
        caseFiles.hold(submission.caseReference());
        List<Appointment> appointments = new ArrayList<>();
        add(appointments, Part.CONTACT_PERSON, null, said.text(CONTACT_PERSON));
        add(appointments, Part.DEPUTY, null, said.text(DEPUTY));
        if (submission.subject() != null) {
            add(appointments, Part.CHILD_CONTACT, submission.subject(), said.text(CHILD_CONTACT));
        }
        careTeams.appoint(submission.caseReference(), appointments);
    }

    @Override
    public Map<String, @Nullable Object> known(
            Set<String> facts, CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put(CONTACT_PERSON, holder(reference, Part.CONTACT_PERSON, null));
        all.put(DEPUTY, holder(reference, Part.DEPUTY, null));
        if (child != null) {
            all.put(CHILD_CONTACT, holder(reference, Part.CHILD_CONTACT, child));
        }
        return Said.known(facts, all);
    }

    private @Nullable String holder(CaseReference reference, Part part, @Nullable ChildReference child) {
        return careTeams.holder(reference, part, child).map(StaffId::value).orElse(null);
    }

    private static void add(
            List<Appointment> appointments, Part part, @Nullable ChildReference child, @Nullable String staff) {
        if (staff != null) {
            appointments.add(new Appointment(part, child, new StaffId(staff)));
        }
    }
}

package no.krisesenter.firstcontact;

import static no.krisesenter.firstcontact.FirstContactForms.REGISTER_CLIENT;
import static no.krisesenter.firstcontact.FirstContactMessages.CASE_CLOSED;
import static no.krisesenter.firstcontact.FirstContactMessages.CLIENT_RECEIVED;
import static no.krisesenter.firstcontact.FirstContactMessages.CLIENT_RETURNED;
import static no.krisesenter.firstcontact.FirstContactMessages.GOES_ON_ELSEWHERE;
import static no.krisesenter.firstcontact.FirstContactMessages.PLACE_HELD;

import java.util.Map;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.StayCard;
import no.krisesenter.casefile.Stays;
import no.krisesenter.casefile.ThreatLevels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody who is still followed up after a stay turns up again. As long as she has not come in, she goes on where she is known, with her
 * plan and her contact person, who can read what has been said now; once she lives here on a new case, the follow-up of the old one is over.
 */
@Component
class ReturnOfAClient {

    private final CaseFiles caseFiles;
    private final CareTeams careTeams;
    private final Stays stays;
    private final Answers answers;
    private final Messages messages;

    ReturnOfAClient(CaseFiles caseFiles, CareTeams careTeams, Stays stays, Answers answers, Messages messages) {
        this.caseFiles = caseFiles;
        this.careTeams = careTeams;
        this.stays = stays;
        this.answers = answers;
        this.messages = messages;
    }

    void leadBack(CaseReference reference) {
        answers.newest(reference, REGISTER_CLIENT)
                .map(entry -> entry.answers().get("previousCase"))
                .map(named -> new CaseReference(named.toString()))
                .filter(named -> !named.equals(reference))
                .ifPresent(named -> caseFiles.link(reference, named));
        CaseReference earlier = caseFiles.get(reference).previousCase();
        if (earlier == null || !messages.isAwaited(CLIENT_RETURNED, earlier)) {
            return;
        }
        if (messages.isAwaited(CLIENT_RECEIVED, reference)) {
            goOn(earlier, reference);
        } else if (stays.current(reference).filter(StayCard::open).isPresent()) {
            messages.send(CLIENT_RETURNED, earlier, Map.of("outcome", "ended"));
        }
    }

    private void goOn(CaseReference earlier, CaseReference reference) {
        String level = caseFiles.get(reference).threatLevel();
        if (level != null && isHigher(level, caseFiles.get(earlier).threatLevel())) {
            caseFiles.noteThreatLevel(earlier, level);
        }
        messages.send(GOES_ON_ELSEWHERE, reference, Map.of());
        if (messages.isAwaited(PLACE_HELD, reference)) {
            messages.send(PLACE_HELD, reference, Map.of());
        }
        // gives the held place back, so that the arrival of the old case can hold it
        caseFiles.close(reference);
        messages.tellAll(CASE_CLOSED, reference, Map.of("caseReference", reference.value()));
        careTeams
                .contactPerson(earlier)
                .filter(staff -> !careTeams.excludes(reference, staff))
                .ifPresent(staff -> careTeams.join(reference, staff));
        messages.send(CLIENT_RETURNED, earlier, Map.of("outcome", "new-stay"));
    }

    private static boolean isHigher(String level, @Nullable String than) {
        return ThreatLevels.ALL.indexOf(level) > ThreatLevels.ALL.indexOf(than == null ? "" : than);
    }
}

package no.krisesenter.firstcontact;

import static no.krisesenter.casefile.CentreType.CRISIS_CENTRE;
import static no.krisesenter.casefile.CentreType.NOK_CENTRE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.CentreType;
import no.krisesenter.casefile.Centres;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import org.springframework.stereotype.Component;

/**
 * Which law a client is registered under. Crisis centres have a basis in law from 2026; Nok. centres need consent. A centre that is both
 * goes by what the client came for.
 */
@Component
class RegistrationRules {

    private static final LocalDate BASIS_IN_LAW = LocalDate.of(2026, 1, 1);
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final CaseFiles caseFiles;
    private final Centres centres;
    private final Answers answers;
    private final Clock clock;

    RegistrationRules(CaseFiles caseFiles, Centres centres, Answers answers, Clock clock) {
        this.caseFiles = caseFiles;
        this.centres = centres;
        this.answers = answers;
        this.clock = clock;
    }

    String of(CaseReference reference) {
        CentreType type =
                centres.find(caseFiles.get(reference).centre()).orElseThrow().type();
        boolean nok = type == NOK_CENTRE || type != CRISIS_CENTRE && isAboutSexualAbuse(reference);
        return code(nok, LocalDate.now(clock.withZone(NORWAY)));
    }

    static String code(boolean nok, LocalDate today) {
        if (nok) {
            return "nok-centre";
        }
        return today.isBefore(BASIS_IN_LAW) ? "crisis-centre-before-2026" : "crisis-centre-2026";
    }

    private boolean isAboutSexualAbuse(CaseReference reference) {
        return answers.newest(reference, FirstContactForms.MAP_SITUATION)
                .filter(entry -> "sexual-abuse".equals(entry.answers().get("targetGroup")))
                .isPresent();
    }
}

package no.krisesenter.workplace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.access.Grant;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.FormWords;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has read a case: for the team, and through the team for the client. */
@Component
class ReadersReading {

    private static final String SECTION = "readers";

    private final CaseAccess access;
    private final AccessLog accessLog;
    private final CaseFiles caseFiles;
    private final FormWords words;
    private final RegisterNames names;

    ReadersReading(CaseAccess access, AccessLog accessLog, CaseFiles caseFiles, FormWords words, RegisterNames names) {
        this.access = access;
        this.accessLog = accessLog;
        this.caseFiles = caseFiles;
        this.words = words;
        this.names = names;
    }

    /** @throws no.krisesenter.access.NoSuchCase for a reader without need */
    @Transactional
    public View of(StaffId reader, CaseReference reference) {
        Grant grant = access.require(reader, reference);
        CaseCard card = caseFiles.get(reference);
        accessLog.note(
                new Access(Access.Action.READ, card.centre(), reader, reference, null, SECTION, null, grant.code()));
        List<Look> looks = new ArrayList<>();
        accessLog.of(reference).forEach(noted -> looks.add(look(noted)));
        Collections.reverse(looks);
        return new View(reference.value(), card.alias(), looks);
    }

    private Look look(AccessLog.Noted noted) {
        Access access = noted.access();
        return new Look(
                Norwegian.moment(noted.at()),
                names.staff(access.staff()),
                action(access.action()),
                section(access.section()),
                Norwegian.grant(access.grant()));
    }

    private static String action(Access.Action action) {
        return switch (action) {
            case READ -> "Leste";
            case WRITE -> "Skrev";
            case PRINT -> "Skrev ut";
            case DENIED -> "Fikk ikke se";
            case BREAK_GLASS_OPENED -> "Åpnet med nødtilgang";
        };
    }

    private String section(String section) {
        return switch (section) {
            case "case-page" -> "Oversikten over saken";
            case "duty-card" -> "Vaktkortet";
            case "readers" -> "Hvem har lest";
            case "children" -> "Barna i saken";
            case "case" -> "Saken";
            case "emergency-access" -> "Nødtilgang";
            default -> words.of(section).map(FormWords.Words::title).orElse("En del av saken");
        };
    }

    /** Everything that has been noted, newest first. */
    record View(String reference, String alias, List<Look> looks) {}

    /** One look. */
    record Look(String at, String who, String action, String section, String grant) {}
}

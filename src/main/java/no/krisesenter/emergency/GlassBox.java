package no.krisesenter.emergency;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Clients;
import no.krisesenter.casefile.Standing;
import no.krisesenter.casefile.Standings;
import no.krisesenter.crypto.Ids;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Messages;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffDirectory.Member;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the glass is broken: one case, one hour, a reason, and in the same moment a task for somebody who looks at it afterwards. Never for
 * somebody who is to keep away from the case, and never by one person alone where the case is strictly protected.
 */
@Component
public class GlassBox {

    static final String OPENED = "emergency-access-review.access-opened";

    /** What the access log calls the opening and the ending. */
    public static final String SECTION = "emergency-access";

    private static final String STRICTLY_CONFIDENTIAL = "code-6";
    private static final Set<String> WHO_HELPS = Set.of(
            "on-duty-staff",
            "contact-person",
            "child-contact-person",
            "child-professional-lead",
            "centre-manager",
            "safety-lead",
            "nok-adviser",
            "nok-child-lead");
    private static final Set<String> WHOM_TO_CALL = Set.of("centre-manager", "safety-lead");

    private final EmergencyAccesses accesses;
    private final CaseFiles caseFiles;
    private final Clients clients;
    private final Standings standings;
    private final CaseAccess caseAccess;
    private final StaffDirectory directory;
    private final AccessLog accessLog;
    private final Messages messages;
    private final Ids ids;
    private final Clock clock;

    GlassBox(
            EmergencyAccesses accesses,
            CaseFiles caseFiles,
            Clients clients,
            Standings standings,
            CaseAccess caseAccess,
            StaffDirectory directory,
            AccessLog accessLog,
            Messages messages,
            Ids ids,
            Clock clock) {
        this.accesses = accesses;
        this.caseFiles = caseFiles;
        this.clients = clients;
        this.standings = standings;
        this.caseAccess = caseAccess;
        this.directory = directory;
        this.accessLog = accessLog;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The case that somebody means: an open one of her own centre, by alias or by reference. Says nothing of whether she may see it.
     *
     * @return empty for anything else, whatever it is
     */
    @Transactional(readOnly = true)
    public Optional<CaseReference> meant(StaffId staff, String aliasOrReference) {
        Optional<Member> member = directory.find(staff).filter(GlassBox::helps);
        return member.stream()
                .flatMap(each -> each.centres().stream())
                .flatMap(centre -> caseFiles.find(centre, aliasOrReference).stream())
                .findFirst()
                .or(() -> CaseReference.read(aliasOrReference.strip())
                        .flatMap(caseFiles::find)
                        .filter(card -> member.filter(each -> each.centres().contains(card.centre()))
                                .isPresent()))
                .filter(CaseCard::isOpen)
                .map(CaseCard::reference);
    }

    /** @param words why, in this person's own words; sealed, and never in the engine */
    @Transactional
    public Attempt open(StaffId staff, CaseReference reference, EmergencyReason reason, String words) {
        Standing standing = standings.of(staff, reference);
        if (!standing.atCentre()
                || standing.excluded()
                || directory.find(staff).filter(GlassBox::helps).isEmpty()) {
            return new Attempt.NoSuchCase();
        }
        caseFiles.holdUntilDone(reference);
        if (caseAccess.find(staff, reference).isPresent()) {
            return new Attempt.NotNeeded();
        }
        CaseCard card = caseFiles.get(reference);
        if (standing.restricted() || STRICTLY_CONFIDENTIAL.equals(clients.addressBlock(reference))) {
            note(Access.Action.DENIED, staff, card, Access.NO_GRANT);
            return new Attempt.TwoPersonsNeeded(whomToCall(card));
        }
        Instant now = clock.instant();
        var access = new EmergencyAccess(
                ids.next(), reference, card.centre(), staff, reason, now, now.plus(EmergencyAccess.LENGTH), null);
        accesses.add(access, words);
        note(Access.Action.BREAK_GLASS_OPENED, staff, card, access.grant().code());
        messages.startAnother(OPENED, reference, Map.of());
        return new Attempt.Opened(access);
    }

    /** What this person has open in this case now. */
    @Transactional(readOnly = true)
    public Optional<EmergencyAccess> current(StaffId staff, CaseReference reference) {
        return accesses.open(staff, reference, clock.instant());
    }

    /** Ends it before the hour is over; nothing happens when nothing is open. */
    @Transactional
    public void end(StaffId staff, CaseReference reference) {
        current(staff, reference).ifPresent(access -> {
            note(
                    Access.Action.WRITE,
                    staff,
                    caseFiles.get(reference),
                    access.grant().code());
            accesses.end(access.id(), clock.instant());
        });
    }

    private List<String> whomToCall(CaseCard card) {
        return directory.membersOf(card.centre()).stream()
                .filter(member -> member.roles().stream().anyMatch(WHOM_TO_CALL::contains))
                .filter(member -> standings.of(member.id(), card.reference()).mayWork())
                .map(Member::name)
                .toList();
    }

    private void note(Access.Action action, StaffId staff, CaseCard card, String grant) {
        accessLog.note(new Access(action, card.centre(), staff, card.reference(), null, SECTION, null, grant));
    }

    private static boolean helps(Member member) {
        return member.roles().stream().anyMatch(WHO_HELPS::contains);
    }
}

package no.krisesenter.coordination;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Register;
import no.krisesenter.process.Registers.Option;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a case waits for from other agencies, for the form in which an answer is registered. Whoever is shown it is noted. */
@Component
class ReferralRegister implements Register {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM", Locale.forLanguageTag("nb-NO"))
            .withZone(ZoneId.of("Europe/Oslo"));

    private final Referrals referrals;
    private final CaseFiles caseFiles;
    private final AgencyKinds kinds;
    private final AccessLog accessLog;

    ReferralRegister(Referrals referrals, CaseFiles caseFiles, AgencyKinds kinds, AccessLog accessLog) {
        this.referrals = referrals;
        this.caseFiles = caseFiles;
        this.kinds = kinds;
        this.accessLog = accessLog;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    @Transactional
    public List<Option> options(CentreId centre, StaffId reader, @Nullable CaseReference reference) {
        if (reference == null) {
            return ownCases(centre, reader);
        }
        if (caseFiles
                .find(reference)
                .filter(card -> card.centre().equals(centre))
                .isEmpty()) {
            return List.of();
        }
        List<Option> awaited = referrals.of(reference).stream()
                .filter(Referral::awaitsAnswer)
                .map(referral -> new Option(
                        referral.id(),
                        "%s, spurt %s".formatted(kinds.name(referral.recipient()), DAY.format(referral.openedAt()))))
                .toList();
        if (!awaited.isEmpty()) {
            accessLog.note(new Access(Access.Action.READ, centre, reader, reference, null, name(), null, "task"));
        }
        return awaited;
    }

    /** Before a case has been chosen: those of one's own cases, with the alias of the case. */
    private List<Option> ownCases(CentreId centre, StaffId reader) {
        return caseFiles.openOf(reader, centre).stream()
                .flatMap(card -> options(centre, reader, card.reference()).stream()
                        .map(option -> new Option(option.value(), "%s (%s)".formatted(option.label(), card.alias()))))
                .toList();
    }

    @Override
    public String label(CentreId centre, String value) {
        return "En henvendelse til en annen instans";
    }
}

package no.krisesenter.coordination;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.CaseRegister;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Registers.Option;
import org.springframework.stereotype.Component;

/** What a case waits for from other agencies, for the form in which an answer is registered. Whoever is shown it is noted. */
@Component
class ReferralRegister extends CaseRegister {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM", Locale.forLanguageTag("nb-NO"))
            .withZone(ZoneId.of("Europe/Oslo"));

    private final Referrals referrals;
    private final AgencyKinds kinds;

    ReferralRegister(Referrals referrals, CaseFiles caseFiles, AgencyKinds kinds, AccessLog accessLog) {
        super(caseFiles, accessLog);
        this.referrals = referrals;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    protected List<Option> options(CaseReference reference) {
        return referrals.of(reference).stream()
                .filter(Referral::awaitsAnswer)
                .map(referral -> new Option(
                        referral.id(),
                        "%s, spurt %s".formatted(kinds.name(referral.recipient()), DAY.format(referral.openedAt()))))
                .toList();
    }

    @Override
    public String label(CentreId centre, String value) {
        return "En henvendelse til en annen instans";
    }
}

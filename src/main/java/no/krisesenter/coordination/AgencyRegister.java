package no.krisesenter.coordination;

import java.util.List;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Register;
import no.krisesenter.process.Registers.Option;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The agencies that a centre works with, for forms. */
@Component
class AgencyRegister implements Register {

    private final Agencies agencies;

    AgencyRegister(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public String name() {
        return "agencies";
    }

    @Override
    public List<Option> options(CentreId centre, StaffId reader, @Nullable CaseReference caseReference) {
        return agencies.of(centre).stream()
                .filter(Agency::inUse)
                .map(agency -> new Option(agency.id(), said(agency)))
                .toList();
    }

    @Override
    public String label(CentreId centre, String value) {
        return agencies.find(centre, value).map(AgencyRegister::said).orElse("Finnes ikke lenger");
    }

    private static String said(Agency agency) {
        return "%s (%s)%s"
                .formatted(
                        agency.name(),
                        agency.municipality(),
                        agency.contact().isEmpty() ? "" : ", " + agency.contact());
    }
}

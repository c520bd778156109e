package no.krisesenter.installation;

import no.krisesenter.casefile.Centres;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Staffing;
import no.krisesenter.process.StartRefused;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Opens the centres that the settings name and that are not there yet. What is there is left as it is, and nothing is removed. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@EnableConfigurationProperties(Installation.class)
class CentresOfTheInstallation implements ApplicationRunner {

    private final Installation installation;
    private final Centres centres;
    private final Staffing staffing;
    private final Environment environment;

    CentresOfTheInstallation(Installation installation, Centres centres, Staffing staffing, Environment environment) {
        this.installation = installation;
        this.centres = centres;
        this.staffing = staffing;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        installation.centres().forEach((id, centre) -> open(new CentreId(id), centre));
        if (centres.all().isEmpty() && environment.acceptsProfiles(Profiles.of("production"))) {
            throw new StartRefused(
                    "Sett krisesenter.centres.<id>.name for minst ett senter, og lag nøkkelen til det med MakeCentreKey",
                    "Set krisesenter.centres.<id>.name for at least one centre, and make its key with MakeCentreKey.");
        }
    }

    private void open(CentreId id, Installation.CentreSettings centre) {
        centres.add(id, centre.name(), centre.type());
        staffing.openCentre(id, centre.name());
    }
}

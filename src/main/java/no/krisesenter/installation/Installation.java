package no.krisesenter.installation;

import java.util.Map;
import no.krisesenter.casefile.CentreType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The centres of this installation as its settings name them.
 *
 * @param centres by id, which is also the name of the centre's key file and stands in no letter
 */
@ConfigurationProperties("krisesenter")
record Installation(@DefaultValue Map<String, CentreSettings> centres) {

    record CentreSettings(
            String name, @DefaultValue("crisis-centre") CentreType type) {}
}

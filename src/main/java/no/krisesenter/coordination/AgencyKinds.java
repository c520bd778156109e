package no.krisesenter.coordination;

import java.util.Map;
import no.krisesenter.process.FormWords;
import org.springframework.stereotype.Component;

/** The kinds of agencies, as the form in which somebody asks one for help names them: designers keep one list. */
@Component
public class AgencyKinds {

    private final FormWords forms;

    AgencyKinds(FormWords forms) {
        this.forms = forms;
    }

    /** Name by code, in the order of the form. */
    public Map<String, String> names() {
        return forms.of(Referrals.FORM)
                .map(words -> words.options().getOrDefault("recipient", Map.of()))
                .orElse(Map.of());
    }

    public String name(String code) {
        return names().getOrDefault(code, "Annen instans");
    }
}

package no.krisesenter.safety;

import static no.krisesenter.safety.SafetyForms.DIGITAL_SAFETY;
import static no.krisesenter.safety.SafetyForms.MAP_SITUATION;
import static no.krisesenter.safety.SafetyForms.MAP_THREAT;
import static no.krisesenter.safety.SafetyForms.MAP_WORK;
import static no.krisesenter.safety.SafetyForms.REGISTER_CLIENT;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Clients;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the record knows of a client's situation, as the inputs of table {@code suggest-measures}. */
@Component
class Situation {

    private static final Set<String> WORKS_OR_STUDIES = Set.of("work", "education");

    private final CaseFiles caseFiles;
    private final Clients clients;
    private final Children children;
    private final Answers answers;

    Situation(CaseFiles caseFiles, Clients clients, Children children, Answers answers) {
        this.caseFiles = caseFiles;
        this.clients = clients;
        this.children = children;
        this.answers = answers;
    }

    Map<String, @Nullable Object> of(CaseReference reference) {
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("threatLevel", caseFiles.get(reference).threatLevel());
        known.put("digitalRisk", isDigitalRisk(reference));
        known.put("sharedAccounts", remains(reference, "sharedAccounts", "bankCards"));
        known.put("children", hasChildren(reference));
        known.put(
                "honourIndicated",
                Boolean.TRUE.equals(newest(reference, "honourIndicated", MAP_THREAT, MAP_SITUATION)));
        known.put("addressBlock", clients.addressBlock(reference));
        known.put("employed", isWorkingOrStudying(reference));
        known.put(
                "perpetratorSearching",
                "yes".equals(newest(reference, "activelySearching", MAP_THREAT, MAP_SITUATION)));
        known.put("pets", "yes".equals(newest(reference, "pets", MAP_SITUATION)));
        known.put("car", remains(reference, "carGps"));
        return known;
    }

    private boolean isDigitalRisk(CaseReference reference) {
        return remains(reference, "locationOff", "twinSim", "cloudAccess")
                || "high".equals(newest(reference, "perpetratorSkill", DIGITAL_SAFETY))
                || "yes".equals(newest(reference, "stalking", MAP_THREAT));
    }

    private boolean hasChildren(CaseReference reference) {
        return !children.of(reference).isEmpty() || "yes".equals(newest(reference, "hasChildren", MAP_SITUATION));
    }

    private boolean isWorkingOrStudying(CaseReference reference) {
        return newest(reference, "occupation", MAP_WORK, REGISTER_CLIENT) instanceof String occupation
                && WORKS_OR_STUDIES.contains(occupation);
    }

    /** Whether the digital check left any of these to be done. */
    private boolean remains(CaseReference reference, String... keys) {
        return Stream.of(keys).anyMatch(key -> "remains".equals(newest(reference, key, DIGITAL_SAFETY)));
    }

    /** The answer in the first of these forms that has one. */
    private @Nullable Object newest(CaseReference reference, String key, String... forms) {
        return Stream.of(forms)
                .map(form -> answers.newest(reference, form)
                        .map(entry -> entry.answers().get(key))
                        .orElse(null))
                .filter(answer -> answer != null)
                .findFirst()
                .orElse(null);
    }
}

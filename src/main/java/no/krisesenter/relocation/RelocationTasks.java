package no.krisesenter.relocation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.krisesenter.casefile.AddressBlock;
import no.krisesenter.casefile.AddressBlocks;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CalledByModels;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Messages;
import no.krisesenter.record.Answers;
import org.jspecify.annotations.Nullable;

/** What the models of relocation ask for. */
@CalledByModels("relocationTasks")
public class RelocationTasks {

    static final String PACKAGE_SENT = "relocation.package-sent";
    private static final Set<String> CONSENT = Set.of("all", "some");
    private static final Set<String> EVERYTHING =
            Set.of("person", "threat", "safety-plan", "mapping", "plan", "children");

    private final Answers answers;
    private final AddressBlocks blocks;
    private final CaseFiles caseFiles;
    private final CareTeams careTeams;
    private final Relocations relocations;
    private final Messages messages;

    RelocationTasks(
            Answers answers,
            AddressBlocks blocks,
            CaseFiles caseFiles,
            CareTeams careTeams,
            Relocations relocations,
            Messages messages) {
        this.answers = answers;
        this.blocks = blocks;
        this.caseFiles = caseFiles;
        this.careTeams = careTeams;
        this.relocations = relocations;
        this.messages = messages;
    }

    /**
     * Sends what the client has allowed to the staff on duty where she is going, if that centre works with this installation, and says how it
     * goes: {@code record}, {@code by-hand}, or {@code police} when she has allowed nothing. Where her address is strictly confidential
     * nothing is sent: no record here may say where she is.
     */
    public String sendPackage(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        Map<String, @Nullable Object> asked = newest(reference, RelocationForms.ASK);
        if (!CONSENT.contains(String.valueOf(asked.get("consentToHandOver")))) {
            return "police";
        }
        if (blocks.of(reference) == AddressBlock.CODE_6
                || !(newest(reference, RelocationForms.PREPARE).get("receivingCentre") instanceof String centre)) {
            return "by-hand";
        }
        CaseReference there = caseFiles.openWithoutTeam(new CentreId(centre));
        relocations.send(reference, there, allowed(asked));
        messages.startAnother(PACKAGE_SENT, there, Map.of());
        return "record";
    }

    /** Whoever has acknowledged what was sent is the first of the client's team here. */
    public void takeOver(String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        relocations.receive(reference);
        answers.newest(reference, RelocationForms.ACKNOWLEDGE)
                .ifPresent(entry -> careTeams.join(reference, entry.author()));
    }

    private static Set<String> allowed(Map<String, @Nullable Object> asked) {
        if ("all".equals(asked.get("consentToHandOver"))) {
            return EVERYTHING;
        }
        Set<String> parts = new HashSet<>();
        if (asked.get("handOver") instanceof List<?> chosen) {
            chosen.forEach(part -> parts.add(String.valueOf(part)));
        }
        return parts;
    }

    private Map<String, @Nullable Object> newest(CaseReference reference, String form) {
        return answers.newest(reference, form).map(entry -> entry.answers()).orElse(Map.of());
    }
}

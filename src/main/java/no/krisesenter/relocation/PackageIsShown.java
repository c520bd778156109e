package no.krisesenter.relocation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Children;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FormProposals;
import no.krisesenter.process.OpenForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows whoever receives a client what she has allowed to go along, and nothing else, until it has been acknowledged. Each look is noted on
 * the case that it comes from, before anything is opened.
 */
@Component
class PackageIsShown implements FormProposals {

    private static final Map<String, Part> PARTS = Map.of(
            "threat", new Part("threat", "safety-work.map-threat"),
            "safety-plan", new Part("safetyPlan", "safety-work.agree-safety-plan"),
            "mapping", new Part("mapping", "needs-mapping.summary"),
            "plan", new Part("plan", "stay-plan.make-plan"),
            "person", new Part("person", "first-contact.register-client"));

    private final Relocations relocations;
    private final PackageText text;
    private final CaseFiles caseFiles;
    private final Children children;
    private final AccessLog accessLog;

    PackageIsShown(
            Relocations relocations, PackageText text, CaseFiles caseFiles, Children children, AccessLog accessLog) {
        this.relocations = relocations;
        this.text = text;
        this.caseFiles = caseFiles;
        this.children = children;
        this.accessLog = accessLog;
    }

    @Override
    public String form() {
        return RelocationForms.ACKNOWLEDGE;
    }

    @Override
    public Map<String, @Nullable Object> propose(CaseReference reference, @Nullable ChildReference child) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> propose(OpenForm opened, CaseReference reference) {
        Map<String, @Nullable Object> shown = new HashMap<>();
        relocations.to(reference).filter(sent -> !sent.received()).ifPresent(sent -> {
            accessLog.note(new Access(
                    Access.Action.READ,
                    caseFiles.get(sent.from()).centre(),
                    opened.reader(),
                    sent.from(),
                    null,
                    "relocation",
                    opened.taskId(),
                    "task"));
            sent.parts().stream()
                    .map(PARTS::get)
                    .filter(Objects::nonNull)
                    .forEach(part -> shown.put(part.key(), text.of(sent.from(), null, part.form())));
            if (sent.parts().contains("children")) {
                shown.put("children", children(sent.from()));
            }
        });
        return shown;
    }

    private String children(CaseReference from) {
        return children.of(from).stream()
                .flatMap(child -> Stream.of(
                        child.nickname().reveal(),
                        text.of(from, child.reference(), "child-safety.child-safety-plan"),
                        text.of(from, child.reference(), "child-planning.child-plan")))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /**
     * A part of the package.
     *
     * @param key of the question beneath which it is shown
     * @param form where it was written
     */
    private record Part(String key, String form) {}
}

package no.krisesenter.testing;

import static no.krisesenter.testing.TestCentres.KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Part;
import no.krisesenter.casefile.StayCard;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.record.Answers;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of what happens to somebody who lives at the centre or has lived there. */
public abstract class ResidentTest extends ModelTest {

    @Autowired
    protected CaseFiles caseFiles;

    @Autowired
    protected Stays stays;

    @Autowired
    protected Children children;

    @Autowired
    protected CareTeams careTeams;

    @Autowired
    protected Answers answers;

    /** Somebody who has just come to live at Fjord, with Kari as her contact person. */
    protected CaseReference aResident() {
        var reference = aCase();
        transaction.executeWithoutResult(status -> {
            careTeams.appoint(reference, Part.CONTACT_PERSON, null, KARI);
            stays.open(reference);
        });
        return reference;
    }

    protected ChildReference aChildOf(CaseReference reference, String nickname) {
        return children.arrived(reference, nickname, 2019);
    }

    /** The newest stay. */
    protected StayCard stayOf(CaseReference reference) {
        var all = stays.of(reference);
        return all.get(all.size() - 1);
    }

    /** The answers that were kept last for this form. */
    protected Map<String, Object> kept(CaseReference reference, String form) {
        return answers.newest(reference, form).orElseThrow().answers();
    }

    /** What the form shows to somebody who opens it, by field key; what is not known is absent. */
    protected Map<String, Object> shown(StaffId reader, Task task) {
        return as(reader, () -> {
            var known = new HashMap<String, Object>(forms.getTaskFormVariables(task.getId()));
            known.keySet()
                    .retainAll(forms.getTaskFormData(task.getId()).getFormFields().stream()
                            .map(FormField::getId)
                            .toList());
            known.values().removeIf(Objects::isNull);
            return known;
        });
    }

    /** Names of all variables of a process instance and of what runs inside it. */
    protected Set<String> variablesOf(ProcessInstance instance) {
        return runtime.createVariableInstanceQuery().processInstanceIdIn(instance.getId()).list().stream()
                .map(variable -> variable.getName())
                .collect(Collectors.toSet());
    }

    /** The running instance of a process of the case. */
    protected ProcessInstance running(String process, CaseReference reference) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    protected boolean runs(String process, CaseReference reference) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(reference.value())
                        .count()
                > 0;
    }

    protected void assertDue(Task task, String localDateTime) {
        assertThat(task.getDueDate()).isEqualTo(at(localDateTime));
    }

    protected void assertDue(Job timer, String localDateTime) {
        assertThat(timer.getDuedate()).isEqualTo(at(localDateTime));
    }

    protected static Date at(String localDateTime) {
        return Date.from(LocalDateTime.parse(localDateTime).atZone(OSLO).toInstant());
    }

    /**
     * A consent from today until June, which the contact person has written down.
     *
     * @param child given by a parent for this child; null for what the client says yes to herself
     */
    protected String aConsent(
            CaseReference reference, String recipient, String purpose, @Nullable ChildReference child) {
        startByForm(
                KARI,
                "sharing-consent",
                "caseReference",
                reference.value(),
                "recipient",
                recipient,
                "purpose",
                purpose,
                "givenBy",
                child == null ? "client" : "parent",
                "child",
                child == null ? null : child.value(),
                "validFrom",
                "2026-01-05",
                "validUntil",
                "2026-06-01");
        return as(KARI, () -> registers.options("consents", TestCentres.FJORD, KARI, reference))
                .get(0)
                .value();
    }

    protected void withdrawn(CaseReference reference, String consent) {
        startByForm(KARI, "consent-withdrawal", "caseReference", reference.value(), "basis", consent);
        runJobs();
    }
}

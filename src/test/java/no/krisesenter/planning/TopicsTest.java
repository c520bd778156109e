package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.KARI;

import java.util.Map;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Clients whose topics wait to be taken up; Kari is the contact person. */
abstract class TopicsTest extends PlanningModelTest {

    @Autowired
    protected CareTeams careTeams;

    protected CaseReference resident() {
        return onTheWay(aClient());
    }

    protected CaseReference onTheWay(CaseReference client) {
        ofKari(client);
        messages.startAnother("topics.opened", client, Map.of());
        runJobs();
        return client;
    }

    protected CaseReference ofKari(CaseReference client) {
        transaction.executeWithoutResult(status -> careTeams.appoint(client, Part.CONTACT_PERSON, null, KARI));
        return client;
    }

    /** What Kari has found out. */
    @Override
    protected void known(CaseReference client, String form, Object... given) {
        keep(client, form, pairs(given), Map.of());
    }

    protected void keep(CaseReference client, String form, Map<String, Object> given, Map<String, Object> facts) {
        transaction.executeWithoutResult(status ->
                answerBook.keep(new Submission(client, null, KARI, null, RecordKind.ASSESSMENT, form, given, facts)));
    }

    /** From the folder of the case. */
    protected void takesUp(CaseReference client, String topic) {
        startByForm(KARI, "take-up-topic", "caseReference", client.value(), "topic", topic);
        runJobs();
    }

    protected ProcessInstance running(String process, CaseReference client) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(client.value())
                .singleResult();
    }

    protected boolean isAwaited(String topic, CaseReference client) {
        return messages.isAwaited("topics." + topic + "-taken-up", client);
    }

    protected Map<String, Object> newest(CaseReference client, String form) {
        return answers.newest(client, form).orElseThrow().answers();
    }
}

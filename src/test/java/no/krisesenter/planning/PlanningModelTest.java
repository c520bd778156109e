package no.krisesenter.planning;

import static no.krisesenter.testing.TestCentres.VERA;

import java.util.Map;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Answers;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Clients who live at the centre, and what is known of them. */
abstract class PlanningModelTest extends ModelTest {

    @Autowired
    protected Answers answers;

    @Autowired
    protected CaseFiles caseFiles;

    @Autowired
    protected Stays stays;

    @Autowired
    protected Children children;

    /** A client who moves in now. */
    protected CaseReference aClient() {
        var client = aCase();
        stays.open(client);
        return client;
    }

    /** A client who moves in now and has lived here before. */
    protected CaseReference aClientWhoIsBack() {
        var client = aClient();
        movesOut(client);
        stays.open(client);
        return client;
    }

    protected CaseReference aClientWithAChild() {
        var client = aClient();
        children.arrived(client, "Bjørka", 2019);
        return client;
    }

    protected CaseReference aClientInDanger(String level) {
        var client = aClient();
        caseFiles.noteThreatLevel(client, level);
        return client;
    }

    protected void movesOut(CaseReference client) {
        stays.close(client);
    }

    /** Puts answers into the record that another part of the journey has given. */
    protected void known(CaseReference client, String form, Object... given) {
        transaction.executeWithoutResult(status -> answerBook.keep(
                new Submission(client, null, VERA, null, RecordKind.ASSESSMENT, form, pairs(given), Map.of())));
    }

    protected String threatLevel(CaseReference client) {
        return caseFiles.get(client).threatLevel();
    }

    protected Map<String, Object> variables(ProcessInstance instance) {
        return runtime.getVariables(instance.getId());
    }
}

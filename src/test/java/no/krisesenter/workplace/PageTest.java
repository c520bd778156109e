package no.krisesenter.workplace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import no.krisesenter.testing.Browser.Reply;
import no.krisesenter.testing.Desks;
import no.krisesenter.testing.ResidentTest;
import no.krisesenter.testing.TestCentres;
import org.springframework.beans.factory.annotation.Autowired;

/** A test of our own pages, over HTTP, as members of staff who have signed in. */
abstract class PageTest extends ResidentTest {

    @Autowired
    Desks desks;

    @Autowired
    AccessLog accessLog;

    Reply page(StaffId who, String path) {
        return desks.of(who).browser().page(path);
    }

    Reply submits(StaffId who, String page, String action, Map<String, String> fields) {
        return desks.of(who).browser().submit(page, action, fields);
    }

    static String caseOf(CaseReference reference) {
        return "/workplace/cases/" + reference;
    }

    String aliasOf(CaseReference reference) {
        return caseFiles.get(reference).alias();
    }

    /** What the contact person, or Vera before there is one, has written about a client; keys are facts too, where they look like facts. */
    void known(CaseReference reference, String form, Map<String, Object> facts) {
        var answers = new HashMap<String, Object>();
        facts.forEach((fact, value) -> answers.put(fact.substring(fact.indexOf('.') + 1), value));
        var author = careTeams.contactPerson(reference).orElse(TestCentres.VERA);
        transaction.executeWithoutResult(status -> answerBook.keep(
                new Submission(reference, null, author, null, RecordKind.REGISTRATION, form, answers, facts)));
    }

    /** The texts of every part of a page that this tag holds, with what lies between their tags. */
    static List<String> texts(Reply page, String tag) {
        var found = new ArrayList<String>();
        var matcher = Pattern.compile("<" + tag + "[ >].*?</" + tag + ">", Pattern.DOTALL)
                .matcher(page.text());
        while (matcher.find()) {
            found.add(matcher.group()
                    .replaceAll("<[^>]*>", "|")
                    .replaceAll("\\s+", " ")
                    .replaceAll("( ?\\| ?)+", "|")
                    .replaceAll("^\\||\\|$", ""));
        }
        return found;
    }

    /** What has been noted of this person and this case, as {@code action section grant}. */
    List<String> notedOf(StaffId who, CaseReference reference) {
        return accessLog.of(reference).stream()
                .map(AccessLog.Noted::access)
                .filter(access -> access.staff().equals(who))
                .map(access -> "%s %s %s".formatted(access.action(), access.section(), access.grant()))
                .toList();
    }
}

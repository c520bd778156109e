package no.krisesenter.firstcontact;

import java.util.List;
import no.krisesenter.casefile.Clients;
import no.krisesenter.process.CaseReference;
import no.krisesenter.record.Answers;
import no.krisesenter.record.Entry;
import org.springframework.stereotype.Component;

/** How often we try to reach somebody who went home: at most three times in a row, and only in a way that she called safe. */
@Component
class CallBacks {

    private static final int TRIES = 3;

    private final Answers answers;
    private final Clients clients;

    CallBacks(Answers answers, Clients clients) {
        this.answers = answers;
        this.clients = clients;
    }

    boolean mayCallAgain(CaseReference reference) {
        List<Entry> calls = answers.all(reference, FirstContactForms.CALL_BACK);
        return clients.hasSafeContact(reference) && !isNumberGone(calls) && unansweredInARow(calls) < TRIES;
    }

    private static boolean isNumberGone(List<Entry> calls) {
        return !calls.isEmpty()
                && "number-gone".equals(calls.get(calls.size() - 1).answers().get("whatHappened"));
    }

    private static int unansweredInARow(List<Entry> calls) {
        int unanswered = 0;
        for (Entry call : calls) {
            unanswered = "no".equals(call.answers().get("reached")) ? unanswered + 1 : 0;
        }
        return unanswered;
    }
}

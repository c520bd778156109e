package no.krisesenter.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.DutyCards;
import no.krisesenter.casefile.Standings;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;

/** Everybody who lives in the house now, as they are called when they are counted: by alias, each child beneath its parent. */
@Component
class Household {

    private final CaseFiles caseFiles;
    private final DutyCards cards;
    private final Children children;
    private final Standings standings;

    Household(CaseFiles caseFiles, DutyCards cards, Children children, Standings standings) {
        this.caseFiles = caseFiles;
        this.cards = cards;
        this.children = children;
        this.standings = standings;
    }

    /** Whoever this person must keep away from is counted, and not named to her. */
    List<String> of(CaseReference reference, StaffId counting) {
        List<String> everybody = new ArrayList<>();
        int unnamed = 0;
        for (CaseCard card : cards.present(caseFiles.get(reference).centre())) {
            boolean named = !standings.of(counting, card.reference()).excluded();
            String name = named ? card.alias() : "En beboer som en kollega må telle (%d)".formatted(++unnamed);
            everybody.add(name);
            IntStream.rangeClosed(1, children.hereNow(card.reference()).size())
                    .forEach(child -> everybody.add("%s, barn %d".formatted(name, child)));
        }
        return everybody;
    }
}

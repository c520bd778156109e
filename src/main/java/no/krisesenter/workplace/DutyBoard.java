package no.krisesenter.workplace;

import java.util.List;
import java.util.stream.Stream;
import no.krisesenter.access.CaseAccess;
import no.krisesenter.access.Grant;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.casefile.CaseCard;
import no.krisesenter.casefile.DutyCard;
import no.krisesenter.casefile.DutyCards;
import no.krisesenter.casefile.Standings;
import no.krisesenter.process.StaffDirectory.Member;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cards of those who live at the centre, for whoever is on duty there; for others of the centre, those of their own cases. Nobody who is to
 * keep away from a case sees its card. Each card that is given out has been noted first.
 */
@Component
class DutyBoard {

    private static final String ON_DUTY = "on-duty-staff";
    private static final String SECTION = "duty-card";

    private final DutyCards cards;
    private final Standings standings;
    private final CaseAccess access;
    private final AccessLog accessLog;

    DutyBoard(DutyCards cards, Standings standings, CaseAccess access, AccessLog accessLog) {
        this.cards = cards;
        this.standings = standings;
        this.access = access;
        this.accessLog = accessLog;
    }

    @Transactional
    public List<Card> of(Member reader) {
        return reader.centres().stream()
                .flatMap(centre -> cards.present(centre).stream())
                .filter(card -> mayKnow(reader, card))
                .map(card -> open(reader, card))
                .toList();
    }

    private boolean mayKnow(Member reader, CaseCard card) {
        return reader.roles().contains(ON_DUTY)
                ? !standings.of(reader.id(), card.reference()).excluded()
                : access.find(reader.id(), card.reference()).isPresent();
    }

    private Card open(Member reader, CaseCard card) {
        accessLog.note(new Access(
                Access.Action.READ,
                card.centre(),
                reader.id(),
                card.reference(),
                null,
                SECTION,
                null,
                Grant.of(Grant.Kind.DUTY_CARD).code()));
        DutyCard opened = cards.of(card.reference());
        return Card.of(
                standings.of(reader.id(), card.reference()).restricted() ? opened.forTheHouse() : opened,
                access.find(reader.id(), card.reference()).isPresent());
    }

    /**
     * A card as it is shown.
     *
     * @param level code of the threat level, for its colour
     * @param addressBlock empty when there is none that may be told of here
     * @param reference of the case when the reader may open it, else empty
     */
    record Card(
            String alias,
            String room,
            String level,
            String alarm,
            String addressBlock,
            String allergies,
            String notLetIn,
            String safeContact,
            String interpreter,
            String children,
            String reference) {

        static Card of(DutyCard card, boolean mayOpen) {
            return new Card(
                    card.alias(),
                    card.room() == null ? "Uten rom" : card.room(),
                    card.threatLevel() == null ? "unknown" : card.threatLevel(),
                    Norwegian.threat(card.threatLevel()),
                    Norwegian.addressBlock(card.addressBlock()),
                    String.join(
                            "; ",
                            card.allergies().stream().map(each -> each.reveal()).toList()),
                    card.notLetIn() == null ? "" : card.notLetIn().reveal(),
                    card.safeContact() == null ? "" : card.safeContact().reveal(),
                    Norwegian.interpreter(card.interpreter()),
                    children(card),
                    mayOpen ? card.caseReference().value() : "");
        }

        private static String children(DutyCard card) {
            int count = card.children().size();
            if (count == 0) {
                return "";
            }
            Stream<String> groups = card.children().stream().map(Norwegian::age);
            return "%d (%s)".formatted(count, String.join(", ", groups.toList()));
        }
    }
}

package no.krisesenter.testing;

import static no.krisesenter.testing.TestCentres.OLE;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The web API of Tasklist does what the desk of a test says. */
class DeskTest extends ModelTest {

    @Autowired
    Desks desks;

    @Test
    void somebodyOnDutyTakesAContactKeepsADraftAndCompletesTheTask() {
        var vera = desks.of(VERA);

        var contact = vera.starts("first-contact", "acuteDanger", false);
        var task = vera.card(contact, "first-contact.map-situation");
        assertThat(vera.list("Ikke tatt")).contains(task);
        vera.claims(task).ok();
        assertThat(vera.list("Mine oppgaver")).extracting(Desk.Card::id).contains(task.id());

        vera.saves(task, Map.of("mappingComplete", "yes")).ok();
        assertThat(vera.opens(task).known()).containsEntry("mappingComplete", "yes");

        vera.completes(contact, "first-contact.map-situation", "mappingComplete", "no");
        assertThat(vera.cards(contact)).extracting(Desk.Card::id).doesNotContain(task.id());
    }

    @Test
    void anotherCentreSeesNothing() {
        var contact = desks.of(VERA).starts("first-contact", "acuteDanger", false);

        assertThat(desks.of(OLE).cards(contact)).isEmpty();
    }

    @Test
    void aRuleThatIsBrokenComesBackAsASentence() {
        var vera = desks.of(VERA);

        var reply = vera.sendsStart("first-contact", Map.of("nothing", "x"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.sentence())
                .isEqualTo("Det ble sendt et felt som ikke finnes i skjemaet. Last siden på nytt og prøv igjen.");
    }
}

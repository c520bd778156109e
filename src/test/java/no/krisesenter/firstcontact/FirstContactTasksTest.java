package no.krisesenter.firstcontact;

import static no.krisesenter.testing.TestCentres.MONA;
import static no.krisesenter.testing.TestCentres.NOK;
import static no.krisesenter.testing.TestCentres.VERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import no.krisesenter.casefile.Area;
import no.krisesenter.casefile.CaseFiles;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.RecordKind;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import no.krisesenter.process.Submission;
import no.krisesenter.record.Answers;
import no.krisesenter.testing.FormFiller;
import no.krisesenter.testing.ModelTest;
import no.krisesenter.testing.TestCentres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FirstContactTasksTest extends ModelTest {

    @Autowired
    FirstContactTasks tasksOfTheStage;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Answers answers;

    @AfterEach
    void nokIsANokCentre() {
        nokIs("nok-centre");
    }

    @Test
    void womenAndMenLookForRoomsInTheirOwnPartOfTheHouse() {
        theHouseIsFull();
        var anybody = aCase();
        var woman = aCase();
        kept(woman, "first-contact.map-situation", "gender", "client.gender", "woman");
        var man = aCase();
        kept(man, "first-contact.map-situation", "gender", "client.gender", "man");
        assertThat(tasksOfTheStage.isRoomAvailable(anybody.value())).isFalse();

        aFreeRoom(Area.MEN);

        assertThat(tasksOfTheStage.isRoomAvailable(anybody.value())).isTrue();
        assertThat(tasksOfTheStage.isRoomAvailable(woman.value())).isFalse();
        assertThat(tasksOfTheStage.isRoomAvailable(man.value())).isTrue();

        aFreeRoom(Area.SHARED);

        assertThat(tasksOfTheStage.isRoomAvailable(woman.value())).isTrue();
    }

    @Test
    void crisisCentresHaveABasisInLawFromTheFirstOfJanuary2026() {
        var client = aCase();

        itIs("2025-12-31T23:59");
        assertThat(tasksOfTheStage.registrationRules(client.value())).isEqualTo("crisis-centre-before-2026");
        itIs("2026-01-01T00:00");
        assertThat(tasksOfTheStage.registrationRules(client.value())).isEqualTo("crisis-centre-2026");
    }

    @Test
    void nokCentresNeedConsentAndCentresThatAreBothGoByWhatTheClientCameFor() {
        var client = aCaseAt(NOK);
        assertThat(tasksOfTheStage.registrationRules(client.value())).isEqualTo("nok-centre");

        nokIs("combined");
        assertThat(tasksOfTheStage.registrationRules(client.value())).isEqualTo("crisis-centre-2026");
        kept(client, "first-contact.map-situation", "targetGroup", "none", "sexual-abuse");
        assertThat(tasksOfTheStage.registrationRules(client.value())).isEqualTo("nok-centre");
    }

    @Test
    void ofSomebodyWhoIsNotRegisteredNothingIsKnown() {
        var client = aCaseAt(NOK);
        kept(client, "first-contact.register-client", "name", "client.name", "Kari Nordmann");
        kept(client, "first-contact.register-contact", "safeContact", "client.safeContact", "Søster");

        tasksOfTheStage.noteLegalBasis(client.value(), "not-registered");

        assertThat(caseFiles.legalBasis(client)).contains("not-registered");
        assertThat(answers.newest(client, "first-contact.register-client")
                        .orElseThrow()
                        .answers())
                .isEmpty();
        assertThat(answers.newest(client, "first-contact.register-contact")
                        .orElseThrow()
                        .answers())
                .isEmpty();
        assertThat(tasksOfTheStage.mayCallAgain(client.value())).isFalse();
    }

    @Test
    void whoLivesHereOnANumberCanStillBeReachedSafely() {
        var client = aCase();
        kept(client, "first-contact.register-client", "name", "client.name", "Kari Nordmann");
        kept(client, "first-contact.register-contact", "safeContact", "client.safeContact", "Søster");

        tasksOfTheStage.noteLegalBasis(client.value(), "number-only");

        assertThat(answers.newest(client, "first-contact.register-client")
                        .orElseThrow()
                        .answers())
                .isEmpty();
        assertThat(answers.newest(client, "first-contact.register-contact")
                        .orElseThrow()
                        .answers())
                .isEqualTo(Map.of("safeContact", "Søster"));
        assertThat(tasksOfTheStage.mayCallAgain(client.value())).isTrue();
    }

    @Test
    void withABasisEverythingStays() {
        var client = aCase();
        kept(client, "first-contact.register-client", "name", "client.name", "Kari Nordmann");

        tasksOfTheStage.noteLegalBasis(client.value(), "statute");

        assertThat(answers.newest(client, "first-contact.register-client")
                        .orElseThrow()
                        .answers())
                .isEqualTo(Map.of("name", "Kari Nordmann"));
    }

    @Test
    void everyFieldOfTheFirstContactThatSaysWhoTheClientIsCanBeForgotten() {
        var identifying = new TreeMap<String, Map<String, String>>();
        FormFiller.all().stream()
                .filter(form -> form.startsWith("first-contact.") || form.startsWith("safe-call-back."))
                .forEach(form -> {
                    var facts = new TreeMap<String, String>();
                    collect(FormFiller.read(form).path("components"), facts);
                    if (!facts.isEmpty()) {
                        identifying.put(form, facts);
                    }
                });

        assertThat(WhatMayBeKnown.IDENTIFYING).isEqualTo(identifying);
    }

    @Test
    void aClientWhoseJourneyRunsIsNotOfferedASecondOne() {
        var client = aCase();
        transaction.executeWithoutResult(status -> tasksOfTheStage.startStay(client.value()));

        assertThatThrownBy(() -> tasksOfTheStage.startStay(client.value()))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Klienten har allerede et forløp i denne saken. Fortsett med oppgavene som er åpne der. Ingenting er lagret.");
    }

    @Test
    void aStrictlyConfidentialAddressIsNotTakenIn() {
        var client = aCase();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> answerBook.keep(new Submission(
                        client,
                        null,
                        VERA,
                        null,
                        RecordKind.REGISTRATION,
                        "first-contact.register-client",
                        pairs("addressBlock", "code-6", "address", "Storgata 1"),
                        pairs("client.addressBlock", "code-6", "client.address", "Storgata 1")))))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "En strengt fortrolig adresse skal ikke lagres, og ikke kommunen heller. La feltene for adresse og kommune stå tomme.");
    }

    private CaseReference aCaseAt(CentreId centre) {
        return transaction.execute(status -> answerBook.openCase(centre, writerAt(centre)));
    }

    private void kept(CaseReference client, String form, String key, String fact, String value) {
        transaction.executeWithoutResult(status -> answerBook.keep(new Submission(
                client,
                null,
                writerAt(caseFiles.get(client).centre()),
                null,
                RecordKind.REGISTRATION,
                form,
                pairs(key, value),
                pairs(fact, value))));
    }

    private static StaffId writerAt(CentreId centre) {
        return centre.equals(NOK) ? MONA : VERA;
    }

    private void nokIs(String type) {
        database.update("update record.centre set type = ? where id = ?", type, TestCentres.NOK.value());
    }

    private static void collect(JsonNode components, Map<String, String> facts) {
        components.forEach(field -> {
            var fact = field.path("properties").path("fact").asText();
            if (fact.startsWith("client.")) {
                facts.put(field.path("key").asText(), fact);
            }
            collect(field.path("components"), facts);
        });
    }
}

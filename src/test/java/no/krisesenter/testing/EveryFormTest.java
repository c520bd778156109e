package no.krisesenter.testing;

import static no.krisesenter.testing.TestCentres.FJORD;
import static no.krisesenter.testing.TestCentres.KARI;
import static no.krisesenter.testing.TestCentres.LENA;
import static no.krisesenter.testing.TestCentres.SINDRE;
import static no.krisesenter.testing.TestCentres.VERA;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.krisesenter.audit.Access;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.audit.AccessReviews;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Children;
import no.krisesenter.casefile.Rooms;
import no.krisesenter.casefile.Stays;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.shift.TestReports;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A test that meets every form there is: stands at each user task of each model without walking all the way there. */
public abstract class EveryFormTest extends ModelTest {

    /** What models know that no form says, as it would be in the middle of a journey. */
    private static final Map<String, Object> ON_THE_WAY = pairs(
            "reopenSection",
            "all",
            "threatLevel",
            "medium",
            "previousLevel",
            "medium",
            "suggestedLevel",
            "medium",
            "levelLowered",
            false,
            "policeAdvice",
            "consider",
            "informParent",
            "not-now",
            "consentReference",
            "00000000-0000-4000-8000-000000000000",
            "referralReference",
            "00000000-0000-4000-8000-000000000000",
            "answerIn",
            "P7D",
            "recommendedOffer",
            "shelter-stay",
            "roomAvailable",
            true,
            "mayCallAgain",
            true,
            "report",
            "00000000-0000-4000-8000-000000000000",
            "placeHeld",
            true,
            "honourMapping",
            "not-needed",
            "reviewInterval",
            "P14D",
            "daysInStay",
            1L,
            "hasChildren",
            true,
            "repeatStay",
            false,
            "conversationForm",
            "talk",
            "childAge",
            7L,
            "interpreterForm",
            "any",
            "interpreterStep",
            "book",
            "roundsWithout",
            0L,
            "returnTalkHeld",
            true,
            "contactNumber",
            1L,
            "unanswered",
            0L,
            "nextContactIn",
            "P14D",
            "departureUnderWay",
            false,
            "threatNewsAwaited",
            true,
            "emergencyAccess",
            "00000000-0000-4000-8000-000000000000",
            "excludedStaff",
            "sindre",
            "person",
            "sindre",
            "askedBy",
            "magne",
            "newLevel",
            "code-7",
            "change",
            "contact-person",
            "housingTrack",
            "municipal",
            "policeAssessesHome",
            "yes",
            "daysToExpiry",
            300L,
            "permitAction",
            "lawyer",
            "permitUrgent",
            "no",
            "addressBlock",
            "none",
            "mediationForm",
            "separate",
            "contactAdvice",
            "safety-plan",
            "followedAlready",
            false,
            "schoolTold",
            true,
            "missedMessage",
            "departure.wants-home");

    /** What rules ask for that no form can say. The client came on Monday 5 January 2026; it is Wednesday. */
    private static final Map<String, Map<String, Object>> REASONABLE = Map.ofEntries(
            Map.entry("first-contact.choose-offer", pairs("chosenOffer", "other-centre")),
            Map.entry("acute-danger.account-for-all", pairs("everybodyFound", "no")),
            Map.entry("sharing-consent.give", pairs("validFrom", "2026-01-07", "validUntil", "2026-06-01")),
            Map.entry("sharing-consent.review", pairs("validUntil", "2026-06-01")),
            Map.entry("change-address-block.ask", pairs("newLevel", "code-7", "decidedOn", "2026-01-02")),
            Map.entry("lift-conflict.ask", pairs("person", "sindre")),
            Map.entry(
                    "departure.complete-departure",
                    pairs("leftAt", "2026-01-06T12:00", "nextContactAt", "2026-01-12T12:00")),
            Map.entry("re-establishment.ask-again", pairs("nextContactAt", "2026-01-12T12:00")),
            Map.entry("re-establishment.contact-client", pairs("nextContactAt", "2026-01-12T12:00")),
            Map.entry("re-establishment.consider-ending", pairs("nextContactAt", "2026-01-12T12:00")),
            Map.entry("relocation.prepare", pairs("receivingCentre", "fjell")),
            Map.entry("shift-handover.read-report", pairs("alone", false)));

    /** Processes of somebody who does not live here, or not yet. */
    private static final Set<String> WITHOUT_A_STAY =
            Set.of("first-contact", "safe-call-back", "arrival", "closure", "day-service", "receive-relocated");

    /** Processes that may themselves begin the journey. */
    private static final Set<String> BEFORE_THE_JOURNEY = Set.of("first-contact", "receive-relocated");

    /** Processes that know, or ask for, something the client has agreed to. */
    private static final Set<String> BUILD_ON_CONSENT =
            Set.of("sharing-consent", "consent-withdrawal", "referral", "referral-answer");

    @Autowired
    protected Desks desks;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AccessLog accessLog;

    @Autowired
    private AccessReviews reviews;

    @Autowired
    private Children children;

    @Autowired
    private Stays stays;

    @Autowired
    private Rooms rooms;

    @Autowired
    private CareTeams careTeams;

    @BeforeEach
    void thereIsARoom() {
        if (rooms.of(FJORD).isEmpty()) {
            // larger than any that somebody may add
            database.update(
                    "insert into record.room (id, centre, name, area, places) values (?, ?, 'Rom 1', 'women', 10000)",
                    UUID.randomUUID().toString(),
                    FJORD.value());
        }
    }

    /** Every place in the models where a form is filled in. */
    protected List<Place> places() {
        var places = new ArrayList<Place>();
        for (var definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            var model = repository.getBpmnModelInstance(definition.getId());
            model.getModelElementsByType(StartEvent.class).stream()
                    .filter(start -> start.getCamundaFormRef() != null)
                    .forEach(start -> places.add(
                            new Place(definition.getKey(), start.getId(), start.getCamundaFormRef(), true, false)));
            model.getModelElementsByType(UserTask.class).stream()
                    .filter(task -> task.getCamundaFormRef() != null)
                    .forEach(task -> places.add(new Place(
                            definition.getKey(), task.getId(), task.getCamundaFormRef(), false, isAboutAChild(task))));
        }
        return places;
    }

    private static boolean isAboutAChild(UserTask task) {
        return task.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(extension -> extension.getChildElementsByType(CamundaProperty.class).stream())
                .anyMatch(property -> property.getCamundaName().equals("subject")
                        && property.getCamundaValue().equals("child"));
    }

    /** Answers that the rules of the stages ask for in this form. */
    protected static Map<String, Object> fixedAnswers(String form) {
        return REASONABLE.getOrDefault(form, Map.of());
    }

    /** A form that starts something about a case asks which one. */
    protected static boolean asksForACase(Place place) {
        return asksFor("caseReference", place);
    }

    private static boolean asksFor(String key, Place place) {
        return place.starts()
                && FormQuestion.of(place.form()).stream()
                        .anyMatch(question -> question.key().equals(key));
    }

    /** These answers, and about whom they are, where a form that starts something asks. */
    protected static Map<String, Object> about(Standing standing, Place place, Map<String, Object> given) {
        var all = new LinkedHashMap<>(given);
        if (asksForACase(place)) {
            all.put("caseReference", standing.client().value());
        }
        all.putAll(standing.given());
        if (place.starts() && standing.child() != null) {
            all.put("childReference", standing.child().value());
        }
        return all;
    }

    /** What the form of this place shows without asking. */
    protected Map<String, Object> shownIn(Place place) {
        var shown = onTheWay(place.process());
        shown.keySet().retainAll(FormQuestion.shownIn(place.form()));
        return shown;
    }

    /** A case with two children, who live at Fjord with their mother when the process belongs to a stay; its journey waits for what is told. */
    protected Standing standAt(Place place) {
        itIs("2026-01-05T10:00");
        var client = aCase();
        var child = children.arrived(client, "Mia", 2018);
        children.arrived(client, "Ola", 2021);
        if (!WITHOUT_A_STAY.contains(place.process())) {
            stays.open(client);
        }
        passes(Duration.ofDays(2));
        if (!BEFORE_THE_JOURNEY.contains(place.process())) {
            begin(client, child, "client-journey", "catchEvent_departureAgreed");
        }
        if (!Set.of("safety-work", "day-service").contains(place.process())) {
            begin(client, child, "safety-work", "userTask_reviewSafety");
        }
        if (place.process().equals("arrival")) {
            begin(client, child, "client-journey", "catchEvent_clientReceived");
        }
        if (place.process().equals("report-change")) {
            begin(client, child, "restraining-order", "gateway_whatEndsIt");
            begin(client, child, "re-establishment", "gateway_whoComesFirst");
        }
        if (place.process().equals("take-up-topic")) {
            begin(client, child, "topics", "gateway_everyTopic");
        }
        if (place.process().equals("access-review")) {
            thereAreLooksToReview(client);
        }
        if (place.process().equals("lift-conflict")) {
            careTeams.exclude(client, SINDRE);
        }
        var agreed = BUILD_ON_CONSENT.contains(place.process()) ? aConsent(client) : null;
        var awaited = place.process().equals("referral-answer") ? aReferral(client) : null;
        if (place.starts()) {
            return new Standing(
                    client,
                    asksFor("childReference", place) ? child : null,
                    null,
                    asked(place, "basis", agreed, "referral", awaited, "child", child.value()));
        }
        var instance = begin(client, child, place.process(), place.element());
        if (agreed != null) {
            runtime.setVariable(instance.getId(), "consentReference", agreed);
        }
        if (place.process().equals("shift-handover")) {
            var report = TestReports.begin(application, aCase(), client, now());
            runtime.setVariable(instance.getId(), "report", report);
            if (place.form().equals("shift-handover.read-report")) {
                TestReports.handOver(application, report, KARI, now());
            }
        }
        runJobs();
        var task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(place.element())
                .singleResult();
        tasks.setAssignee(task.getId(), VERA.value());
        var card = desks.of(VERA).cards(client).stream()
                .filter(each -> each.id().equals(task.getId()))
                .findFirst()
                .orElseThrow();
        return new Standing(client, place.aboutChild() ? child : null, card, Map.of());
    }

    /** What the client has agreed to, which forms about consents and referrals build on. */
    private String aConsent(CaseReference client) {
        startByForm(
                VERA,
                "sharing-consent",
                "caseReference",
                client.value(),
                "recipient",
                "nav",
                "validFrom",
                "2026-01-07",
                "validUntil",
                "2026-06-01");
        return newest("consents", client);
    }

    /** Somebody has been asked, and an answer is awaited. */
    private String aReferral(CaseReference client) {
        startByForm(
                VERA, "referral", "caseReference", client.value(), "recipient", "nav", "legalException", "emergency");
        complete(VERA, client, "referral.send");
        return newest("referrals", client);
    }

    private String newest(String register, CaseReference client) {
        return as(VERA, () -> registers.options(register, FJORD, VERA, client))
                .get(0)
                .value();
    }

    /** Answers to those questions that the form asks. */
    private static Map<String, Object> asked(Place place, Object... answers) {
        var asked = pairs(answers);
        asked.values().removeIf(java.util.Objects::isNull);
        asked.keySet()
                .removeIf(key -> FormQuestion.of(place.form()).stream()
                        .noneMatch(question -> question.key().equals(key)));
        return asked;
    }

    /** Rows of a review come from the log: somebody, and a manager, have looked at another case. */
    private void thereAreLooksToReview(CaseReference file) {
        var another = aCase();
        transaction.executeWithoutResult(status -> {
            for (var who : List.of(KARI, LENA)) {
                accessLog.note(new Access(
                        Access.Action.READ, FJORD, who, another, null, "needs-mapping.health", null, "care-team"));
            }
        });
        passes(Duration.ofMinutes(1));
        reviews.begin(FJORD, file);
    }

    /** Begins a process of a case in the middle; the child may be null. */
    protected ProcessInstance begin(CaseReference client, ChildReference child, String process, String... elements) {
        var variables = new LinkedHashMap<String, Object>(onTheWay(process));
        variables.put("caseReference", client.value());
        if (child != null) {
            variables.put("childReference", child.value());
        }
        var instance = runtime.createProcessInstanceByKey(process)
                .businessKey(client.value())
                .setVariables(variables);
        for (var element : elements) {
            instance.startBeforeActivity(element);
        }
        return instance.execute();
    }

    /** Something for every variable that the forms of this process set, and for what tables and service tasks find out. */
    private Map<String, Object> onTheWay(String process) {
        var variables = new LinkedHashMap<String, Object>();
        for (var form : FormFiller.all()) {
            if (form.startsWith(process + ".")) {
                FormQuestion.of(form).stream()
                        .filter(question -> question.node().path("properties").has("variable"))
                        .forEach(question -> variables.putIfAbsent(
                                question.node()
                                        .path("properties")
                                        .path("variable")
                                        .asText(),
                                someAnswerTo(question)));
            }
        }
        variables.putAll(ON_THE_WAY);
        return variables;
    }

    private static Object someAnswerTo(FormQuestion question) {
        return switch (question.type()) {
            case "checkbox" -> false;
            case "number" -> 1L;
            case "datetime" -> Date.from(java.time.Instant.parse("2026-12-01T11:00:00Z"));
            default -> question.options().isEmpty() ? null : question.options().get(0);
        };
    }

    /**
     * Where a form is filled in.
     *
     * @param element the user task, or the start event
     */
    public record Place(String process, String element, String form, boolean starts, boolean aboutChild) {

        @Override
        public String toString() {
            return form;
        }
    }

    /**
     * Somebody is about to fill in a form.
     *
     * @param child about whom it is, or null
     * @param task null when the form starts a process
     * @param given what the form must be answered with here
     */
    public record Standing(CaseReference client, ChildReference child, Desk.Card task, Map<String, Object> given) {}
}

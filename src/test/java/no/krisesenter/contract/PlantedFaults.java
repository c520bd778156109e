package no.krisesenter.contract;

import static no.krisesenter.contract.Rule.*;

import java.util.stream.Stream;

/** For each rule something that breaks it, and nothing but it. */
final class PlantedFaults {

    private static final String LATE_TASK = "processes/0-client-journey/late-task.bpmn";
    private static final String JOURNEY = "processes/0-client-journey/client-journey.bpmn";
    private static final String REPORT = "processes/0-client-journey/report-change.bpmn";
    private static final String CONTACT = "processes/1-first-contact/first-contact.bpmn";
    private static final String STAY_PLAN = "processes/3-planning/stay-plan.bpmn";
    private static final String NEEDS = "processes/3-planning/needs-mapping.bpmn";
    private static final String SAFETY_WORK = "processes/4-safety/safety-work.bpmn";
    private static final String CHILD_SAFETY = "processes/5-child-follow-up/child-safety.bpmn";
    private static final String DEPARTURE = "processes/6-re-establishment/departure.bpmn";
    private static final String KEEP_PLACE = "processes/2-arrival/keep-place.bpmn";
    private static final String RETURN = "processes/6-re-establishment/return-to-perpetrator.bpmn";
    private static final String POLICE = "processes/4-safety/decide-police.dmn";
    private static final String OFFER = "processes/1-first-contact/decide-offer.dmn";
    private static final String DEADLINES = "processes/0-client-journey/deadlines.dmn";
    private static final String LATE_FORM = "forms/0-client-journey/late-task.follow-up.form";
    private static final String HOUSING_FORM = "forms/3-planning/needs-mapping.housing.form";
    private static final String SAFETY_PLAN_FORM = "forms/4-safety/safety-work.agree-safety-plan.form";
    private static final String CONTACT_FORM = "forms/6-re-establishment/re-establishment.contact-client.form";
    private static final String SPARE_JAVA = "src/main/java/no/krisesenter/Spare.java";
    private static final String SPARE_TEST = "src/test/java/no/krisesenter/SpareTest.java";
    private static final String SPARE_TABLE = "processes/4-safety/spare-table.dmn";

    private PlantedFaults() {}

    static Stream<Fault> all() {
        return Stream.of(
                        names(),
                        labels(),
                        pictures(),
                        running(),
                        choices(),
                        tasks(),
                        guide(),
                        calls(),
                        variables(),
                        forms(),
                        wiring(),
                        tables())
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> names() {
        return Stream.of(
                Fault.in(
                        LATE_TASK,
                        A_FILE_HOLDS_THE_PROCESS_OF_ITS_NAME,
                        "<bpmndi:BPMNDiagram",
                        "<bpmn:process id=\"second\" /><bpmndi:BPMNDiagram"),
                Fault.all(
                        LATE_TASK,
                        ELEMENTS_ARE_NAMED_BY_TYPE_AND_PURPOSE,
                        "endEvent_lateTaskFollowedUp",
                        "Event_1wn1xe7"),
                Fault.all(
                        LATE_TASK,
                        ELEMENTS_ARE_NAMED_BY_TYPE_AND_PURPOSE,
                        "flow_deadlinePassed_followUp",
                        "Flow_0abc123"),
                Fault.with(
                        "a test that looks for an element that is gone",
                        ELEMENTS_NAMED_IN_TESTS_EXIST,
                        material -> material.put(SPARE_TEST, "\"userTask_gone\"")),
                Fault.in(
                        LATE_TASK,
                        IDS_ARE_USED_ONCE,
                        "\"shape_endEvent_lateTaskFollowedUp\"",
                        "\"shape_userTask_followUp\""),
                Fault.with(
                        "a form in the wrong folder",
                        A_FORM_IS_NAMED_BY_PROCESS_AND_TASK,
                        material -> material.without(LATE_FORM)
                                .put("forms/9-elsewhere/late-task.follow-up.form", material.text(LATE_FORM))),
                Fault.with(
                        "a form in a file of another name",
                        A_FORM_IS_NAMED_BY_PROCESS_AND_TASK,
                        material -> material.without(LATE_FORM)
                                .put(LATE_FORM.replace("follow-up", "follow-on"), material.text(LATE_FORM))),
                Fault.with(
                        "a table in a file of another name",
                        A_FILE_HOLDS_THE_TABLE_OF_ITS_NAME,
                        material -> material.without(POLICE)
                                .put(POLICE.replace("police", "policing"), material.text(POLICE))
                                .put(SPARE_TEST, "\"decide-police\"")));
    }

    private static Stream<Fault> labels() {
        return Stream.of(
                Fault.in(
                        LATE_TASK,
                        WHAT_PEOPLE_READ_HAS_A_NORWEGIAN_LABEL,
                        "name=\"Fristen er fulgt opp\"",
                        "name=\"\""),
                Fault.in(
                        LATE_TASK,
                        WHAT_PEOPLE_READ_HAS_A_NORWEGIAN_LABEL,
                        "Fristen er fulgt opp",
                        "The task is followed up"),
                Fault.in(
                        LATE_TASK,
                        WHAT_PEOPLE_READ_HAS_A_NORWEGIAN_LABEL,
                        "Følg opp frist som",
                        "Følg opp ${lateTask} som"),
                Fault.in(JOURNEY, GATEWAYS_ASK_QUESTIONS, "Ønsker klienten oppfølging?", "Oppfølging"),
                Fault.in(JOURNEY, WAYS_OUT_OF_GATEWAYS_ANSWER, " name=\"Ja eller senere\"", ""));
    }

    private static Stream<Fault> pictures() {
        return Stream.of(
                Fault.in(
                        LATE_TASK,
                        EVERYTHING_IS_DRAWN,
                        "bpmnElement=\"endEvent_lateTaskFollowedUp\"",
                        "bpmnElement=\"endEvent_gone\""),
                Fault.in(LATE_TASK, EVERYTHING_IS_DRAWN, "bpmnElement=\"flow_deadlinePassed_followUp\"", ""),
                Fault.in(LATE_TASK, EVERYTHING_LIES_ON_THE_PAPER, "<dc:Bounds x=\"", "<dc:Bounds x=\"-"),
                Fault.with(
                        "everything drawn in one place",
                        NOTHING_LIES_ON_SOMETHING_ELSE,
                        material -> material.with(
                                LATE_TASK,
                                text -> text.replaceAll(
                                        "<dc:Bounds x=\"\\d+\" y=\"\\d+\"", "<dc:Bounds x=\"80\" y=\"80\""))),
                Fault.with(
                        "a task outside its sub-process",
                        NOTHING_LIES_ON_SOMETHING_ELSE,
                        material -> material.with(
                                NEEDS,
                                text -> text.replaceFirst(
                                        "(bpmnElement=\"userTask_mapHealth\">\\s*<dc:Bounds x=\")", "$19"))));
    }

    private static Stream<Fault> running() {
        return Stream.of(
                Fault.in(LATE_TASK, PROCESSES_ARE_EXECUTABLE, "isExecutable=\"true\"", "isExecutable=\"false\""),
                Fault.in(LATE_TASK, HISTORY_HAS_A_TIME_TO_LIVE, " camunda:historyTimeToLive=\"P30D\"", ""),
                Fault.in(POLICE, HISTORY_HAS_A_TIME_TO_LIVE, " camunda:historyTimeToLive=\"P30D\"", ""),
                Fault.in(
                        LATE_TASK,
                        NO_BACK_DOORS,
                        "<camunda:properties>",
                        "<camunda:taskListener event=\"create\" /><camunda:properties>"),
                Fault.in(LATE_TASK, NO_BACK_DOORS, "<camunda:properties>", "<camunda:connector /><camunda:properties>"),
                Fault.in(
                        LATE_TASK,
                        NO_BACK_DOORS,
                        "camunda:formRef=",
                        "camunda:formKey=\"embedded:app:a.html\" camunda:formRef="),
                Fault.in(
                        DEPARTURE,
                        NO_BACK_DOORS,
                        "camunda:expression=",
                        "camunda:delegateExpression=\"${spare}\" camunda:expression="),
                Fault.in(
                        DEPARTURE,
                        NO_BACK_DOORS,
                        "camunda:expression=",
                        "camunda:class=\"java.lang.String\" camunda:expression="),
                Fault.in(
                        JOURNEY,
                        NO_BACK_DOORS,
                        "<camunda:in source",
                        "<camunda:in variables=\"all\" /><camunda:in source"),
                Fault.in(
                        LATE_TASK,
                        NO_BACK_DOORS,
                        "<camunda:properties>",
                        "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\" /></camunda:executionListener><camunda:properties>"),
                Fault.in(
                        REPORT,
                        A_WAY_LEADS_TO_EVERYTHING,
                        "targetRef=\"endEvent_childReported\"",
                        "targetRef=\"endEvent_wishToReturnReported\""),
                Fault.in(
                        DEPARTURE,
                        GATEWAYS_SPLIT_OR_JOIN,
                        "sourceRef=\"gateway_planStillHolds\" targetRef=\"userTask_planDeparture\"",
                        "sourceRef=\"gateway_planStillHolds\" targetRef=\"gateway_beforeLeaving\""),
                Fault.in(
                        NEEDS,
                        JOINS_HAVE_A_WAY_IN_FOR_EACH_BRANCH,
                        "sourceRef=\"serviceTask_takeUpHousing\" targetRef=\"gateway_allPartsDone\"",
                        "sourceRef=\"serviceTask_takeUpHousing\" targetRef=\"serviceTask_takeUpFinances\""),
                Fault.in(DEPARTURE, TASKS_BEFORE_A_JOIN_COMMIT_FIRST, " camunda:asyncAfter=\"true\"", ""));
    }

    private static Stream<Fault> choices() {
        return Stream.of(
                Fault.in(JOURNEY, GATEWAYS_HAVE_A_DEFAULT, " default=\"flow_wantsFollowUp_closure\"", ""),
                Fault.in(
                        CONTACT,
                        CONDITIONS_STAND_WHERE_SOMEBODY_CHOOSES,
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${chosenOffer == \"day-service\"}</bpmn:conditionExpression>",
                        ""),
                Fault.in(
                        JOURNEY,
                        CONDITIONS_ARE_PLAIN,
                        "${outcome == 'new-stay'}",
                        "${outcome == 'new-stay' &amp;&amp; caseReference.length() == 3}"),
                Fault.in(
                        JOURNEY,
                        CONDITIONS_COMPARE_WITH_CODES_THAT_EXIST,
                        "${outcome == 'new-stay'}",
                        "${outcome == 'newstay'}"));
    }

    private static Stream<Fault> tasks() {
        return Stream.of(
                Fault.in(
                        LATE_TASK, TASKS_HAVE_THEIR_FORM, "formRefBinding=\"deployment\"", "formRefBinding=\"latest\""),
                Fault.in(
                        LATE_TASK,
                        TASKS_HAVE_THEIR_FORM,
                        "name=\"Fristen er gått ut\">",
                        "name=\"Fristen er gått ut\" camunda:formRef=\"late-task.gone\" camunda:formRefBinding=\"deployment\"><bpmn:extensionElements><camunda:properties><camunda:property name=\"record\" value=\"note\" /></camunda:properties></bpmn:extensionElements>"),
                Fault.with(
                        "a form for nobody",
                        FORMS_ARE_USED,
                        material -> material.put(
                                LATE_FORM.replace("follow-up", "spare"),
                                material.text(LATE_FORM).replace("late-task.follow-up", "late-task.spare"))),
                Fault.in(
                        LATE_TASK,
                        ANSWERS_HAVE_A_PLACE_IN_THE_RECORD,
                        "name=\"record\" value=\"note\"",
                        "name=\"record\" value=\"memo\""),
                Fault.in(
                        LATE_TASK,
                        ANSWERS_HAVE_A_PLACE_IN_THE_RECORD,
                        "<camunda:property name=\"deadline\"",
                        "<camunda:property name=\"subject\" value=\"family\" /><camunda:property name=\"deadline\""),
                Fault.in(
                        LATE_TASK,
                        ANSWERS_HAVE_A_PLACE_IN_THE_RECORD,
                        "<camunda:property name=\"deadline\"",
                        "<camunda:property name=\"dedline\" value=\"x\" /><camunda:property name=\"deadline\""),
                Fault.in(
                        LATE_TASK,
                        ANSWERS_HAVE_A_PLACE_IN_THE_RECORD,
                        "<camunda:property name=\"deadline\"",
                        "<camunda:property name=\"secondTo\" value=\"userTask_none\" /><camunda:property name=\"deadline\""),
                Fault.in(
                        LATE_TASK,
                        TASKS_HAVE_SOMEBODY_TO_DO_THEM,
                        "candidateGroups=\"centre-manager\"",
                        "candidateGroups=\"chief\""),
                Fault.in(LATE_TASK, TASKS_HAVE_SOMEBODY_TO_DO_THEM, " camunda:candidateGroups=\"centre-manager\"", ""),
                Fault.in(
                        LATE_TASK,
                        TASKS_HAVE_SOMEBODY_TO_DO_THEM,
                        "camunda:candidateGroups=",
                        "camunda:assignee=\"vera\" camunda:candidateGroups="));
    }

    private static Stream<Fault> guide() {
        return Stream.of(
                Fault.in(
                        LATE_TASK,
                        TASKS_NAME_THE_GUIDE,
                        "name=\"guide\" value=\"",
                        "name=\"guide\" value=\"krisesenterveilederen#Ankommet; "),
                Fault.with(
                        "a task without a heading",
                        TASKS_NAME_THE_GUIDE,
                        material -> material.with(
                                NEEDS,
                                text -> text.replaceFirst(
                                        "(userTask_mapHealth\"[^>]*>\\s*.*?name=\"guide\" value=\")[^\"]*", "$1"))),
                Fault.in(
                        Material.HEADINGS,
                        HEADINGS_SAY_WHERE_THEY_WENT,
                        "Spør om beboeren har synlige tegn på vold,arrival",
                        "Spør om beboeren har synlige tegn på vold,closure"),
                Fault.in(Material.HEADINGS, WHAT_A_CLIENT_CAN_MEET_IS_CARRIED_OUT, "Senere: ", ""),
                Fault.in(
                        Material.HEADINGS,
                        HEADINGS_SAY_WHERE_THEY_WENT,
                        "prosessen first-contact",
                        "prosessen contact-first"),
                Fault.in(
                        Material.HEADINGS,
                        WHAT_A_CLIENT_CAN_MEET_IS_CARRIED_OUT,
                        "Ikke programvare: kildeliste.",
                        "Kunnskap: det har vi så mange av."),
                Fault.in(
                        Material.HEADINGS,
                        WHAT_A_CLIENT_CAN_MEET_IS_CARRIED_OUT,
                        "stay-plan.make-plan.",
                        "stay-plan.draw-plan."),
                Fault.all(
                        Material.HEADINGS,
                        WHAT_A_CLIENT_CAN_MEET_IS_CARRIED_OUT,
                        "Ikke programvare: lenke til et annet kapittel.",
                        "Ikke programvare: kildeliste."),
                Fault.in(CHILD_SAFETY, DEADLINES_ARE_IN_THE_TABLE, "'safety-plan.review'", "'safety-plan.revue'"),
                Fault.all(
                        DEADLINES,
                        DEADLINES_ARE_USED_OR_FOR_LATER,
                        "\"user-evaluation.ask\"",
                        "\"user-evaluation.question\""),
                Fault.in(LATE_FORM, LATE_TASKS_HAVE_WORDS, "\"first-contact.note\"", "\"first-contact.jot\""));
    }

    private static Stream<Fault> calls() {
        return Stream.of(
                Fault.in(
                        DEPARTURE,
                        EXPRESSIONS_FOLLOW_THE_GRAMMAR,
                        "${staff.careTeam(caseReference)}",
                        "${staff.careTeam(caseReference).trim()}"),
                Fault.in(
                        DEPARTURE,
                        EXPRESSIONS_CALL_WHAT_EXISTS,
                        "${staff.careTeam(caseReference)}",
                        "${staff.careGroup(caseReference)}"),
                Fault.in(
                        DEPARTURE,
                        EXPRESSIONS_CALL_WHAT_EXISTS,
                        "${staff.careTeam(caseReference)}",
                        "${staff.careTeam(caseReference, destination)}"),
                Fault.in(
                        DEPARTURE,
                        EXPRESSIONS_CALL_WHAT_EXISTS,
                        "${staff.careTeam(caseReference)}",
                        "${staff.toString()}"),
                Fault.in(
                        DEPARTURE,
                        REFERENCES_GO_WHERE_THEY_ARE_EXPECTED,
                        "${staff.careTeam(caseReference)}",
                        "${staff.careTeam(childReference)}"),
                Fault.in(
                        DEPARTURE,
                        RESULTS_ARE_KEPT,
                        "${reestablishmentTasks.closeStay(caseReference)}\"",
                        "${reestablishmentTasks.closeStay(caseReference)}\" camunda:resultVariable=\"destination\""),
                Fault.in(
                        KEEP_PLACE,
                        METHODS_FOR_MODELS_ARE_CALLED,
                        "${arrivalTasks.prolongPlace(caseReference)}",
                        "${arrivalTasks.releasePlace(caseReference)}"));
    }

    private static Stream<Fault> variables() {
        return Stream.of(
                Fault.in(
                        CONTACT,
                        VARIABLES_ARE_DECLARED,
                        "${chosenOffer == \"day-service\"}",
                        "${pickedOffer == \"day-service\"}"),
                Fault.in(
                        CONTACT_FORM,
                        VARIABLES_ARE_READ,
                        "\"key\": \"reached\",",
                        "\"key\": \"reached\", \"properties\": {\"variable\": \"reached\"},"));
    }

    private static Stream<Fault> forms() {
        return Stream.of(
                Fault.in(
                        LATE_FORM,
                        ONLY_CLOSED_ANSWERS_STEER,
                        "\"key\": \"learning\",",
                        "\"key\": \"learning\", \"properties\": {\"variable\": \"deadlineKey\"},"),
                Fault.in(
                        SAFETY_PLAN_FORM,
                        ONLY_CLOSED_ANSWERS_STEER,
                        "\"key\": \"area\",",
                        "\"key\": \"area\", \"properties\": {\"variable\": \"reviewOutcome\"},"),
                Fault.in(
                        CONTACT_FORM,
                        FACTS_HAVE_A_KEEPER,
                        "\"key\": \"reached\",",
                        "\"key\": \"reached\", \"properties\": {\"fact\": \"client.shoeSize\"},"),
                Fault.in(
                        LATE_FORM,
                        QUESTIONS_HAVE_NORWEGIAN_WORDS_AND_HELP,
                        "Fristen som er gått ut. Oppgaven blir liggende hos dem som har ansvaret.",
                        ""),
                Fault.in(
                        LATE_FORM,
                        QUESTIONS_HAVE_NORWEGIAN_WORDS_AND_HELP,
                        "\"label\": \"Dette er forsinket\"",
                        "\"label\": \"This is the late one\""),
                Fault.in(LATE_FORM, KEYS_ARE_UNIQUE, "\"key\": \"learning\"", "\"key\": \"consequenceNote\""),
                Fault.in(LATE_FORM, KEYS_ARE_UNIQUE, "\"key\": \"reason\"", "\"key\": \"Reason_1\""),
                Fault.in(LATE_FORM, ANSWERS_ARE_CODES, "\"value\": \"reminded\"", "\"value\": \"Minnet på det\""),
                Fault.in(LATE_FORM, ANSWERS_ARE_CODES, "\"value\": \"reminded\"", "\"value\": \"helped\""),
                Fault.in(LATE_FORM, ANSWERS_ARE_CODES, "\"valuesKey\": \"staff\"", "\"valuesKey\": \"personnel\""),
                Fault.in(LATE_FORM, TEXTS_END_SOMEWHERE, "\"maxLength\": 10000", "\"maxLength\": 0"),
                Fault.in(
                        HOUSING_FORM,
                        QUESTIONS_OF_PLACE_ARE_MARKED,
                        "\"place\": \"true\"",
                        "\"statistics\": \"housing\""),
                Fault.in(
                        LATE_FORM,
                        QUESTIONS_OF_PLACE_ARE_MARKED,
                        "\"label\": \"Hva kan vi gjøre for at det ikke skjer igjen?\"",
                        "\"label\": \"Hvor bor klienten?\""),
                Fault.in(LATE_FORM, FORMULAS_READ_WHAT_IS_ASKED, "=action != ", "=actions != "),
                Fault.in(LATE_FORM, FORMULAS_READ_WHAT_IS_ASKED, "!= \\\"reassigned\\\"", "!= \\\"resigned\\\""));
    }

    private static Stream<Fault> wiring() {
        return Stream.of(
                Fault.in(
                        JOURNEY,
                        CALLED_PROCESSES_EXIST,
                        "name=\"Oppfølging av barnet\" calledElement=\"child-follow-up\"",
                        "name=\"Oppfølging av barnet\" calledElement=\"child-care\""),
                Fault.in(
                        JOURNEY,
                        CALLED_PROCESSES_EXIST,
                        "calledElementBinding=\"latest\"",
                        "calledElementBinding=\"version\""),
                Fault.in(
                        JOURNEY,
                        CALLED_PROCESSES_EXIST,
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        ""),
                Fault.with("a process that nobody starts", PROCESSES_ARE_STARTED, PlantedFaults::withSpareProcess),
                Fault.in(
                        STAY_PLAN,
                        DECISIONS_EXIST,
                        "decisionRefBinding=\"latest\"",
                        "decisionRefBinding=\"deployment\""),
                Fault.in(STAY_PLAN, DECISIONS_EXIST, "getSingleResult().reviewInterval", "getSingleResult().interval"),
                Fault.all(RETURN, MESSAGES_ARE_NAMED_BY_WHAT_HAPPENED, "message_departureAgreed", "message_1wn1xe7"),
                Fault.in(
                        SAFETY_WORK,
                        MESSAGES_HAVE_ONE_NAME,
                        "name=\"Forbudet er brutt\"",
                        "name=\"Et forbud er brutt\""),
                Fault.with(
                        "a message that nobody waits for",
                        MESSAGES_MEET,
                        material -> material.with(
                                RETURN,
                                text -> text.replace("departure.agreed", "departure.settled")
                                        .replace("message_departureAgreed", "message_departureSettled"))),
                Fault.with(
                        "a message that nobody sends",
                        MESSAGES_MEET,
                        material -> material.with(
                                "src/main/java/no/krisesenter/journey/JourneyMessages.java",
                                text -> text.replace("child-follow-up.child-arrived", "child-arrived"))),
                Fault.in(
                        REPORT,
                        ACTIONS_ARE_WHAT_IS_AWAITED,
                        "wants-home=departure.wants-home",
                        "wants-home=departure.longs-home"),
                Fault.in(REPORT, ACTIONS_ARE_WHAT_IS_AWAITED, "moves-out=departure.agreed", "leaves=departure.agreed"),
                Fault.in(REPORT, ACTIONS_STAND_UNDER_A_HEADING, "moves-out=Opphold og flytting; ", ""),
                Fault.in(
                        REPORT,
                        ACTIONS_STAND_UNDER_A_HEADING,
                        "often\" value=\"threat-changed=3",
                        "often\" value=\"gone=3"),
                Fault.in(REPORT, ACTIONS_STAND_UNDER_A_HEADING, "threat-changed=3", "threat-changed=1"),
                Fault.in(
                        REPORT,
                        WHAT_ONLY_THE_TEAM_BEGINS_IS_BEGUN_IN_THE_FOLDER,
                        " camunda:isStartableInTasklist=\"false\"",
                        ""),
                Fault.in(
                        CONTACT,
                        WHAT_ONLY_THE_TEAM_BEGINS_IS_BEGUN_IN_THE_FOLDER,
                        "isExecutable=\"true\"",
                        "isExecutable=\"true\" camunda:isStartableInTasklist=\"false\""),
                Fault.with(
                        "code that names a form that is gone",
                        NAMES_IN_CODE_EXIST,
                        material -> material.put(SPARE_JAVA, "\"arrival.gone\"")));
    }

    private static Stream<Fault> tables() {
        return Stream.of(
                Fault.with(
                        "a row without a source",
                        ROWS_SAY_WHERE_THEY_COME_FROM,
                        material -> material.with(
                                POLICE, text -> text.replaceFirst("<description>[^<]*</description>", ""))),
                Fault.in(POLICE, ROWS_SAY_WHERE_THEY_COME_FROM, "<description>", "<description>D03. "),
                Fault.in(POLICE, TABLES_HAVE_A_HIT_POLICY, " hitPolicy=\"FIRST\"", ""),
                Fault.with("a row twice", ROWS_DIFFER, material -> material.with(POLICE, PlantedFaults::firstRowTwice)),
                Fault.with(
                        "no last row",
                        TABLES_ALWAYS_ANSWER,
                        material -> material.with(POLICE, PlantedFaults::withoutLastRow)),
                Fault.with(
                        "a table that nothing asks",
                        TABLES_ARE_ASKED,
                        material ->
                                material.put(SPARE_TABLE, spareTable(material)).put(SPARE_TEST, "\"spare-table\"")),
                Fault.with(
                        "a table without a test",
                        TABLES_ARE_TESTED,
                        material ->
                                material.put(SPARE_TABLE, spareTable(material)).put(SPARE_JAVA, "\"spare-table\"")),
                Fault.in(OFFER, ROWS_WAIT_FOR_CODES_THAT_EXIST, "\"sexual-abuse\"", "\"sexual-abuses\""));
    }

    private static Material withSpareProcess(Material material) {
        return material.put(
                "processes/0-client-journey/spare.bpmn",
                material.text(LATE_TASK)
                        .replaceAll("(?s)<bpmn:userTask.*</bpmn:userTask>", "")
                        .replaceAll("(?s)<bpmndi:BPMNShape id=\"shape_userTask.*?</bpmndi:BPMNShape>", "")
                        .replaceAll("(?s)<bpmndi:BPMNEdge id=\"edge_flow_followUp.*?</bpmndi:BPMNEdge>", "")
                        .replaceAll("<bpmn:sequenceFlow id=\"flow_followUp[^>]*>", "")
                        .replace("targetRef=\"userTask_followUp\"", "targetRef=\"endEvent_lateTaskFollowedUp\"")
                        .replace("\"late-task\"", "\"spare\""));
    }

    private static String spareTable(Material material) {
        return material.text(POLICE).replace("\"decide-police\"", "\"spare-table\"");
    }

    private static String firstRowTwice(String table) {
        int from = table.indexOf("<rule ");
        int to = table.indexOf("</rule>") + "</rule>".length();
        return table.substring(0, to) + table.substring(from, to).replace("id=\"", "id=\"again_") + table.substring(to);
    }

    private static String withoutLastRow(String table) {
        return table.substring(0, table.lastIndexOf("<rule "))
                + table.substring(table.lastIndexOf("</rule>") + "</rule>".length());
    }
}

package no.krisesenter.contract;

import java.util.List;
import java.util.function.Function;

/** What models, forms, tables and code promise each other. */
enum Rule {
    A_FILE_HOLDS_THE_PROCESS_OF_ITS_NAME(Names::processes),
    ELEMENTS_ARE_NAMED_BY_TYPE_AND_PURPOSE(Names::elements),
    ELEMENTS_NAMED_IN_TESTS_EXIST(Names::elementsInTests),
    IDS_ARE_USED_ONCE(Names::ids),
    A_FORM_IS_NAMED_BY_PROCESS_AND_TASK(Names::forms),
    A_FILE_HOLDS_THE_TABLE_OF_ITS_NAME(Names::tables),
    WHAT_PEOPLE_READ_HAS_A_NORWEGIAN_LABEL(Labels::elements),
    GATEWAYS_ASK_QUESTIONS(Labels::questions),
    WAYS_OUT_OF_GATEWAYS_ANSWER(Labels::answers),
    EVERYTHING_IS_DRAWN(Pictures::drawn),
    EVERYTHING_LIES_ON_THE_PAPER(Pictures::onThePaper),
    NOTHING_LIES_ON_SOMETHING_ELSE(Pictures::apart),
    PROCESSES_ARE_EXECUTABLE(Running::executable),
    HISTORY_HAS_A_TIME_TO_LIVE(Running::timeToLive),
    NO_BACK_DOORS(Running::onlyWhatIsAllowed),
    A_WAY_LEADS_TO_EVERYTHING(Running::reachable),
    GATEWAYS_SPLIT_OR_JOIN(Running::splitOrJoin),
    JOINS_HAVE_A_WAY_IN_FOR_EACH_BRANCH(Running::branches),
    TASKS_BEFORE_A_JOIN_COMMIT_FIRST(Running::joins),
    GATEWAYS_HAVE_A_DEFAULT(Choices::defaults),
    CONDITIONS_STAND_WHERE_SOMEBODY_CHOOSES(Choices::conditions),
    CONDITIONS_ARE_PLAIN(Choices::plain),
    CONDITIONS_COMPARE_WITH_CODES_THAT_EXIST(Choices::codes),
    TASKS_HAVE_THEIR_FORM(Tasks::forms),
    FORMS_ARE_USED(Tasks::unusedForms),
    ANSWERS_HAVE_A_PLACE_IN_THE_RECORD(Tasks::record),
    TASKS_HAVE_SOMEBODY_TO_DO_THEM(Tasks::people),
    TASKS_NAME_THE_GUIDE(Guide::headings),
    HEADINGS_SAY_WHERE_THEY_WENT(Guide::table),
    WHAT_A_CLIENT_CAN_MEET_IS_CARRIED_OUT(Guide::reasons),
    DEADLINES_ARE_IN_THE_TABLE(Deadlines::known),
    DEADLINES_ARE_USED_OR_FOR_LATER(material -> Deadlines.unused(material, ForLater.DEADLINES)),
    LATE_TASKS_HAVE_WORDS(Deadlines::named),
    EXPRESSIONS_FOLLOW_THE_GRAMMAR(Calls::grammar),
    EXPRESSIONS_CALL_WHAT_EXISTS(Calls::resolve),
    REFERENCES_GO_WHERE_THEY_ARE_EXPECTED(Calls::references),
    RESULTS_ARE_KEPT(Calls::results),
    METHODS_FOR_MODELS_ARE_CALLED(Calls::unusedMethods),
    VARIABLES_ARE_DECLARED(Variables::declared),
    VARIABLES_ARE_READ(Variables::read),
    ONLY_CLOSED_ANSWERS_STEER(Questions::steering),
    FACTS_HAVE_A_KEEPER(Questions::facts),
    QUESTIONS_HAVE_NORWEGIAN_WORDS_AND_HELP(Questions::words),
    KEYS_ARE_UNIQUE(Questions::keys),
    ANSWERS_ARE_CODES(Questions::options),
    TEXTS_END_SOMEWHERE(Questions::lengths),
    QUESTIONS_OF_PLACE_ARE_MARKED(Places::marked),
    FORMULAS_READ_WHAT_IS_ASKED(Formulas::read),
    CALLED_PROCESSES_EXIST(Wiring::calledProcesses),
    PROCESSES_ARE_STARTED(Wiring::startedProcesses),
    DECISIONS_EXIST(Wiring::decisions),
    MESSAGES_ARE_NAMED_BY_WHAT_HAPPENED(Wiring::messageNames),
    MESSAGES_HAVE_ONE_NAME(Wiring::oneNameForOneMessage),
    MESSAGES_MEET(Wiring::messagesMeet),
    ACTIONS_ARE_WHAT_IS_AWAITED(Actions::awaited),
    ACTIONS_STAND_UNDER_A_HEADING(Headings::named),
    WHAT_ONLY_THE_TEAM_BEGINS_IS_BEGUN_IN_THE_FOLDER(Headings::whereItIsBegun),
    NAMES_IN_CODE_EXIST(Wiring::namesInCode),
    ROWS_SAY_WHERE_THEY_COME_FROM(Tables::annotated),
    TABLES_HAVE_A_HIT_POLICY(Tables::hitPolicies),
    ROWS_DIFFER(Tables::duplicates),
    TABLES_ALWAYS_ANSWER(Tables::alwaysAnswer),
    TABLES_ARE_ASKED(Tables::used),
    TABLES_ARE_TESTED(Tables::tested),
    ROWS_WAIT_FOR_CODES_THAT_EXIST(material -> Tables.codes(material, ForLater.CODES));

    private final Function<Material, List<Finding>> look;

    Rule(Function<Material, List<Finding>> look) {
        this.look = look;
    }

    List<Finding> findings(Material material) {
        return look.apply(material);
    }
}

package no.krisesenter.careteam;

/** Ids of forms of this stage that rules and services ask for. */
final class TeamForms {

    static final String ASK_FOR_TEAM = "change-team.ask";
    static final String NAME_PEOPLE = "strict-address.name-people";
    static final String CHECK_MEASURES = "strict-address.check-measures";
    static final String ASK_FOR_BLOCK = "change-address-block.ask";
    static final String CONFIRM_BLOCK = "change-address-block.confirm";
    static final String ASK_BACK = "lift-conflict.ask";
    static final String CONFIRM_BACK = "lift-conflict.confirm";

    private TeamForms() {}
}

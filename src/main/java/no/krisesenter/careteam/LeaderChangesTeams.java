package no.krisesenter.careteam;

import org.springframework.stereotype.Component;

/** A leader may ask for another team. */
@Component
class LeaderChangesTeams extends AskedByLeaders {

    LeaderChangesTeams(Leaders leaders) {
        super(TeamForms.ASK_FOR_TEAM, leaders);
    }
}

package no.krisesenter.careteam;

import org.springframework.stereotype.Component;

/** A leader may ask that somebody need not keep away any more. */
@Component
class LeaderLetsBack extends AskedByLeaders {

    LeaderLetsBack(Leaders leaders) {
        super(TeamForms.ASK_BACK, leaders);
    }
}

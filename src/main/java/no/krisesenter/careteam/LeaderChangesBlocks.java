package no.krisesenter.careteam;

import org.springframework.stereotype.Component;

/** A leader may tell that an address is protected otherwise than before. */
@Component
class LeaderChangesBlocks extends AskedByLeaders {

    LeaderChangesBlocks(Leaders leaders) {
        super(TeamForms.ASK_FOR_BLOCK, leaders);
    }
}

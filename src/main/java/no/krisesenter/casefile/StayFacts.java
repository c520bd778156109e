package no.krisesenter.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FactKeeper;
import no.krisesenter.process.Refused;
import no.krisesenter.process.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What forms say of the stay. Said before the client has arrived, it prepares a stay and keeps a place in the room. */
@Component
@Order(6)
class StayFacts implements FactKeeper {

    private static final String ARRIVED_AT = "stay.arrivedAt";
    private static final String ROOM = "stay.room";
    private static final String ACCOMPANIED_BY = "stay.accompaniedBy";
    private static final String LEFT_AT = "stay.leftAt";
    private static final String DESTINATION = "stay.destination";
    private static final String PLANNED = "stay.planned";
    private static final String EXPECTED_DEPARTURE = "stay.expectedDeparture";
    private static final Set<String> FACTS =
            Set.of(ARRIVED_AT, ROOM, ACCOMPANIED_BY, LEFT_AT, DESTINATION, PLANNED, EXPECTED_DEPARTURE);

    private final CaseFiles caseFiles;
    private final Stays stays;
    private final Rooms rooms;

    StayFacts(CaseFiles caseFiles, Stays stays, Rooms rooms) {
        this.caseFiles = caseFiles;
        this.stays = stays;
        this.rooms = rooms;
    }

    @Override
    public Set<String> facts() {
        return FACTS;
    }

    @Override
    public void take(Submission submission) {
        Said said = Said.in(submission, FACTS);
        boolean begins =
                Stream.of(ARRIVED_AT, ROOM, ACCOMPANIED_BY, EXPECTED_DEPARTURE).anyMatch(said::answered);
        if (begins) {
            take(said, stays.active(submission.caseReference()));
        } else if (!said.isNothing()) {
            stays.held(submission.caseReference()).ifPresent(stay -> take(said, stay));
        }
    }

    @Override
    public Map<String, @Nullable Object> known(
            Set<String> facts, CaseReference reference, @Nullable ChildReference child) {
        Map<String, @Nullable Object> all = new HashMap<>();
        stays.now(reference).ifPresent(stay -> {
            all.put(ARRIVED_AT, Said.written(stay.arrivedAt()));
            all.put(LEFT_AT, Said.written(stay.leftAt()));
            all.put(ROOM, stay.room());
            all.put(PLANNED, stay.planned());
            all.put(
                    EXPECTED_DEPARTURE,
                    Optional.ofNullable(stay.expectedDeparture())
                            .map(Object::toString)
                            .orElse(null));
            stays.facts(stay).forEach((fact, value) -> all.put("stay." + fact, value));
        });
        return Said.known(facts, all);
    }

    private void take(Said said, Stay stay) {
        if (said.answered(ARRIVED_AT)) {
            stay.arrived(said.time(ARRIVED_AT));
            stay.dropHold();
        }
        if (said.asked(LEFT_AT)) {
            stay.left(said.time(LEFT_AT));
        }
        requireOrder(stay.arrivedAt(), stay.leftAt());
        if (said.asked(PLANNED)) {
            stay.plan(said.yes(PLANNED));
        }
        if (said.asked(EXPECTED_DEPARTURE)) {
            stay.expectDeparture(said.day(EXPECTED_DEPARTURE));
        }
        noteSealed(said, stay);
        if (said.asked(ROOM)) {
            move(stay, said.text(ROOM));
        }
    }

    private void noteSealed(Said said, Stay stay) {
        Map<String, @Nullable Object> sealed = new HashMap<>();
        for (String fact : Set.of(ACCOMPANIED_BY, DESTINATION)) {
            if (said.asked(fact)) {
                sealed.put(Said.withoutPrefix(fact), said.facts().get(fact));
            }
        }
        if (!sealed.isEmpty()) {
            stays.note(stay, sealed);
        }
    }

    private void move(Stay stay, @Nullable String room) {
        if (room != null && !room.equals(stay.room())) {
            CaseReference reference = stay.caseReference();
            rooms.takePlace(room, caseFiles.owner(reference).centre(), reference);
        }
        stay.moveTo(room);
    }

    private static void requireOrder(@Nullable Instant arrivedAt, @Nullable Instant leftAt) {
        if (arrivedAt != null && leftAt != null && leftAt.isBefore(arrivedAt)) {
            throw new Refused("left-before-arrived", "Tidspunktet for utflytting kan ikke være før ankomsten.");
        }
    }
}

package no.krisesenter.workplace;

import java.util.List;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory.Member;
import no.krisesenter.shift.Handovers;
import no.krisesenter.shift.Handovers.Waiting;
import org.springframework.stereotype.Component;

/** The reports between shifts that wait, for whoever is on duty: that they wait, and never what is in them. */
@Component
class HandoverBoard {

    private static final String ON_DUTY = "on-duty-staff";

    private final Handovers handovers;

    HandoverBoard(Handovers handovers) {
        this.handovers = handovers;
    }

    /** Empty for whoever is not on duty. */
    List<Report> of(Member reader) {
        return isOnDuty(reader)
                ? reader.centres().stream()
                        .flatMap(centre -> handovers.waiting(centre).stream())
                        .map(waiting -> report(waiting, reader))
                        .toList()
                : List.of();
    }

    boolean isOnDuty(Member reader) {
        return reader.roles().contains(ON_DUTY);
    }

    /** @throws java.util.NoSuchElementException where shifts do not change */
    void begin(Member writer) {
        List<CentreId> centres = writer.centres();
        handovers.begin(centres.stream().findFirst().orElseThrow());
    }

    private static Report report(Waiting waiting, Member reader) {
        return waiting.writtenAt() == null
                ? new Report(
                        waiting.taskId(),
                        false,
                        "Vaktrapporten fra %s er ikke skrevet ennå.".formatted(Norwegian.moment(waiting.until())))
                : new Report(
                        waiting.taskId(),
                        true,
                        "Vaktrapporten som %s skrev %s, er ikke lest ennå."
                                .formatted(writer(waiting, reader), Norwegian.moment(waiting.writtenAt())));
    }

    private static String writer(Waiting waiting, Member reader) {
        Member writer = waiting.writer();
        if (writer == null) {
            return "en kollega";
        }
        return writer.id().equals(reader.id()) ? "du" : writer.name();
    }

    /** @param unread whether it waits to be read, else to be written */
    record Report(String taskId, boolean unread, String sentence) {}
}

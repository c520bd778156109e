package no.krisesenter.workplace;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import no.krisesenter.casefile.AddressBlocks;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.DutyCard;
import no.krisesenter.casefile.DutyCards;
import no.krisesenter.casefile.Part;
import no.krisesenter.casefile.StayCard;
import no.krisesenter.casefile.Stays;
import no.krisesenter.casefile.TeamMember;
import no.krisesenter.crypto.Sensitive;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is who in a case, and what has to be known first. Whether the reader may know it has been asked before, and her look been noted. */
@Component
class Summaries {

    private static final String NOBODY = "Ingen ennå";

    private final DutyCards cards;
    private final CareTeams careTeams;
    private final AddressBlocks blocks;
    private final Stays stays;
    private final Clock clock;

    Summaries(DutyCards cards, CareTeams careTeams, AddressBlocks blocks, Stays stays, Clock clock) {
        this.cards = cards;
        this.careTeams = careTeams;
        this.blocks = blocks;
        this.stays = stays;
        this.clock = clock;
    }

    FolderView.Summary of(CaseReference reference, RegisterNames.OnPage names) {
        DutyCard card = cards.of(reference);
        return new FolderView.Summary(
                card.alias(),
                level(card.threatLevel()),
                Norwegian.threat(card.threatLevel()),
                Norwegian.addressBlock(blocks.of(reference)),
                stay(reference),
                card.room() == null ? "" : card.room(),
                careTeams.contactPerson(reference).map(names::staff).orElse(NOBODY),
                said(card.notLetIn()),
                said(card.safeContact()),
                card.allergies().stream().map(Sensitive::reveal).collect(Collectors.joining("; ")),
                Norwegian.interpreter(card.interpreter()));
    }

    /** Those who are in the team now, whoever has the client herself first. */
    List<FolderView.Colleague> team(CaseReference reference, RegisterNames.OnPage names) {
        return present(reference).stream()
                .map(member -> new FolderView.Colleague(
                        names.staff(member.staff()),
                        Norwegian.part(member.part())
                                + (member.child() == null ? "" : " (" + names.child(member.child()) + ")")))
                .toList();
    }

    List<TeamMember> present(CaseReference reference) {
        return careTeams.history(reference).stream()
                .filter(member -> member.until() == null)
                .sorted(java.util.Comparator.comparing((TeamMember member) -> order(member.part())))
                .toList();
    }

    static String level(@Nullable String level) {
        return level == null ? "unknown" : level;
    }

    private static int order(Part part) {
        return List.of(Part.CONTACT_PERSON, Part.DEPUTY, Part.CHILD_CONTACT, Part.PROFESSIONAL_LEAD, Part.FIRST_CONTACT)
                        .contains(part)
                ? part.ordinal()
                : Integer.MAX_VALUE;
    }

    private String stay(CaseReference reference) {
        List<StayCard> all = stays.of(reference);
        if (all.isEmpty()) {
            return "Bor ikke på senteret";
        }
        StayCard newest = all.get(all.size() - 1);
        if (newest.open()) {
            return "Bor her siden " + Norwegian.day(Objects.requireNonNullElse(newest.arrivedAt(), clock.instant()));
        }
        Instant left = newest.leftAt();
        return left == null ? "Skal flytte inn" : "Flyttet ut " + Norwegian.day(left);
    }

    private static String said(@Nullable Sensitive<String> words) {
        return words == null ? "" : words.reveal();
    }
}

package no.krisesenter.accessreview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.krisesenter.audit.AccessReviews;
import no.krisesenter.audit.Looks;
import no.krisesenter.audit.ReviewPeriod;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffDirectory;
import no.krisesenter.process.StaffDirectory.Member;
import no.krisesenter.process.StaffId;
import org.springframework.stereotype.Component;

/**
 * What of a period somebody is to go through: everything that stands out, and some looks drawn by lot. The same each time it is asked, so
 * that whoever opens the form twice sees the same.
 */
@Component
class Selection {

    static final String MANAGER = "centre-manager";
    private static final int MOST = 150;
    private static final int DRAWN_BY_LOT = 10;

    private final AccessReviews reviews;
    private final StaffDirectory directory;
    private final Suspicion suspicion;

    Selection(AccessReviews reviews, StaffDirectory directory, Suspicion suspicion) {
        this.reviews = reviews;
        this.directory = directory;
        this.suspicion = suspicion;
    }

    /** Looks with the reason why they were chosen. */
    record Chosen(Looks looks, String why) {}

    boolean hasManagers(ReviewPeriod period) {
        Set<StaffId> managers = managers(period.centre());
        return reviews.looks(period).stream().anyMatch(each -> managers.contains(each.staff()));
    }

    /** Managers go through everybody's looks but their own. */
    List<Chosen> ofColleagues(ReviewPeriod period) {
        Set<StaffId> managers = managers(period.centre());
        List<Chosen> chosen = new ArrayList<>();
        List<Looks> ordinary = new ArrayList<>();
        for (Looks each : reviews.looks(period)) {
            if (!managers.contains(each.staff())) {
                suspicion.of(each).ifPresentOrElse(why -> chosen.add(new Chosen(each, why)), () -> ordinary.add(each));
            }
        }
        ordinary.stream()
                .sorted(Comparator.comparing(each -> lot(period, each)))
                .limit(DRAWN_BY_LOT)
                .forEach(each -> chosen.add(new Chosen(each, "Tilfeldig trukket")));
        return atMost(chosen);
    }

    /** Everything that managers have seen: there is little of it, and they are the ones whom nobody else goes through. */
    List<Chosen> ofManagers(ReviewPeriod period) {
        Set<StaffId> managers = managers(period.centre());
        return atMost(reviews.looks(period).stream()
                .filter(each -> managers.contains(each.staff()))
                .map(each -> new Chosen(each, suspicion.of(each).orElse("Lederens eget oppslag")))
                .toList());
    }

    /** A form takes so many rows; that there was more is itself a reason to ask. */
    private static List<Chosen> atMost(List<Chosen> chosen) {
        if (chosen.size() <= MOST) {
            return chosen;
        }
        List<Chosen> first = new ArrayList<>(chosen.subList(0, MOST));
        Chosen last = first.remove(MOST - 1);
        first.add(new Chosen(
                last.looks(),
                "%s. Det er %d oppslag til i perioden som det ikke er plass til her: undersøk hvorfor det er så mange."
                        .formatted(last.why(), chosen.size() - MOST)));
        return first;
    }

    private Set<StaffId> managers(CentreId centre) {
        return directory.membersOf(centre).stream()
                .filter(member -> member.roles().contains(MANAGER))
                .map(Member::id)
                .collect(Collectors.toSet());
    }

    /** Nobody can know beforehand which looks of a period are drawn, and nobody can draw again. */
    private static UUID lot(ReviewPeriod period, Looks looks) {
        return UUID.nameUUIDFromBytes(
                (period.code() + "|" + period.id() + "|" + looks.first()).getBytes(StandardCharsets.UTF_8));
    }
}

package no.krisesenter.access;

import java.util.Optional;
import no.krisesenter.access.Grant.Kind;
import no.krisesenter.casefile.Standing;
import no.krisesenter.casefile.Standings;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.OfferedWork;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rule: the care team sees its case, whoever has been given or offered a task sees the form of that task, and nobody else sees
 * anything, leaders neither. Every question costs the same look-ups, so that the time of the answer tells nothing.
 */
@Component
@Transactional(readOnly = true)
class NeedToKnow implements CaseAccess {

    private final Standings standings;
    private final OfferedWork work;
    private final ObjectProvider<TemporaryAccess> temporary;
    private final ObjectProvider<OpenStart> starts;

    NeedToKnow(
            Standings standings,
            OfferedWork work,
            ObjectProvider<TemporaryAccess> temporary,
            ObjectProvider<OpenStart> starts) {
        this.standings = standings;
        this.work = work;
        this.temporary = temporary;
        this.starts = starts;
    }

    @Override
    public Grant require(StaffId reader, CaseReference reference) {
        return find(reader, reference).orElseThrow(NoSuchCase::new);
    }

    @Override
    public Grant requireForTask(StaffId reader, CaseReference reference, @Nullable String taskId) {
        Standing standing = standings.of(reader, reference);
        Optional<Grant> whole = whole(standing, reader, reference);
        boolean task = taskId != null && work.isFor(reader, reference, taskId);
        return whole.or(() -> task && standing.atCentre() && !standing.excluded()
                        ? Optional.of(Grant.of(Kind.TASK))
                        : Optional.empty())
                .orElseThrow(NoSuchCase::new);
    }

    @Override
    public Grant requireForStart(StaffId author, CaseReference reference, String form) {
        Standing standing = standings.of(author, reference);
        boolean open = starts.stream()
                .filter(start -> start.form().equals(form))
                .anyMatch(start -> start.allows(author, reference));
        return whole(standing, author, reference)
                .or(() -> open && standing.atCentre() && !standing.excluded()
                        ? Optional.of(Grant.of(Kind.TASK))
                        : Optional.empty())
                .orElseThrow(NoSuchCase::new);
    }

    @Override
    public Optional<Grant> find(StaffId reader, CaseReference reference) {
        return whole(standings.of(reader, reference), reader, reference);
    }

    private Optional<Grant> whole(Standing standing, StaffId reader, CaseReference reference) {
        Optional<Grant> taken = temporary.stream()
                .flatMap(each -> each.active(reader, reference).stream())
                .findFirst();
        if (!standing.mayWork()) {
            return Optional.empty();
        }
        if (standing.member()) {
            return Optional.of(Grant.of(standing.restricted() ? Kind.STRICT_LIST : Kind.CARE_TEAM));
        }
        return standing.restricted() ? Optional.empty() : taken;
    }
}

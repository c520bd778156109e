package no.krisesenter.deadlines;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The deadlines that centres have decided for themselves. */
interface CentreDeadlines extends Repository<CentreDeadline, CentreDeadline.Key> {

    Optional<CentreDeadline> findById(CentreDeadline.Key key);

    CentreDeadline save(CentreDeadline deadline);

    void deleteById(CentreDeadline.Key key);
}

package no.krisesenter.workplace;

import java.util.NoSuchElementException;
import java.util.function.Supplier;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffDirectory.Member;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A list of a centre that its managers keep on a page of their own. */
final class KeptList {

    private KeptList() {}

    /** @throws NoSuchElementException for a centre where she does not work, as for one that does not exist */
    static CentreId ownCentre(Member member, String centre) {
        return member.centres().stream()
                .filter(own -> own.value().equals(centre))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    /** Changes the list and goes back to it; where that is refused, the list as it is, with the sentence that says why. */
    static ModelAndView changed(String address, Runnable change, Supplier<ModelAndView> list) {
        try {
            change.run();
            return new ModelAndView("redirect:" + address);
        } catch (Refused refused) {
            ModelAndView page = list.get();
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("sentence", refused.sentence());
            return page;
        }
    }
}

package no.krisesenter.workplace;

import java.util.List;
import no.krisesenter.emergency.Attempt;
import no.krisesenter.emergency.EmergencyReason;
import no.krisesenter.emergency.GlassBox;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.Reauthentication;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody outside the team opens a case in an emergency. */
@Controller
class EmergencyAccessPage {

    private static final String ADDRESS = "/workplace/emergency-access";
    private static final String VIEW = "workplace/emergency-access";
    private static final int ENOUGH_WORDS = 10;
    private static final int TOO_MANY_WORDS = 2000;

    private final AtTheDesk desk;
    private final GlassBox glass;
    private final Reauthentication reauthentication;

    EmergencyAccessPage(AtTheDesk desk, GlassBox glass, Reauthentication reauthentication) {
        this.desk = desk;
        this.glass = glass;
        this.reauthentication = reauthentication;
    }

    @GetMapping(ADDRESS)
    String page(
            @RequestParam(required = false) @Nullable String over,
            @RequestParam(required = false) @Nullable String ended,
            Model page) {
        page.addAttribute("reasons", EmergencyReason.values());
        page.addAttribute("typed", Typed.NOTHING);
        page.addAttribute("elsewhere", reauthentication.elsewhere(ADDRESS).orElse(""));
        page.addAttribute("over", over != null);
        page.addAttribute("ended", ended != null);
        return VIEW;
    }

    @PostMapping(ADDRESS)
    ModelAndView open(
            @RequestParam(name = "client", defaultValue = "") String client,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "proof", defaultValue = "") String proof) {
        Typed typed = new Typed(client, reason, words);
        StaffId staff = desk.member().id();
        try {
            EmergencyReason chosen = typed.check();
            reauthentication.require(staff, proof);
            return glass.meant(staff, client)
                    .map(reference -> answer(typed, reference, glass.open(staff, reference, chosen, words.strip())))
                    .orElseGet(() -> again(typed, NOT_FOUND, List.of()));
        } catch (Refused refused) {
            return again(typed, refused.sentence(), List.of());
        }
    }

    private static final String NOT_FOUND =
            "Vi finner ingen åpen sak med dette dekknavnet ved senteret. Se etter på vaktkortet hvordan det skrives.";
    private static final String TWO_PERSONS =
            "Denne saken er strengt skjermet, og ingen kan åpne den alene. Ring daglig leder eller sikkerhetsansvarlig nå.";

    private ModelAndView answer(Typed typed, CaseReference reference, Attempt attempt) {
        if (attempt instanceof Attempt.TwoPersonsNeeded needed) {
            return again(typed, TWO_PERSONS, needed.call());
        }
        if (attempt instanceof Attempt.NoSuchCase) {
            return again(typed, NOT_FOUND, List.of());
        }
        return new ModelAndView("redirect:/workplace/cases/" + reference);
    }

    private ModelAndView again(Typed typed, String sentence, List<String> call) {
        ModelAndView page = new ModelAndView(VIEW);
        page.setStatus(HttpStatus.BAD_REQUEST);
        page.addObject("reasons", EmergencyReason.values());
        page.addObject("typed", typed);
        page.addObject("elsewhere", reauthentication.elsewhere(ADDRESS).orElse(""));
        page.addObject("sentence", sentence);
        page.addObject("call", call);
        page.addObject("over", false);
        page.addObject("ended", false);
        return page;
    }

    /** What has been typed, all but the password. */
    record Typed(String client, String reason, String words) {

        static final Typed NOTHING = new Typed("", "", "");

        /** @throws Refused when something is missing */
        EmergencyReason check() {
            if (client.isBlank()) {
                throw new Refused("no-case", "Skriv dekknavnet til den det gjelder.");
            }
            if (words.strip().length() < ENOUGH_WORDS || words.length() > TOO_MANY_WORDS) {
                throw new Refused(
                        "no-words", "Skriv med egne ord hvorfor du må se saken nå. Én eller to setninger holder.");
            }
            return EmergencyReason.of(reason)
                    .orElseThrow(() -> new Refused("no-reason", "Velg hvorfor det ikke kan vente."));
        }
    }
}

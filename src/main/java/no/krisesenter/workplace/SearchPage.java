package no.krisesenter.workplace;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search among one's own cases. The words come in the body of a request and go back into the page, never into an address. */
@Controller
class SearchPage {

    private static final String ADDRESS = "/workplace/search";
    private static final String VIEW = "workplace/search";
    private static final int TOO_LONG = 80;

    private final AtTheDesk desk;
    private final SearchReading search;

    SearchPage(AtTheDesk desk, SearchReading search) {
        this.desk = desk;
        this.search = search;
    }

    @GetMapping(ADDRESS)
    String page(Model page) {
        return shown(page, "", List.of());
    }

    @PostMapping(ADDRESS)
    String find(@RequestParam(name = "words", defaultValue = "") String words, Model page) {
        String asked = words.substring(0, Math.min(words.length(), TOO_LONG));
        return shown(page, asked, search.of(desk.member(), asked));
    }

    private static String shown(Model page, String words, List<SearchReading.Hit> hits) {
        page.addAttribute("words", words);
        page.addAttribute("hits", hits);
        return VIEW;
    }
}

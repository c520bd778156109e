package no.krisesenter.engine.web;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.Ordered;

/** In which order the guards of a request stand. The filters of the web applications come after all of them. */
final class FilterOrder {

    static final int HEADERS = Ordered.HIGHEST_PRECEDENCE;
    static final int ANSWERS = SecurityProperties.DEFAULT_FILTER_ORDER - 20;
    static final int SESSION_LIFE = SecurityProperties.DEFAULT_FILTER_ORDER - 10;
    // here stands Spring Security: whoever is not signed in comes no further
    static final int ALLOW_LIST = SecurityProperties.DEFAULT_FILTER_ORDER + 10;
    static final int BODIES = SecurityProperties.DEFAULT_FILTER_ORDER + 20;
    static final int IDENTITY = SecurityProperties.DEFAULT_FILTER_ORDER + 30;

    private FilterOrder() {}
}

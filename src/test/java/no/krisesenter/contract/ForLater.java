package no.krisesenter.contract;

import java.util.Map;

/** What is there and not used yet, each with the reason. */
public final class ForLater {

    private static final String STATISTICS = "the yearly registration becomes a process of its own";
    private static final String NOK = "Nok. centres get journeys of their own";
    private static final String EVALUATION = "asking users what they think becomes a process of its own";
    private static final String CONTROL = "internal control becomes a process of its own";

    /** Deadlines by key. */
    public static final Map<String, String> DEADLINES = Map.ofEntries(
            Map.entry("internal-control.yearly", CONTROL),
            Map.entry("nok.clarification-meeting", NOK),
            Map.entry("nok.first-conversation", NOK),
            Map.entry("nok.plan-review", NOK),
            Map.entry("security.inspection", CONTROL),
            Map.entry("statistics.registration", STATISTICS),
            Map.entry("statistics.registration-visit", STATISTICS),
            Map.entry("statistics.yearly", STATISTICS),
            Map.entry("user-evaluation.ask", EVALUATION),
            Map.entry("user-evaluation.summary", EVALUATION));

    /** Codes in tables, as {@code table: input = code}. */
    static final Map<String, String> CODES = Map.of(
            "decide-offer: threatLevel = acute",
            "staff set the level acute by hand, which a first contact never does",
            "decide-legal-basis: purpose = statistics",
            "asked when the yearly registration becomes a process of its own",
            "decide-legal-basis: purpose = sharing",
            "a consent or an exception is asked for each time something is shared: the guard of referrals");

    private ForLater() {}
}

package no.krisesenter.audit;

/** What is said of an access to somebody who reads the log. */
public final class AccessWords {

    private AccessWords() {}

    /** What was done. */
    public static String action(Access.Action action) {
        return switch (action) {
            case READ -> "Leste";
            case WRITE -> "Skrev";
            case PRINT -> "Skrev ut";
            case DENIED -> "Ble nektet innsyn";
            case BREAK_GLASS_OPENED -> "Åpnet med nødtilgang";
        };
    }

    /** Why somebody was let in, by the code of the grant; what comes after a colon is left out. */
    public static String grant(String code) {
        return switch (code.replaceFirst(":.*", "")) {
            case "care-team" -> "Var i teamet til klienten";
            case "task" -> "Hadde en oppgave i saken";
            case "duty-card" -> "Hadde vakt";
            case "break-glass" -> "Tok nødtilgang";
            case "strict-list" -> "Sto på navnelisten for saken";
            case "start" -> "Opprettet saken";
            case "system" -> "Systemet gjorde det av seg selv";
            case Access.NO_GRANT -> "Hadde ikke tilgang";
            default -> "Ukjent grunn";
        };
    }
}

package no.krisesenter.journey;

/** How far a client is in the stay, as somebody who reports a change has to know it. */
enum StayPhase {
    NO_STAY("Klienten har ikke noe opphold hos oss nå. Ta det nye med i oppgavene som er åpne i saken."),
    EXPECTED("Klienten er ikke tatt imot ennå. Ta det nye med i mottaket."),
    UNDER_WAY("Dette arbeides det med allerede. Ta det nye med i oppgavene som er åpne i saken."),
    LEAVING("Utflyttingen er allerede i gang. Ta det nye med i oppgavene for utflyttingen.");

    private final String reason;

    StayPhase(String reason) {
        this.reason = reason;
    }

    /** What is the case, and where to go on. */
    String reason() {
        return reason;
    }

    /** The same for somebody whose report has just been refused. */
    String sentence() {
        return reason + " Ingenting er lagret.";
    }
}

package no.krisesenter.journey;

/** How far a client is in the stay, as somebody who reports a change has to know it. */
enum StayPhase {
    NO_STAY(
            "Klienten har ikke noe opphold hos oss nå. Ta det nye med i oppgavene som er åpne i saken. Ingenting er lagret."),
    EXPECTED("Klienten er ikke tatt imot ennå. Ta det nye med i mottaket. Ingenting er lagret."),
    UNDER_WAY("Dette arbeides det med allerede. Ta det nye med i oppgavene som er åpne i saken. Ingenting er lagret."),
    LEAVING("Utflyttingen er allerede i gang. Ta det nye med i oppgavene for utflyttingen. Ingenting er lagret.");

    private final String sentence;

    StayPhase(String sentence) {
        this.sentence = sentence;
    }

    /** What is the case, and where to go on instead of reporting. */
    String sentence() {
        return sentence;
    }
}

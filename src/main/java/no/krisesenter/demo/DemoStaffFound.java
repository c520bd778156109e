package no.krisesenter.demo;

/** People of the demonstration are in the database of a production. The application does not start with them. */
class DemoStaffFound extends RuntimeException {

    private DemoStaffFound(String norwegian, String english) {
        super(norwegian + " / " + english);
    }

    static DemoStaffFound person(String id) {
        return new DemoStaffFound(
                "Databasen har brukeren " + id
                        + " fra demonstrasjonen, som alle kan logge inn som. Bruk en tom database, eller slett brukerne fra demonstrasjonen",
                "The database holds the user " + id
                        + " of the demonstration, as whom everybody can sign in. Use an empty database, or delete the users of the demonstration.");
    }

    static DemoStaffFound profile() {
        return new DemoStaffFound(
                "Profilene demo og production kan ikke brukes sammen",
                "The profiles demo and production cannot be used together.");
    }
}

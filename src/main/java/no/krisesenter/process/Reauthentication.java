package no.krisesenter.process;

import java.util.Optional;

/**
 * Asks whoever is signed in to prove once more that it is they who sit there, before a step that nobody may take in a colleague's name. Where
 * a provider signs people in there is no password to ask for: then the page sends the browser {@link #elsewhere}, which comes back to it, and
 * {@link #require} looks at how long ago the provider saw her. OWASP ASVS 5.0, 7.5.3.
 */
public interface Reauthentication {

    /**
     * @param proof what only this person can give: her password, or nothing where the provider is asked
     * @throws Refused with a sentence when it does not prove anything, or after too many tries
     */
    void require(StaffId staff, String proof);

    /**
     * Where the provider asks her; empty where the page asks for her password.
     *
     * @param returnTo path in this application that the browser comes back to
     */
    default Optional<String> elsewhere(String returnTo) {
        return Optional.empty();
    }
}

package no.krisesenter.crypto;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import no.krisesenter.process.CentreId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes the key of a centre in three steps: a new version that everybody knows, then the new one in use, then the old one away. Between the
 * second and the third the running application wraps the clients' keys again. Each step says in Norwegian what to do next, or why not yet.
 */
final class KeyChange {

    private final CentreId centre;
    private final Path file;
    private final Binding binding;

    KeyChange(Path directory, CentreId centre, Binding binding) {
        this.centre = centre;
        this.file = directory.resolve(centre.value() + ".json");
        this.binding = binding;
    }

    /** @throws KeyChangeRefused when a change is under way already */
    String add() throws GeneralSecurityException {
        CentreKeyFile keys = CentreKeyFile.read(file);
        if (keys.versions() > 1) {
            throw new KeyChangeRefused("Et nøkkelbytte er allerede i gang. Fullfør det først med «use» og «remove».");
        }
        keys.withANewVersion().replace(file);
        return "Den nye nøkkelen ligger i %s, men er ikke tatt i bruk. Ta en sikkerhetskopi av filen. Sørg for at alle maskiner som kjører programmet, har den samme filen. Gå deretter videre med «use»."
                .formatted(file);
    }

    /** @throws KeyChangeRefused when there is no version that waits */
    String use() throws GeneralSecurityException {
        CentreKeyFile keys = CentreKeyFile.read(file);
        if (keys.newestIsInUse()) {
            throw new KeyChangeRefused("Det finnes ingen ny nøkkel å ta i bruk. Lag en med «add» først.");
        }
        keys.withTheNewestInUse().replace(file);
        return "Den nye nøkkelen er i bruk. Programmet låser klientenes nøkler på nytt i bakgrunnen. Sørg for at alle maskiner har den samme filen. Se hvor langt det er kommet med «status», og gå videre med «remove» når ingen gjenstår.";
    }

    /** How many still need the old version. */
    String status(JdbcClient database) throws GeneralSecurityException {
        CentreKeyFile keys = CentreKeyFile.read(file);
        Remaining remaining = remaining(keys, database);
        return "Nøkkelen til %s har %d %s. %s"
                .formatted(
                        centre, keys.versions(), keys.versions() == 1 ? "versjon" : "versjoner", remaining.sentence());
    }

    /** @throws KeyChangeRefused while the old version is in use, or anything needs it */
    String remove(JdbcClient database) throws GeneralSecurityException {
        CentreKeyFile keys = CentreKeyFile.read(file);
        if (keys.versions() == 1) {
            throw new KeyChangeRefused("Senteret har bare én nøkkel. Det er ingenting å fjerne.");
        }
        if (!keys.newestIsInUse()) {
            throw new KeyChangeRefused("Den nye nøkkelen er ikke tatt i bruk ennå. Gjør det med «use» først.");
        }
        Remaining remaining = remaining(keys, database);
        if (!remaining.isNobody()) {
            throw new KeyChangeRefused("Ikke ennå. " + remaining.sentence() + " Vent noen minutter og prøv igjen.");
        }
        keys.withTheOneInUse().replace(file);
        return "Den gamle nøkkelen er fjernet. Den åpner ingenting i databasen lenger. Slett den også fra maskiner og sikkerhetskopier når ingen sikkerhetskopi av databasen trenger den.";
    }

    /**
     * Tried, not looked up: a data key needs the old version when it opens with both versions and not with the one in use. One that opens with
     * neither is lost anyway.
     */
    private Remaining remaining(CentreKeyFile keys, JdbcClient database) throws GeneralSecurityException {
        CentreKey all = CentreKey.of(keys);
        CentreKey inUse = CentreKey.of(keys.withTheOneInUse());
        List<WrappedKeys.Wrapped> wrapped = new WrappedKeys(database).all(centre);
        long locked = wrapped.stream()
                .filter(each -> opens(all, each) && !opens(inUse, each))
                .count();
        return new Remaining(
                locked,
                new WrappedKeys(database).indexedByOthersThan(inUse.index().getPrimaryId(), centre));
    }

    private boolean opens(CentreKey key, WrappedKeys.Wrapped wrapped) {
        try {
            key.unwrap(wrapped.key(), binding.of(centre, Place.ofKey(wrapped.client())));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private record Remaining(long locked, long indexed) {

        boolean isNobody() {
            return locked == 0 && indexed == 0;
        }

        String sentence() {
            return isNobody()
                    ? "Ingen klienter trenger en gammel nøkkel."
                    : "%d klienter er låst med den gamle nøkkelen, og %d gjenkjennes bare med den."
                            .formatted(locked, indexed);
        }
    }
}

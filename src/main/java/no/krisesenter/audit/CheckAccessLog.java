package no.krisesenter.audit;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.krisesenter.crypto.LogSeal;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Checks the access log of every centre; whoever looks after privacy runs it, with a copy of the anchors from outside. Reads only. User
 * and password of the database come from {@code SPRING_DATASOURCE_USERNAME} and {@code SPRING_DATASOURCE_PASSWORD}. Exit code 0 when all
 * is well, 1 when a log has been tampered with, 2 when it could not be checked:
 * {@code java -cp krisesenter.jar -Dloader.main=no.krisesenter.audit.CheckAccessLog
 * org.springframework.boot.loader.launch.PropertiesLauncher <jdbc url> <directory of keys> <directory of anchors>}
 */
public final class CheckAccessLog {

    private CheckAccessLog() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv()));
    }

    static int run(String[] arguments, Map<String, String> environment) {
        if (arguments.length != 3) {
            System.err.println("Oppgi tre ting: adressen til databasen, mappen med nøkler og mappen med ankre.");
            return 2;
        }
        DriverManagerDataSource database = new DriverManagerDataSource(arguments[0]);
        Optional.ofNullable(environment.get("SPRING_DATASOURCE_USERNAME")).ifPresent(database::setUsername);
        Optional.ofNullable(environment.get("SPRING_DATASOURCE_PASSWORD")).ifPresent(database::setPassword);
        try {
            List<Verdict> verdicts = new LogCheck(
                            database, LogSeal.of(Path.of(arguments[1])), new AnchorFiles(Path.of(arguments[2])))
                    .all();
            verdicts.forEach(verdict -> System.out.println(verdict.sentence()));
            return tell(verdicts);
        } catch (SQLException | GeneralSecurityException | RuntimeException failure) {
            System.err.println("Tilgangsloggen kunne ikke kontrolleres. " + failure.getMessage());
            return 2;
        }
    }

    private static int tell(List<Verdict> verdicts) {
        long broken = verdicts.stream().filter(verdict -> !verdict.isWhole()).count();
        System.out.println(
                broken == 0
                        ? "Tilgangsloggen er hel."
                        : "Noen har endret tilgangsloggen. Ikke rør databasen: varsle personvernkontakten, og ta vare på den som den er.");
        return broken == 0 ? 0 : 1;
    }
}

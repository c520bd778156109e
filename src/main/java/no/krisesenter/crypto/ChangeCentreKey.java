package no.krisesenter.crypto;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import no.krisesenter.process.CentreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Changes the key of a centre while the application runs; the operator takes the steps {@code add}, {@code use} and {@code remove}, and asks
 * for the {@code status} in between. The last two look into the database that {@code SPRING_DATASOURCE_URL}, {@code _USERNAME} and
 * {@code _PASSWORD} name:
 * {@code java -cp krisesenter.jar -Dloader.main=no.krisesenter.crypto.ChangeCentreKey
 * org.springframework.boot.loader.launch.PropertiesLauncher <directory> <centre> <step>}
 */
public final class ChangeCentreKey {

    private static final int ARGUMENTS = 3;

    private ChangeCentreKey() {}

    public static void main(String[] arguments) throws GeneralSecurityException {
        try {
            System.out.println(run(arguments, System.getenv()));
        } catch (KeyChangeRefused | KeysMissing e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static String run(String[] arguments, Map<String, String> environment) throws GeneralSecurityException {
        if (arguments.length != ARGUMENTS) {
            throw new KeyChangeRefused(
                    "Oppgi tre ting: mappen med nøklene, senterets id og add, use, status eller remove.");
        }
        AeadConfig.register();
        PrfConfig.register();
        KeyChange change = new KeyChange(Path.of(arguments[0]), new CentreId(arguments[1]), new BoundToItsPlace());
        return switch (arguments[2]) {
            case "add" -> change.add();
            case "use" -> change.use();
            case "status" -> change.status(database(environment));
            case "remove" -> change.remove(database(environment));
            default ->
                throw new KeyChangeRefused(
                        "Steget «%s» finnes ikke. Velg add, use, status eller remove.".formatted(arguments[2]));
        };
    }

    private static JdbcClient database(Map<String, String> environment) {
        String url = environment.get("SPRING_DATASOURCE_URL");
        if (url == null) {
            throw new KeyChangeRefused(
                    "Sett SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME og SPRING_DATASOURCE_PASSWORD, slik at det kan sjekkes at ingen trenger den gamle nøkkelen.");
        }
        return JdbcClient.create(new DriverManagerDataSource(
                url,
                environment.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", "")));
    }
}

package no.krisesenter.crypto;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import no.krisesenter.process.CentreId;

/**
 * Makes the key file of a new centre; the operator runs it once for each, before the centre is added. Never writes over a key:
 * {@code java -cp krisesenter.jar -Dloader.main=no.krisesenter.crypto.MakeCentreKey
 * org.springframework.boot.loader.launch.PropertiesLauncher <directory> <centre>}
 */
public final class MakeCentreKey {

    private MakeCentreKey() {}

    public static void main(String[] arguments) throws GeneralSecurityException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Two arguments: the directory of the keys and the id of the centre.");
        }
        AeadConfig.register();
        PrfConfig.register();
        Path file = Path.of(arguments[0]).resolve(new CentreId(arguments[1]).value() + ".json");
        if (Files.exists(file)) {
            throw new IllegalStateException("The centre has a key already.");
        }
        CentreKeyFile.generate(file);
    }
}

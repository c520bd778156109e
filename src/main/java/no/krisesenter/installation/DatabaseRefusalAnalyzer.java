package no.krisesenter.installation;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence that the database does not answer, or does not let us in: SQLSTATE classes 08, 28 and 3D of PostgreSQL. */
final class DatabaseRefusalAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.startsWith("08")) {
            return saying(
                    "Databasen i spring.datasource.url svarer ikke. Se etter at den går, og at adressen stemmer",
                    "The database in spring.datasource.url does not answer. See that it runs, and that the address is right.",
                    cause);
        }
        if (state.startsWith("28")) {
            return saying(
                    "Databasen slipper oss ikke inn. Se etter spring.datasource.username og .password, og spring.flyway.user og .password",
                    "The database does not let us in. Check spring.datasource.username and .password, and spring.flyway.user and .password.",
                    cause);
        }
        if (state.startsWith("3D")) {
            return saying(
                    "Databasen i spring.datasource.url finnes ikke. Lag en tom database, slik README sier",
                    "The database in spring.datasource.url does not exist. Make an empty one, as README says.",
                    cause);
        }
        return null;
    }

    private static FailureAnalysis saying(String norwegian, String english, SQLException cause) {
        return new FailureAnalysis(norwegian + " / " + english, null, cause);
    }
}

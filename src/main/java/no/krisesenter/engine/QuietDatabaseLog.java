package no.krisesenter.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** A PostgreSQL server can be told to write values of statements into its own log. Whether this one does is looked at when we start, and said. */
@Component
class QuietDatabaseLog implements SmartInitializingSingleton {

    /** With these no value of a statement reaches the server's log. */
    static final Map<String, String> QUIET = Map.of(
            "log_statement", "none",
            "log_min_duration_statement", "-1",
            "log_min_duration_sample", "-1",
            "log_parameter_max_length", "0",
            "log_parameter_max_length_on_error", "0",
            "log_error_verbosity", "terse");

    private static final Logger LOG = LoggerFactory.getLogger(QuietDatabaseLog.class);

    private final JdbcTemplate database;

    QuietDatabaseLog(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var talkative = talkative();
        if (!talkative.isEmpty()) {
            LOG.warn(
                    "The database's server may write what people write into its log. Set on the server: {}", talkative);
        }
    }

    /** What should be set otherwise, and to what. */
    Map<String, String> talkative() {
        var talkative = new LinkedHashMap<String, String>();
        database.query("select name, setting from pg_settings", row -> {
            var wanted = QUIET.get(row.getString("name"));
            if (wanted != null && !wanted.equals(row.getString("setting"))) {
                talkative.put(row.getString("name"), wanted);
            }
        });
        return talkative;
    }
}

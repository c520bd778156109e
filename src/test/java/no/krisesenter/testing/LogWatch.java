package no.krisesenter.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Keeps every line of the log while a test looks: of everything at the level of production, of the engine and of us in all detail. */
public final class LogWatch implements AutoCloseable {

    private static final Map<String, Level> LEVELS =
            Map.of(Logger.ROOT_LOGGER_NAME, Level.INFO, "org.camunda", Level.DEBUG, "no.krisesenter", Level.DEBUG);

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Map<String, Level> before = new LinkedHashMap<>();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private int seen;
    private final Keeper keeper = new Keeper();

    public LogWatch() {
        keeper.setContext(context);
        keeper.start();
        LEVELS.forEach((name, level) -> {
            var logger = context.getLogger(name);
            before.put(name, logger.getLevel());
            logger.setLevel(level);
            logger.addAppender(keeper);
            logger.setAdditive(false);
        });
    }

    /** The lines since the last look that hold this text. */
    public List<String> newLinesWith(String text) {
        var found = new ArrayList<String>();
        for (var line = lines.poll(); line != null; line = lines.poll()) {
            seen++;
            if (holds(line, text)) {
                found.add(line);
            }
        }
        return found;
    }

    /** Without regard to case, and without a copy of each of half a million lines. */
    private static boolean holds(String line, String text) {
        if (text.isEmpty()) {
            return true;
        }
        var low = Character.toLowerCase(text.charAt(0));
        var high = Character.toUpperCase(text.charAt(0));
        for (int at = 0; at <= line.length() - text.length(); at++) {
            var letter = line.charAt(at);
            if ((letter == low || letter == high) && line.regionMatches(true, at, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }

    /** How many lines have been looked at. */
    public int seen() {
        return seen;
    }

    @Override
    public void close() {
        before.forEach((name, level) -> {
            var logger = context.getLogger(name);
            logger.detachAppender(keeper);
            logger.setLevel(level);
            logger.setAdditive(true);
        });
    }

    private final class Keeper extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + (event.getThrowableProxy() == null
                            ? ""
                            : ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
    }
}

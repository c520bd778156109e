package no.krisesenter.record;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.TestPropertySource;

/**
 * The form bridge alone keeps what people write out of the engine: the same at the engine's fullest history, which keeps every value it
 * gets. In a JVM of its own, since the web applications of one JVM always speak to the engine that was started last.
 */
@Tag("second-round")
@TestPropertySource(properties = "camunda.bpm.history-level=full")
class CanaryAtFullHistoryTest extends CanaryTest {}

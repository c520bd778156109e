package no.krisesenter.record;

import org.junit.jupiter.api.Order;
import org.springframework.test.context.TestPropertySource;

/**
 * The form bridge alone keeps what people write out of the engine: the same at the engine's fullest history, which keeps every value it
 * gets. After all other tests, since the web applications of one JVM always speak to the engine that was started last.
 */
@Order(Integer.MAX_VALUE - 1)
@TestPropertySource(properties = "camunda.bpm.history-level=full")
class CanaryAtFullHistoryTest extends CanaryTest {}

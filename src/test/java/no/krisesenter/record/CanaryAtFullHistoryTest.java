package no.krisesenter.record;

import org.springframework.test.context.TestPropertySource;

/** The form bridge alone keeps what people write out of the engine: the same at the engine's fullest history, which keeps every value it gets. */
@TestPropertySource(properties = "camunda.bpm.history-level=full")
class CanaryAtFullHistoryTest extends CanaryTest {}

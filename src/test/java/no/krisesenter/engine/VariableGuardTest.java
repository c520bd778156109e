package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.krisesenter.engine.WayIn.Standpoint;
import no.krisesenter.testing.DatabaseSearch;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nothing but codes, numbers, dates and references gets into the engine, whatever way it takes; a stock engine beside ours lets everything in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VariableGuardTest extends ModelTest {

    private static final String SECRET = "Hun er redd for mannen sin";

    @Autowired
    private DataSource dataSource;

    private HikariDataSource beside;
    private ProcessEngine stock;
    private JdbcTemplate stockDatabase;
    private String deployment;
    private DatabaseSearch search;

    @BeforeAll
    void twoEnginesWithTheSameModels() throws Exception {
        search = new DatabaseSearch(database);
        deployment = deploy(processEngine);
        database.execute("create schema stock");
        try (var connection = dataSource.getConnection()) {
            var address = connection.getMetaData().getURL().replace("currentSchema=engine", "currentSchema=stock");
            beside = new HikariDataSource();
            beside.setJdbcUrl(address);
            beside.setUsername("postgres");
            stockDatabase = new JdbcTemplate(beside);
            stock = stockEngine(beside);
        }
        deploy(stock);
    }

    private static ProcessEngine stockEngine(DataSource database) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("stock");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setDatabaseSchema("stock");
        configuration.setDatabaseTablePrefix("stock.");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEnginePlugins(new ArrayList<>(List.of(new SpinProcessEnginePlugin())));
        return configuration.buildProcessEngine();
    }

    private static String deploy(ProcessEngine engine) {
        return TestModels.bring(engine, WayIn.ATTACKED);
    }

    @AfterAll
    void oneEngineAgain() {
        TestModels.takeAway(processEngine, deployment);
        stock.close();
        beside.close();
        database.execute("drop schema stock cascade");
    }

    static Stream<Arguments> attempts() {
        return Arrays.stream(WayIn.values())
                .flatMap(way -> forbidden().keySet().stream().map(what -> Arguments.of(way, what)));
    }

    /** What is forbidden, by what makes it so. */
    private static Map<String, Map<String, Object>> forbidden() {
        var forbidden = new LinkedHashMap<String, Map<String, Object>>();
        forbidden.put("a name that no model declares", pairs("whatSheSaid", "yes"));
        forbidden.put("no value under a name that no model declares", pairs("hunErRedd", null));
        forbidden.put("a sentence", pairs("threatLevel", SECRET));
        forbidden.put("a text in several lines", pairs("threatLevel", "high\nredd"));
        forbidden.put("a word with Norwegian letters", pairs("threatLevel", "Bjørg"));
        forbidden.put("a long code", pairs("threatLevel", "x".repeat(65)));
        forbidden.put(
                "JSON",
                pairs(
                        "threatLevel",
                        SpinValues.jsonValue("{\"a\":\"" + SECRET + "\"}").create()));
        forbidden.put(
                "a code as JSON",
                pairs("threatLevel", SpinValues.jsonValue("\"high\"").create()));
        forbidden.put("a list", pairs("threatLevel", new ArrayList<>(List.of(SECRET))));
        forbidden.put(
                "an object as JSON",
                pairs(
                        "threatLevel",
                        Variables.objectValue(new Said(SECRET))
                                .serializationDataFormat("application/json")
                                .create()));
        forbidden.put(
                "a file",
                pairs(
                        "threatLevel",
                        Variables.fileValue("notat.txt")
                                .file(SECRET.getBytes(StandardCharsets.UTF_8))
                                .create()));
        forbidden.put("bytes", pairs("threatLevel", SECRET.getBytes(StandardCharsets.UTF_8)));
        forbidden.put("one forbidden among the allowed", pairs("mappingComplete", "yes", "threatLevel", SECRET));
        return forbidden;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attempts")
    void whatIsForbiddenIsRefusedWhateverWayItTakes(WayIn way, String what) {
        var at = way.begin(processEngine);
        var before = search.fingerprints();

        var refusal = catchThrowable(() -> way.tryIt(at, forbidden().get(what)));

        assertThat(NestedExceptionUtils.getMostSpecificCause(refusal))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageEndingWith("refused.");
        assertThat(refusal.toString()).doesNotContain(SECRET);
        assertThat(search.fingerprints()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attempts")
    void aStockEngineLetsAllOfItIn(WayIn way, String what) {
        var at = way.begin(stock);
        var before = kept();

        way.tryIt(at, forbidden().get(what));

        assertThat(kept()).isGreaterThan(before);
        // a signal wakes whoever still waits for it
        stock.getRuntimeService()
                .createProcessInstanceQuery()
                .list()
                .forEach(left -> stock.getRuntimeService().deleteProcessInstance(left.getId(), "test over"));
    }

    private int kept() {
        return stockDatabase.queryForObject(
                "select (select count(*) from act_ru_variable) + (select count(*) from act_hi_detail)", Integer.class);
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void whatSteersAProcessIsLetIn(Object value) {
        var at = Standpoint.in(processEngine);

        runtime.setVariable(at.instance(), "threatLevel", value);

        assertThat(runtime.getVariable(at.instance(), "threatLevel")).isEqualTo(value);
    }

    static Stream<Object> allowed() {
        return Stream.of("high", "P14D", "re-establishment.contact", 3, 3L, 2.5, true, new java.util.Date(0));
    }

    @Test
    void everySerializerStandsBehindTheGuard() {
        var serializers = ((ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration())
                .getVariableSerializers()
                .getSerializers();

        assertThat(serializers).allMatch(VariableGuard.class::isInstance);
        assertThat(serializers.stream().map(TypedValueSerializer::getName))
                .contains("string", "json", "spin://application/json", "serializable", "file", "bytes", "null");
    }

    /** Something that somebody said. */
    public record Said(String words) implements Serializable {}
}

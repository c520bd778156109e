package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

/** Nothing that runs code from a model gets onto the class path: the build refuses it by name. */
class BannedTest {

    private static final Pattern EXCLUDE = Pattern.compile("<exclude>([^<]+)</exclude>");
    private static final List<String> RUN_CODE = List.of(
            "org.camunda.bpm.springboot:camunda-bpm-spring-boot-starter-rest",
            "org.camunda.bpm:camunda-engine-plugin-connect",
            "org.camunda.connect:camunda-connect-core",
            "org.camunda.connect:camunda-connect-http-client",
            "org.camunda.connect:camunda-connect-soap-http-client",
            "org.camunda.template-engines:camunda-template-engines-freemarker",
            "org.camunda.template-engines:camunda-template-engines-velocity",
            "org.camunda.template-engines:camunda-template-engines-xquery-saxon",
            "org.camunda.bpm.extension.feel.scala:feel-engine-factory",
            "org.freemarker:freemarker",
            "org.apache.velocity:velocity-engine-core",
            "org.apache.groovy:groovy",
            "org.apache.groovy:groovy-jsr223",
            "org.codehaus.groovy:groovy-all",
            "org.graalvm.js:js-scriptengine",
            "org.graalvm.polyglot:js",
            "org.graalvm.polyglot:python",
            "org.graalvm.truffle:truffle-api",
            "org.openjdk.nashorn:nashorn-core",
            "org.python:jython-standalone",
            "org.jruby:jruby",
            "org.jruby:jruby-complete",
            "org.mozilla:rhino",
            "org.mozilla:rhino-engine",
            "org.jetbrains.kotlin:kotlin-scripting-jsr223",
            "org.apache-extras.beanshell:bsh",
            "org.mvel:mvel2",
            "com.h2database:h2");

    static Stream<String> artefacts() {
        return RUN_CODE.stream();
    }

    @ParameterizedTest
    @MethodSource("artefacts")
    void theBuildRefuses(String artefact) {
        assertThat(isBanned(artefact)).isTrue();
    }

    @Test
    void whatWeUseIsNotRefused() {
        assertThat(List.of(
                        "org.camunda.bpm:camunda-engine",
                        "org.camunda.spin:camunda-spin-core",
                        "org.postgresql:postgresql"))
                .noneMatch(BannedTest::isBanned);
    }

    @Test
    void noScriptLanguageIsThere() {
        var languages = ServiceLoader.load(ScriptEngineFactory.class).stream()
                .map(ServiceLoader.Provider::type)
                .map(Class::getName)
                .toList();

        assertThat(languages)
                .as("the engine's own, which NoScripts keeps from being used, and FEEL for tables")
                .isSubsetOf(
                        "org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelUnaryTestsScriptEngineFactory",
                        "org.camunda.feel.impl.script.FeelExpressionScriptEngineFactory");
        assertThat(ClassUtils.isPresent(
                        "org.camunda.connect.Connectors", getClass().getClassLoader()))
                .isFalse();
    }

    static long banned() {
        return artefacts().filter(BannedTest::isBanned).count();
    }

    static int all() {
        return RUN_CODE.size();
    }

    /** As the enforcer's rule reads its patterns: group and artefact, with stars. */
    private static boolean isBanned(String artefact) {
        return EXCLUDE.matcher(pom())
                .results()
                .map(found -> found.group(1))
                .anyMatch(pattern -> artefact.matches(
                        pattern.replace(".", "\\.").replace("*", ".*") + (pattern.contains(":") ? "" : ":.*")));
    }

    private static String pom() {
        try {
            var whole = Files.readString(Path.of("pom.xml"));
            return whole.substring(whole.indexOf("<bannedDependencies>"), whole.indexOf("</bannedDependencies>"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

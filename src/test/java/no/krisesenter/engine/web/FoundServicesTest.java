package no.krisesenter.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import no.krisesenter.testing.KrisesenterTest;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Jars are searched once for what offers a service, and each time for anything else. */
@KrisesenterTest
class FoundServicesTest {

    private static final String ENGINES = "META-INF/services/" + ProcessEngineProvider.class.getName();
    private static final String ELSE = "META-INF/MANIFEST.MF";

    @Autowired
    private ServletWebServerApplicationContext server;

    private final List<String> searches = new ArrayList<>();

    @Test
    void theServerRemembersWhereItsEngineWasOffered() throws IOException {
        var tomcat = ((TomcatWebServer) server.getWebServer()).getTomcat();
        var loader = server.getServletContext().getClassLoader();

        assertThat(tomcat.getHost().findChildren()).hasSize(1);
        assertThat(loader).isInstanceOf(FoundServices.Remembering.class);
        for (int time = 1; time <= 2; time++) {
            assertThat(Collections.list(loader.getResources(ENGINES)))
                    .isNotEmpty()
                    .isEqualTo(Collections.list(getClass().getClassLoader().getResources(ENGINES)));
        }
    }

    @Test
    void servicesAreSearchedForOnceAndAllElseEachTime() throws IOException {
        var loader = new FoundServices.Remembering(new Noting());
        for (int time = 1; time <= 2; time++) {
            assertThat(Collections.list(loader.getResources(ENGINES))).hasSize(1);
            assertThat(Collections.list(loader.getResources("META-INF/services/offered.by.Nobody")))
                    .isEmpty();
            assertThat(Collections.list(loader.getResources(ELSE))).isNotEmpty();
        }

        assertThat(searches).containsExactly(ENGINES, "META-INF/services/offered.by.Nobody", ELSE, ELSE);
    }

    /** Writes down what is searched for. */
    private final class Noting extends ClassLoader {

        Noting() {
            super(FoundServicesTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            searches.add(name);
            return super.getResources(name);
        }
    }
}

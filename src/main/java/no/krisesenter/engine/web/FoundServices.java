package no.krisesenter.engine.web;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.catalina.loader.WebappLoader;
import org.springframework.boot.web.embedded.tomcat.TomcatContextCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatEmbeddedWebappClassLoader;
import org.springframework.stereotype.Component;

/**
 * Remembers which jars offer a service. Camunda's web applications look their engine up through {@code java.util.ServiceLoader} several times
 * in each request (EngineUtil, ProcessEngineUtil), which searches every jar of the application; no jar comes while it runs.
 */
@Component
final class FoundServices implements TomcatContextCustomizer {

    @Override
    public void customize(Context context) {
        ((WebappLoader) context.getLoader()).setLoaderInstance(new Remembering(context.getParentClassLoader()));
    }

    /** Finds classes and all else as Spring Boot's own. */
    static final class Remembering extends TomcatEmbeddedWebappClassLoader {

        private static final String SERVICES = "META-INF/services/";

        static {
            ClassLoader.registerAsParallelCapable();
        }

        private final Map<String, List<URL>> found = new ConcurrentHashMap<>();

        Remembering(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            if (!name.startsWith(SERVICES)) {
                return super.getResources(name);
            }
            var known = found.get(name);
            if (known == null) {
                known = Collections.list(super.getResources(name));
                found.put(name, known);
            }
            return Collections.enumeration(known);
        }
    }
}

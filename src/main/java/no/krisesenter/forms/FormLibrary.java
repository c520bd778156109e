package no.krisesenter.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every form of the application, by id. */
public final class FormLibrary {

    private static final String FORMS = "classpath*:forms/**/*.form";

    private final Map<String, FormSchema> forms;

    private FormLibrary(Map<String, FormSchema> forms) {
        this.forms = Collections.unmodifiableMap(forms);
    }

    /** @throws UnusableForm when one of them cannot be used, or two have the same id */
    public static FormLibrary onClasspath() {
        Map<String, FormSchema> forms = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FORMS)) {
                FormSchema form = FormSchema.parse(file.getContentAsString(StandardCharsets.UTF_8));
                if (forms.put(form.id(), form) != null) {
                    throw new UnusableForm("Two forms have the id " + form.id());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FormLibrary(forms);
    }

    /** In the order of their ids. */
    public Collection<FormSchema> all() {
        return forms.values();
    }

    /** @throws UnusableForm when there is none */
    public FormSchema get(String id) {
        FormSchema form = forms.get(id);
        if (form == null) {
            throw new UnusableForm("There is no form " + id);
        }
        return form;
    }
}

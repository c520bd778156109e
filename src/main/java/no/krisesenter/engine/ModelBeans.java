package no.krisesenter.engine;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.krisesenter.process.CalledByModels;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** What expressions in models can reach: the beans marked {@link CalledByModels}, looked up when they are first called, and nothing else. */
final class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory factory;

    ModelBeans(ListableBeanFactory factory) {
        this.factory = factory;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean
                && factory.containsBean(bean)
                && factory.findAnnotationOnBean(bean, CalledByModels.class) != null;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String bean && containsKey(bean) ? factory.getBean(bean) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        var all = new HashMap<Object, Object>();
        all.putAll(factory.getBeansWithAnnotation(CalledByModels.class));
        return all.entrySet();
    }
}

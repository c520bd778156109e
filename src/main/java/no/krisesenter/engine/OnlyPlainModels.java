package no.krisesenter.engine;

import java.util.ArrayList;
import java.util.Arrays;
import no.krisesenter.engine.models.Finding;
import no.krisesenter.engine.models.ModelCheck;
import no.krisesenter.forms.FormLibrary;
import no.krisesenter.forms.FormSchema;
import no.krisesenter.process.CalledByModels;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Before the engine reads a model, a table or a form, at deployment and whenever it comes from the database again: whatever would carry
 * code, or lead out of what we know, is refused with the name of the element.
 */
@Component
final class OnlyPlainModels implements Deployer {

    private final ModelCheck check;

    OnlyPlainModels(ListableBeanFactory beans, FormLibrary forms) {
        check = new ModelCheck(
                (bean, method, arguments) -> offers(beans, bean, method, arguments),
                id -> forms.all().stream().map(FormSchema::id).anyMatch(id::equals));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        var findings = new ArrayList<Finding>();
        deployment
                .getResources()
                .forEach((name, resource) -> findings.addAll(check.findings(name, resource.getBytes())));
        if (!findings.isEmpty()) {
            throw new NotThisWay(
                    "model-refused",
                    String.join("\n", findings.stream().map(Finding::toString).toList()));
        }
    }

    /** Reads the bean's class only: at this time it need not exist. */
    private static boolean offers(ListableBeanFactory beans, String bean, String method, int arguments) {
        if (!beans.containsBean(bean) || beans.findAnnotationOnBean(bean, CalledByModels.class) == null) {
            return false;
        }
        var type = beans.getType(bean, false);
        return type != null
                && Arrays.stream(ClassUtils.getUserClass(type).getDeclaredMethods())
                        .filter(WithinReach::isPublic)
                        .anyMatch(offered ->
                                offered.getName().equals(method) && offered.getParameterCount() == arguments);
    }
}

package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import no.krisesenter.testing.ModelTest;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModelDeploymentTest extends ModelTest {

    @Autowired
    private ModelDeployment deployment;

    @Test
    void aRestartWithoutAChangeDeploysNothing() {
        var versions = versions();
        var deployments = repository.createDeploymentQuery().count();

        deployment.afterSingletonsInstantiated();

        assertThat(versions()).isEqualTo(versions).isNotEmpty();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
    }

    @Test
    void aModelIsDeployedWithItsOwnFormsAndNothingElse() {
        var closure = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("closure")
                .latestVersion()
                .singleResult();

        assertThat(repository.getDeploymentResources(closure.getDeploymentId()))
                .extracting(Resource::getName)
                .containsExactlyInAnyOrder("closure.bpmn", "closure.close-case.form");
    }

    private Map<String, Integer> versions() {
        var versions = new TreeMap<String, Integer>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach((ProcessDefinition process) -> versions.put(process.getKey(), process.getVersion()));
        return versions;
    }
}

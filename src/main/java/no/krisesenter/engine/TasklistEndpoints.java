package no.krisesenter.engine;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import no.krisesenter.process.CaseNames;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.ChildReference;
import no.krisesenter.process.FolderDoor;
import no.krisesenter.process.Refused;
import no.krisesenter.process.StaffId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What our own parts of Tasklist ask besides the stock calls: drafts, options of start forms, aliases for task cards. Below the web
 * applications' API, so that their session and their protection against forged requests hold here too.
 */
@RestController
@RequestMapping("/camunda/api/krisesenter")
class TasklistEndpoints {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final FormBridge bridge;
    private final CaseNames cases;
    private final FolderDoor door;

    TasklistEndpoints(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            IdentityService identity,
            FormBridge bridge,
            CaseNames cases,
            FolderDoor door) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.identity = identity;
        this.bridge = bridge;
        this.cases = cases;
        this.door = door;
    }

    @PutMapping("/drafts/{taskId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepDraft(
            HttpSession session, @PathVariable String taskId, @RequestBody Map<String, @Nullable Object> answers) {
        signedIn(session, () -> {
            if (!bridge.keepDraft(mine(taskId, session).getId(), answers)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            return null;
        });
    }

    @DeleteMapping("/drafts/{taskId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropDraft(HttpSession session, @PathVariable String taskId) {
        signedIn(session, () -> {
            bridge.dropDraft(mine(taskId, session).getId());
            return null;
        });
    }

    @GetMapping("/start-form-variables/{processDefinitionId}")
    Map<String, Map<String, @Nullable Object>> startFormVariables(
            HttpSession session, @PathVariable String processDefinitionId) {
        return signedIn(session, () -> {
            var definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionId(processDefinitionId)
                    .startablePermissionCheck()
                    .singleResult();
            if (definition == null) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            var variables = new LinkedHashMap<String, Map<String, @Nullable Object>>();
            bridge.startFormOptions(definition.getId()).forEach((name, options) -> variables.put(name, json(options)));
            return variables;
        });
    }

    private static Map<String, @Nullable Object> json(Object options) {
        var typed = (SerializableValue) PlainValues.typed(options);
        return Map.of("value", typed.getValueSerialized(), "type", "Json");
    }

    @PostMapping("/task-cards")
    List<Card> cards(HttpSession session, @RequestBody Wanted wanted) {
        return signedIn(session, () -> {
            var ids = wanted.ids();
            if (ids.length == 0) {
                return List.of();
            }
            var seen = tasks.createTaskQuery().taskIdIn(ids).list();
            return seen.stream().map(this::card).filter(Objects::nonNull).toList();
        });
    }

    private @Nullable Card card(Task task) {
        return Unchecked.run(bridge.engine(), () -> {
            var instance = runtime.createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult();
            if (instance == null || instance.getBusinessKey() == null) {
                return null;
            }
            var reference = new CaseReference(instance.getBusinessKey());
            var definition = repository.getProcessDefinition(task.getProcessDefinitionId());
            var child = runtime.getVariable(task.getExecutionId(), "childReference");
            return new Card(
                    task.getId(),
                    cases.aliases(List.of(reference)).getOrDefault(reference, ""),
                    definition.getName(),
                    child instanceof String id
                            ? cases.child(new ChildReference(id)).orElse("")
                            : "",
                    folder(reference));
        });
    }

    /** Where the folder of the case is read; empty for somebody who works with one task of it only. */
    private String folder(CaseReference reference) {
        var reader = new StaffId(identity.getCurrentAuthentication().getUserId());
        return door.opensTo(reader, reference) ? "/workplace/cases/" + reference : "";
    }

    private Task mine(String taskId, HttpSession session) {
        var task = tasks.createTaskQuery()
                .taskId(taskId)
                .taskAssignee(identity.getCurrentAuthentication().getUserId())
                .singleResult();
        if (task == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return task;
    }

    private <T> T signedIn(HttpSession session, Callable<T> work) {
        var user = user(session);
        identity.setAuthentication(user.getIdentityId(), user.getGroupIds(), user.getTenantIds());
        try {
            return work.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** A rule says no: its sentence is shown beside the form. */
    @ExceptionHandler({Refused.class, FormFieldValidationException.class})
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refused(RuntimeException refusal) {
        return Map.of("type", RefusedByRule.class.getSimpleName(), "message", String.valueOf(refusal.getMessage()));
    }

    private static UserAuthentication user(HttpSession session) {
        var all = AuthenticationUtil.getAuthsFromSession(session);
        Authentication authentication = all == null ? null : all.getAuthenticationForProcessEngine("default");
        if (authentication instanceof UserAuthentication user) {
            return user;
        }
        throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }

    /** Ids of the tasks whose cards are shown. */
    record Wanted(@Nullable List<@Nullable String> taskIds) {

        private static final int MOST = 200;

        private String[] ids() {
            return taskIds == null
                    ? new String[0]
                    : taskIds.stream().filter(Objects::nonNull).limit(MOST).toArray(String[]::new);
        }
    }

    /** How people speak of the case of a task. */
    record Card(String taskId, String alias, String stage, String subject, String folder) {}
}

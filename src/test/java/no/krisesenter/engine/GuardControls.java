package no.krisesenter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import no.krisesenter.casefile.CareTeams;
import no.krisesenter.casefile.Part;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import no.krisesenter.testing.Goals;
import no.krisesenter.testing.Guards;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Tries an attack with a guard, without it, and with it again. */
@Import(Switches.class)
abstract class GuardControls extends AttackTest {

    private static final Map<String, List<String>> SWITCHED_OFF = new LinkedHashMap<>();
    private static int attacks;

    @Autowired
    Switches.Board switches;

    @Autowired
    Guards guards;

    @Autowired
    CareTeams careTeams;

    private final Map<String, Consumer<Runnable>> parts = new HashMap<>();
    private String control;

    /** Says whether the attack has succeeded; a refusal of any kind is none. */
    interface Attack {

        boolean succeeds() throws Exception;
    }

    @BeforeEach
    void theEngineHasGuardsToo(TestInfo test) {
        control = test.getTestMethod().map(Method::getName).orElseThrow();
        var engine = configuration();
        parts.put("TaskRights", work -> {
            var ours = engine.getResourceAuthorizationProvider();
            engine.setResourceAuthorizationProvider(new DefaultAuthorizationProvider());
            thenAgain(work, () -> engine.setResourceAuthorizationProvider(ours));
        });
        parts.put("WorkChecks", work -> {
            List<CommandChecker> checkers = engine.getCommandCheckers();
            var ours = checkers.remove(checkers.size() - 1);
            checkers.add(new AuthorizationCommandChecker());
            thenAgain(work, () -> checkers.set(checkers.size() - 1, ours));
        });
        parts.put("NoScripts", work -> {
            var ours = engine.getScriptFactory();
            engine.setScriptFactory(new ScriptFactory());
            thenAgain(work, () -> engine.setScriptFactory(ours));
        });
        parts.put("CentreTenants", work -> {
            var ours = engine.getTenantIdProvider();
            engine.setTenantIdProvider(null);
            thenAgain(work, () -> engine.setTenantIdProvider(ours));
        });
        parts.put("GuardedExpressions", this::withUncheckedQueries);
    }

    private static void thenAgain(Runnable work, Runnable again) {
        try {
            work.run();
        } finally {
            again.run();
        }
    }

    /** What the table says of a control is what it does. */
    @AfterEach
    void theTableSaysWhatThisControlSwitchesOff() {
        var here = GuardTable.controlledBy(getClass().getSimpleName() + "." + control);
        assertThat(SWITCHED_OFF.getOrDefault(control, List.of()))
                .as("guards.csv")
                .containsAll(here);
    }

    void isNeeded(String guard, Attack attack) throws Exception {
        withoutALog();
        assertThat(succeeds(attack)).as("with %s", guard).isFalse();
        var unguarded = new boolean[1];
        if (parts.containsKey(guard)) {
            parts.get(guard).accept(() -> unguarded[0] = succeeds(attack));
        } else if (switches.knows(guard)) {
            switches.without(guard, () -> unguarded[0] = attack.succeeds());
        } else {
            guards.without(Set.of(guard), () -> unguarded[0] = succeeds(attack));
        }
        assertThat(unguarded[0]).as("without %s", guard).isTrue();
        assertThat(succeeds(attack)).as("with %s again", guard).isFalse();
        isSwitchedOff(guard);
        attacks++;
    }

    /** With it or without it, nobody gets in. */
    void isSwitchedOff(String guard) {
        SWITCHED_OFF.computeIfAbsent(control, name -> new ArrayList<>()).add(guard);
    }

    /** The same where others stand beside this guard: they are away all the time, so that it is seen what it does alone. */
    void isNeededBeside(Set<String> others, String guard, Attack attack) {
        guards.without(others, () -> {
            try {
                isNeeded(guard, attack);
            } catch (Exception unexpected) {
                throw new AssertionError(unexpected);
            }
        });
    }

    static boolean succeeds(Attack attack) {
        try {
            return attack.succeeds();
        } catch (Exception refused) {
            return false;
        }
    }

    CaseReference aCaseOf(StaffId contactPerson) {
        var client = aCase();
        transaction.executeWithoutResult(status -> careTeams.appoint(client, Part.CONTACT_PERSON, null, contactPerson));
        return client;
    }

    /** Whether this person is shown any task of the case. */
    boolean sees(StaffId who, CaseReference client) {
        return as(
                who,
                () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(client.value())
                                .count()
                        > 0);
    }

    @AfterAll
    static void tellHowManyAreNeeded() {
        var all =
                SWITCHED_OFF.values().stream().flatMap(List::stream).distinct().toList();
        Goals.note(
                "R-18",
                "%d guards switched off one by one, %d attacks refused with and done without: %s; %d guards and what stands beside them have a control, found one by one in the running application"
                        .formatted(all.size(), attacks, String.join(", ", all), GuardTable.size()));
    }
}

package no.krisesenter.access;

import java.util.Optional;
import java.util.function.Supplier;
import no.krisesenter.audit.AccessLog;
import no.krisesenter.process.CaseReference;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Notes whoever is not let in, and says no more than the rule itself does. */
@Component
@Primary
class RefusalsAreNoted implements CaseAccess {

    private static final String WHOLE_CASE = "case";

    private final CaseAccess rule;
    private final AccessLog accessLog;

    RefusalsAreNoted(@Qualifier("needToKnow") CaseAccess rule, AccessLog accessLog) {
        this.rule = rule;
        this.accessLog = accessLog;
    }

    @Override
    public Grant require(StaffId reader, CaseReference reference) {
        return noted(() -> rule.require(reader, reference), reader, reference, WHOLE_CASE, null);
    }

    @Override
    public Grant requireForTask(StaffId reader, CaseReference reference, @Nullable String taskId) {
        return noted(() -> rule.requireForTask(reader, reference, taskId), reader, reference, WHOLE_CASE, taskId);
    }

    @Override
    public Grant requireForStart(StaffId author, CaseReference reference, String form) {
        return noted(() -> rule.requireForStart(author, reference, form), author, reference, form, null);
    }

    @Override
    public Optional<Grant> find(StaffId reader, CaseReference reference) {
        return rule.find(reader, reference);
    }

    private Grant noted(
            Supplier<Grant> question, StaffId who, CaseReference reference, String section, @Nullable String taskId) {
        try {
            return question.get();
        } catch (NoSuchCase refusal) {
            accessLog.refused(who, reference, section, taskId);
            throw refusal;
        }
    }
}

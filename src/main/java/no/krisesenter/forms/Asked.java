package no.krisesenter.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as it is put to somebody: what she sees of it on the screen. */
public final class Asked {

    private final String path;
    private final Question question;
    private final Scope scope;

    Asked(String path, Question question, Scope scope) {
        this.path = path;
        this.question = question;
        this.scope = scope;
    }

    /** Key path; in a list, with the list's path before it. */
    public String path() {
        return path;
    }

    public boolean required() {
        return question.required();
    }

    /** What stands there already; null when nothing does. */
    public @Nullable Object known() {
        Object known = question.path().find(scope.data());
        return Kind.isUnanswered(known) ? null : known;
    }

    /** Whether she must say something and nothing stands there. */
    public boolean isOpen() {
        return required() && question.kind().isMissing(known());
    }

    /** What can be chosen, in the order in which it is shown; empty when nothing is offered to choose from. */
    public List<Object> options() {
        return question.kind() instanceof ChoiceKind choice ? choice.options().inOrder(scope) : List.of();
    }

    /** Whether there is nothing that could be answered: a choice without options. */
    public boolean isImpossible() {
        return question.kind() instanceof ChoiceKind && options().isEmpty();
    }

    Question question() {
        return question;
    }

    Scope scope() {
        return scope;
    }
}

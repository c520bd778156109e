package no.krisesenter.contract;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Expressions call methods that exist, in the one form that is allowed. */
final class Calls {

    private static final Set<String> REFERENCES = Set.of("caseReference", "childReference");

    private Calls() {}

    static List<Finding> grammar(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var expression : model.expressions()) {
                boolean right = switch (expression.place()) {
                    case CONDITION -> true;
                    case OUTPUT -> expression.output().isPresent();
                    default -> expression.call().isPresent();
                };
                findings.addIf(
                        !right,
                        model.file(),
                        "%s does not follow the grammar of expressions: %s",
                        expression.at().id(),
                        expression.text());
            }
        }
        return findings.all();
    }

    static List<Finding> resolve(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var expression : model.expressions()) {
                expression
                        .call()
                        .filter(call -> method(call).isEmpty())
                        .ifPresent(call -> findings.add(
                                model.file(),
                                "%s calls %s, which no bean offers with %d arguments.",
                                expression.at().id(),
                                call.bean() + "." + call.method(),
                                call.arguments().size()));
            }
        }
        return findings.all();
    }

    /** A reference goes where a reference is expected, and nowhere else. */
    static List<Finding> references(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var expression : model.expressions()) {
                expression
                        .call()
                        .ifPresent(call -> method(call).ifPresent(method -> {
                            for (int i = 0; i < method.getParameterCount(); i++) {
                                var expected = method.getParameters()[i].getName();
                                var given = call.arguments().get(i);
                                findings.addIf(
                                        !expected.equals(given)
                                                && (REFERENCES.contains(expected) || REFERENCES.contains(given)),
                                        model.file(),
                                        "%s gives %s where %s is expected.",
                                        expression.at().id(),
                                        given,
                                        expected);
                            }
                        }));
            }
        }
        return findings.all();
    }

    /** What a service answers is kept, and only what it answers. */
    static List<Finding> results(Material material) {
        var findings = new Findings();
        for (var model : material.models()) {
            for (var expression : model.expressions()) {
                if (expression.place() != Expression.Place.WORK) {
                    continue;
                }
                boolean kept = !expression.at().camunda("resultVariable").isEmpty();
                expression.call().flatMap(Calls::method).ifPresent(method -> {
                    boolean answers = method.getReturnType() != void.class;
                    findings.addIf(
                            answers && !kept,
                            model.file(),
                            "%s drops what %s answers.",
                            expression.at().id(),
                            method.getName());
                    findings.addIf(
                            !answers && kept,
                            model.file(),
                            "%s waits for an answer that %s never gives.",
                            expression.at().id(),
                            method.getName());
                });
            }
        }
        return findings.all();
    }

    static List<Finding> unusedMethods(Material material) {
        var called = new HashSet<String>();
        material.models()
                .forEach(model -> model.expressions()
                        .forEach(expression ->
                                expression.call().ifPresent(call -> called.add(call.bean() + "." + call.method()))));
        var findings = new Findings();
        Code.beans()
                .forEach((name, type) -> Code.methods(type)
                        .map(method -> name + "." + method.getName())
                        .filter(method -> !called.contains(method))
                        .forEach(method -> findings.add(source(type), "no model calls %s.", method)));
        return findings.all();
    }

    private static String source(Class<?> type) {
        return "src/main/java/" + type.getName().replace('.', '/') + ".java";
    }

    private static Optional<Method> method(Expression.Call call) {
        return Optional.ofNullable(Code.beans().get(call.bean())).stream()
                .flatMap(Code::methods)
                .filter(method -> method.getName().equals(call.method())
                        && method.getParameterCount() == call.arguments().size())
                .findFirst();
    }
}

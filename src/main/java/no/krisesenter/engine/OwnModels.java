package no.krisesenter.engine;

import java.util.function.Supplier;

/** While the application itself brings its models, on the same thread, the {@link ModelsComeWithTheApplication} lets them through. */
final class OwnModels {

    private static final ThreadLocal<Boolean> HANDLED = ThreadLocal.withInitial(() -> false);

    private OwnModels() {}

    static <T> T handle(Supplier<T> work) {
        HANDLED.set(true);
        try {
            return work.get();
        } finally {
            HANDLED.remove();
        }
    }

    static boolean areHandled() {
        return HANDLED.get();
    }
}

package no.krisesenter.forms;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A checkbox. When it is required, it must be ticked. */
record TickKind() implements Kind {

    @Override
    public @Nullable Object read(Object raw, Place place) {
        if (raw instanceof Boolean) {
            return raw;
        }
        place.refuse("type", "må enten være krysset av eller ikke.");
        return null;
    }

    @Override
    public boolean isMissing(@Nullable Object answer) {
        return !Boolean.TRUE.equals(answer);
    }

    @Override
    public String missing() {
        return "må krysses av.";
    }

    @Override
    public void check(Question question, Object answer, Scope scope, Place place) {
        // ticked and not ticked are both allowed
    }

    @Override
    public boolean isClosed() {
        return true;
    }

    @Override
    public Object forEngine(Object answer, ZoneId zone) {
        return answer;
    }
}

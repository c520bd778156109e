package no.krisesenter.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts that are shown and hidden together. The group's own path is already part of theirs. */
record Group(@Nullable Condition hide, List<Component> components) implements Component {}

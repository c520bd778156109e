package no.krisesenter.forms;

import org.jspecify.annotations.Nullable;

/** A part of a form that holds answers, or holds parts that do. Parts that only show something are left out when a form is read. */
sealed interface Component permits Question, Group, RowList {

    /** While it holds, the part and everything in it is hidden; null when the part is always shown. */
    @Nullable
    Condition hide();
}

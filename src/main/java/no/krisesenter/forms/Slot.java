package no.krisesenter.forms;

/** What lies under one key of the data. */
sealed interface Slot permits Shape, Question, RowList {}

/** What a model, a table or a form may consist of: the same answer when the engine reads it and when the project is built. */
@NullMarked
package no.krisesenter.engine.models;

import org.jspecify.annotations.NullMarked;

/** Everything that stands between the network and the engine: who is signed in, what each role may ask for, what an answer may tell. */
@NullMarked
package no.krisesenter.engine.web;

import org.jspecify.annotations.NullMarked;

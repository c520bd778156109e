package no.krisesenter.engine.models;

/** What the application offers to expressions in models. */
public interface Offer {

    boolean has(String bean, String method, int arguments);
}

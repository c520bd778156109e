package no.krisesenter.identity;

import org.springframework.security.core.AuthenticationException;

/** The provider has said who somebody is, and she is not let in. The sentence is for her. */
class NotLetIn extends AuthenticationException {

    NotLetIn(String sentence) {
        super(sentence);
    }
}

package no.krisesenter.crypto;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The one factory of ids: random, so that an id says nothing about whom or when. */
@Component
public class Ids {

    public UUID next() {
        return UUID.randomUUID();
    }
}

package no.krisesenter.casefile;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import no.krisesenter.process.CentreId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Names that cases are spoken of by, e.g. "Blåklokke 17": a word of Norwegian nature and a number, each once a centre. */
@Component
class Aliases {

    private static final int NUMBERS = 99;

    private final List<String> words = words();
    private final RandomGenerator chance = new SecureRandom();
    private final EntityManager entities;

    Aliases(EntityManager entities) {
        this.entities = entities;
    }

    /** An alias that no case of the centre has had. Others who open a case at this centre wait until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    String next(CentreId centre) {
        entities.createNativeQuery("select 1 from record.centre where id = :centre for no key update")
                .setParameter("centre", centre.value())
                .getSingleResult();
        String alias = any(NUMBERS);
        for (int numbers = NUMBERS; isTaken(centre, alias); numbers++) {
            alias = any(numbers);
        }
        return alias;
    }

    private String any(int numbers) {
        return words.get(chance.nextInt(words.size())) + " " + chance.nextInt(1, numbers + 1);
    }

    private boolean isTaken(CentreId centre, String alias) {
        return entities.createQuery(
                                "select count(*) from CaseFile c where c.centre = :centre and c.alias = :alias",
                                Long.class)
                        .setParameter("centre", centre.value())
                        .setParameter("alias", alias)
                        .getSingleResult()
                > 0;
    }

    static List<String> words() {
        try (InputStream file = Objects.requireNonNull(Aliases.class.getResourceAsStream("alias-words.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

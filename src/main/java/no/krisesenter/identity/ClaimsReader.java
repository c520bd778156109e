package no.krisesenter.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.krisesenter.process.CentreId;
import no.krisesenter.process.StaffId;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a provider as this installation has agreed with it. What it does not know it leaves out. */
final class ClaimsReader {

    private final Provider provider;

    ClaimsReader(Provider provider) {
        this.provider = provider;
    }

    /** @throws NotLetIn when she has not signed in safely enough, or her id is none that we can use */
    Vouched read(Map<String, ? extends @Nullable Object> claims) {
        requireOneOf(provider.acr(), values(claims.get("acr")));
        requireOneOf(provider.amr(), values(claims.get("amr")));
        var names = provider.claims();
        return new Vouched(
                id(claims.get(names.user())),
                text(claims.get(names.firstName())),
                text(claims.get(names.lastName())),
                meant(claims.get(names.roles()), provider.roles()).collect(Collectors.toSet()),
                meant(claims.get(names.centres()), provider.centres())
                        .flatMap(ClaimsReader::centre)
                        .collect(Collectors.toSet()));
    }

    private static void requireOneOf(List<String> needed, List<String> said) {
        if (!needed.isEmpty() && said.stream().noneMatch(needed::contains)) {
            throw new NotLetIn(
                    "Du må logge inn med to trinn, for eksempel passord og kode. Prøv igjen, eller be den som drifter innloggingen, om hjelp.");
        }
    }

    private static StaffId id(@Nullable Object claim) {
        try {
            return new StaffId(text(claim));
        } catch (IllegalArgumentException unusable) {
            throw new NotLetIn(
                    "Vi kan ikke bruke brukernavnet som innloggingen ga oss. Be lederen din melde fra til den som drifter systemet.");
        }
    }

    private static Stream<CentreId> centre(String value) {
        try {
            return Stream.of(new CentreId(value));
        } catch (IllegalArgumentException unusable) {
            return Stream.empty();
        }
    }

    private static Stream<String> meant(@Nullable Object claim, Map<String, String> words) {
        var said = values(claim).stream();
        return words.isEmpty() ? said : said.map(words::get).filter(Objects::nonNull);
    }

    /** One value, several in a list, or several in a text with blanks or commas between them. */
    private static List<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim instanceof String text
                ? Arrays.stream(text.split("[ ,]+"))
                        .filter(each -> !each.isBlank())
                        .toList()
                : List.of();
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof String text ? text.strip() : "";
    }
}

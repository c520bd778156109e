package no.krisesenter.casefile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.krisesenter.process.CaseReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases by what somebody is called: the client by alias or name, the children by nickname. The names are opened in memory, among cases
 * of which it has been asked whether the reader may see them; the database is never asked for a name, and nothing of the words is kept.
 */
@Component
public class CaseSearch {

    private final CaseFiles caseFiles;
    private final Clients clients;
    private final Children children;

    CaseSearch(CaseFiles caseFiles, Clients clients, Children children) {
        this.caseFiles = caseFiles;
        this.clients = clients;
        this.children = children;
    }

    /**
     * The cases among these where every word begins the alias, a name or a nickname, or a word in it.
     *
     * @param words in whatever letters
     */
    @Transactional(readOnly = true)
    public List<CaseCard> among(Collection<CaseReference> references, String words) {
        List<String> wanted = wordsIn(words);
        return wanted.isEmpty()
                ? List.of()
                : caseFiles.find(references).stream()
                        .filter(card -> isMeant(card, wanted))
                        .toList();
    }

    private boolean isMeant(CaseCard card, List<String> wanted) {
        List<String> called = new ArrayList<>(wordsIn(card.alias()));
        Map<String, @Nullable Object> identity = clients.identity(card.reference());
        if (identity.get("name") instanceof String name) {
            called.addAll(wordsIn(name));
        }
        children.of(card.reference())
                .forEach(child -> called.addAll(wordsIn(child.nickname().reveal())));
        return wanted.stream().allMatch(word -> called.stream().anyMatch(each -> each.startsWith(word)));
    }

    /** In small letters without dots, rings and accents, so that nobody has to know how a name is written. */
    private static List<String> wordsIn(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

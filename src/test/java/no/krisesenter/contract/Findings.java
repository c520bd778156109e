package no.krisesenter.contract;

import java.util.ArrayList;
import java.util.List;

/** Collects findings while a rule looks through the material. */
final class Findings {

    private final List<Finding> all = new ArrayList<>();

    void add(String file, String sentence, Object... words) {
        all.add(new Finding(file, words.length == 0 ? sentence : sentence.formatted(words)));
    }

    void addIf(boolean broken, String file, String sentence, Object... words) {
        if (broken) {
            add(file, sentence, words);
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}

package no.krisesenter.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as somebody does who cannot see it, or not well: the rules of WCAG 2.1 A and AA that a machine can check. */
final class Axe {

    private static final String PROGRAM = read(Path.of("src/main/frontend/node_modules/axe-core/axe.min.js"));

    /** What it finds, with the first places; a form that is drawn by form-js bears that project's mark, which its licence forbids to change. */
    private static final String RUN = """
            async (root) => {
              const found = await axe.run(
                { include: [root], exclude: ['.fjs-powered-by'] },
                { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
              return found.violations.map((rule) => rule.id + ' ' + rule.nodes.length + ' x: '
                + rule.nodes.slice(0, 4).map((node) => node.target.join(' ') + ' [' + (node.any[0]?.message ?? node.all[0]?.message ?? '') + ']').join(' | '));
            }""";

    private Axe() {}

    /** Findings on the whole page. */
    static List<String> findings(Page page) {
        return findings(page, "html");
    }

    /** Findings in a part of the page. */
    @SuppressWarnings("unchecked")
    static List<String> findings(Page page, String root) {
        if (Boolean.FALSE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(PROGRAM);
        }
        return (List<String>) page.evaluate(RUN, root);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

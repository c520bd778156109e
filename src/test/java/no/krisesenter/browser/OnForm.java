package no.krisesenter.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The fields of a form, or of a row in it, as a person finds them: by what stands beside them. */
record OnForm(Page page, Locator place) {

    /** A text, a number, a date (12.01.2026) or a time (13:30). */
    OnForm type(String label, String text) {
        var field = field(label);
        field.fill(text);
        field.blur();
        return this;
    }

    OnForm tick(String label) {
        field(label).check();
        return this;
    }

    /** One of the round ones. */
    OnForm mark(String question, String answer) {
        question(question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** The option that begins with this text. */
    OnForm choose(String label, String option) {
        options(label)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + quoted(option))))
                .click();
        return this;
    }

    /** Chooses whatever comes first. */
    OnForm chooseFirst(String label) {
        options(label).first().click();
        return this;
    }

    /** The chosen option. */
    Locator chosen(String label) {
        return question(label).locator(".fjs-select-display");
    }

    /** What can be chosen. The list may be open already: the first field of a form has the focus. */
    Locator options(String label) {
        var options = question(label).locator(".fjs-dropdownlist-item");
        if (options.count() == 0) {
            question(label).locator(".fjs-input-group").click();
        }
        return options;
    }

    /** One more row in the list with this title. */
    OnForm addRow(String list) {
        var before = rows(list).count();
        list(list).locator(".fjs-repeat-render-add").click();
        assertThat(rows(list)).hasCount(before + 1);
        return row(list, before);
    }

    /** Counted from 0. */
    OnForm row(String list, int number) {
        return new OnForm(page, rows(list).nth(number));
    }

    Locator rows(String list) {
        return list(list).locator(".fjs-repeat-row-container");
    }

    private Locator list(String label) {
        return place.locator(".fjs-form-field-dynamiclist").filter(labelled(label));
    }

    Locator field(String label) {
        return place.getByLabel(named(label));
    }

    private Locator question(String label) {
        return place.locator(".fjs-form-field:not(.fjs-form-field-grouplike)").filter(labelled(label));
    }

    private Locator.FilterOptions labelled(String label) {
        return new Locator.FilterOptions()
                .setHas(page.locator(".fjs-form-field-label", new Page.LocatorOptions().setHasText(named(label))));
    }

    /** A required field has a star behind its label. */
    private static Pattern named(String label) {
        return Pattern.compile("^\\s*" + quoted(label) + "\\s*\\*?\\s*$");
    }

    private static String quoted(String text) {
        return text.replaceAll("[?.()]", "\\\\$0");
    }
}

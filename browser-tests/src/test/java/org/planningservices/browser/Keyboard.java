package org.planningservices.browser;

import java.util.List;
import java.util.Objects;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Walks through a page with the tab key. */
final class Keyboard {

    private Keyboard() {}

    /** Returns the controls and links that the tab key does not reach, or that do not show the focus. */
    static List<?> unreached(Browser browser) {
        long expected = (Long) Objects.requireNonNull(browser.run("""
                window.reached = new Set();
                window.operable = () => [...document.querySelectorAll(
                        'a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                    .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.disabled && one.tabIndex >= 0
                        && !one.closest('[inert]'));
                document.activeElement.blur();
                return operable().length;
                """));
        for (int i = 0; i < expected + 50; i++) {
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            browser.run("""
                    const at = document.activeElement;
                    const style = getComputedStyle(at);
                    if (style.outlineStyle !== 'none' || style.boxShadow !== 'none') {
                        reached.add(at);
                    }
                    """);
        }
        return Objects.requireNonNull((List<?>) browser.run("""
                // the tab key reaches one radio button of a group; the arrow keys reach the others
                const radios = new Set([...reached].filter(one => one.type === 'radio').map(one => one.name));
                return operable().filter(one => !reached.has(one) && !(one.type === 'radio' && radios.has(one.name)))
                    .map(one => one.outerHTML.slice(0, 200));
                """));
    }
}

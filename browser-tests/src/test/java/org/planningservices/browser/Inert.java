package org.planningservices.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Checks that the texts of a journal are nothing but texts in a page. */
final class Inert {

    private Inert() {}

    /** Checks that no script ran, that no request was made, and that no element or attribute could do either. */
    static void check(Browser browser, Site site) {
        assertThat(browser.run("return window.hacked === undefined;")).isEqualTo(true);
        assertThat(browser.run("""
                return [...document.querySelectorAll('*:not(link[rel=icon][href="data:,"])')].filter(one =>
                    ['IMG', 'IFRAME', 'OBJECT', 'EMBED', 'FOREIGNOBJECT', 'LINK', 'BASE'].includes(one.tagName.toUpperCase())
                        || [...one.attributes].some(attribute => /^on|^style$|^srcdoc$/i.test(attribute.name))
                        || /^\\s*(javascript|data|vbscript):/i.test(one.getAttribute('href') || ''))
                    .map(one => one.outerHTML.slice(0, 300));
                """)).isEqualTo(List.of());
        assertThat(browser.console()).isEmpty();
        assertThat(site.requests()).containsOnly("GET /");
    }
}

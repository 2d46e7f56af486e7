package org.planningservices.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** The page of the example in a real browser, over a real database. */
class PageTest {

    private static final By PROBLEM = By.id("problem");
    private static final By SAID = By.id("said");

    @Test
    void showsAVoucherAndTakesItOnH2(@TempDir Path folder) throws IOException {
        try (Browser browser = Browser.start("en");
                RunningExample example = RunningExample.on(Databases.h2(folder))) {
            browser.resize(1100, 1400);
            browser.open(example.address() + "/");
            browser.find(By.cssSelector("#find button")).click();
            browser.awaitText(By.id("fact-status"), "ASSIGNED");
            browser.awaitText(By.cssSelector("[data-action=reserve] .reasons"), "still to fill in: Planned start");
            browser.awaitText(By.id("deadlines"), "2021-07-14");
            browser.picture("light");

            showsAProblemAsText(browser);
            reservesByKeyboard(browser, example);
            speaksDutch(browser);
            fitsASmallDarkWindow(browser);
            createsAVoucher(browser, example);

            assertThat(browser.errors()).isEmpty();
            assertThat(browser.requests())
                    .allMatch(address -> address.startsWith(example.address()) || address.startsWith("data:"));
        }
    }

    /** The voucher is still valid: the rules refuse its expiry, and the page says why. */
    private static void showsAProblemAsText(Browser browser) throws IOException {
        browser.find(By.cssSelector("[data-action=expire] button")).click();
        browser.awaitText(PROBLEM, "the rules refuse the step");
        assertThat(browser.find(PROBLEM).getText()).contains("refused on `2021-01-15`");
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("problem");
        browser.picture("problem");
    }

    private static void reservesByKeyboard(Browser browser, RunningExample example) {
        browser.run("document.querySelector('#intent [name=plannedStart]').value = '2021-02-01'; return true");
        browser.find(By.cssSelector("#intent [name=note]")).sendKeys("asked by phone <b>", Keys.ENTER);
        browser.awaitText(By.cssSelector("[data-action=reserve] .state"), "possible today");
        WebElement field = browser.find(By.cssSelector("#intent button"));
        field.sendKeys(Keys.TAB);
        for (int i = 0; i < 20 && !browser.focused().getText().equals("Submit: reserve"); i++) {
            browser.focused().sendKeys(Keys.TAB);
        }
        assertThat(browser.focused().getText()).isEqualTo("Submit: reserve");
        browser.focused().sendKeys(Keys.ENTER);
        browser.awaitText(SAID, "Accepted: reserve");
        browser.awaitText(By.id("fact-status"), "RESERVED");
        browser.awaitText(By.id("notes"), "asked by phone <b>");
        assertThat(example.context()
                        .getBean(VoucherDesk.class)
                        .findVoucher(VoucherId.of("V-1001"))
                        .orElseThrow()
                        .status())
                .isEqualTo(VoucherStatus.RESERVED);
    }

    private static void speaksDutch(Browser browser) throws IOException {
        browser.find(By.cssSelector("#language [value=nl]")).click();
        browser.awaitText(By.id("steps-title"), "Volgende stappen");
        browser.awaitText(By.id("deadlines"), "aangemaakt op 2021-01-15");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("nl");
        browser.find(By.id("voucher")).clear();
        browser.find(By.id("voucher")).sendKeys("V-9999", Keys.ENTER);
        browser.awaitText(PROBLEM, "er is geen voucher `V-9999`");
    }

    private static void fitsASmallDarkWindow(Browser browser) throws IOException {
        browser.prefer("dark");
        browser.resize(360, 900);
        browser.find(By.id("voucher")).clear();
        browser.find(By.id("voucher")).sendKeys("V-1001", Keys.ENTER);
        browser.awaitText(By.id("fact-status"), "RESERVED");
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        browser.picture("dark-360");
        browser.run("document.getElementById('steps-section').scrollIntoView(); return true");
        browser.picture("dark-360-steps");
        assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(20, 23, 27)");
    }

    private static void createsAVoucher(Browser browser, RunningExample example) {
        browser.find(By.cssSelector("#creation summary")).click();
        browser.find(By.cssSelector("#create [name=voucher]")).sendKeys("V-2001", Keys.ENTER);
        browser.awaitText(By.id("shown-title"), "V-2001");
        assertThat(example.get("/enrollments/E-4711/vouchers").body()).contains("V-2001");
    }

    @Test
    void showsAVoucherOnPostgres() throws IOException {
        try (Browser browser = Browser.start("nl");
                EmbeddedPostgres postgres = Databases.postgres();
                RunningExample example = RunningExample.on(postgres.getJdbcUrl("postgres", "postgres"))) {
            browser.open(example.address() + "/");
            browser.find(By.cssSelector("#find button")).click();
            browser.awaitText(By.id("fact-status"), "ASSIGNED");
            browser.find(By.cssSelector("[data-action=reassign] button")).click();
            browser.awaitText(SAID, "Aanvaard: opnieuw toewijzen");
            assertThat(example.get("/vouchers/V-1001/notes").body()).startsWith("[{");
            assertThat(List.of(browser.errors())).containsExactly(List.of());
        }
    }
}

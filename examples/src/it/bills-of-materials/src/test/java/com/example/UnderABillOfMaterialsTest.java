package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.testkit.scenario.Scenarios.*;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.Journal;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.json.JournalReader;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.report.html.HtmlReport;
import org.planningservices.rule.RuleId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.planningservices.testkit.coverage.RuleCoverage;
import org.planningservices.testkit.scenario.Scenario;
import org.planningservices.voucher.VoucherStatus;
import org.threeten.extra.MutableClock;

/** The library decides, stores, writes and tests with the versions that a framework manages. */
class UnderABillOfMaterialsTest {

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();

    @RegisterExtension
    static final RuleCoverage coverage =
            RuleCoverage.of(PROGRAM).onlyRules(RuleId.TIM_06).atLeast(10);

    private final Scenario reported = given().withListener(coverage::wrap)
            .on("2021-06-30", create("V-1"), assign("V-1"))
            .on("2021-07-12", reserve("V-1"), start("V-1"), complete("V-1"), report("V-1"));

    @Test
    void redeemsOnTheLastValidDayAndNotAfterIt() {
        reported.when(redeem("V-1")).on("2021-12-26").thenAccepted();
        reported.when(redeem("V-1")).on("2021-12-27").thenAccepted();
        reported.when(redeem("V-1")).on("2021-12-28").thenRefusedBy("TIM-06");
    }

    @Test
    void usesTheManagedVersions() {
        assertThat(com.fasterxml.jackson.core.json.PackageVersion.VERSION.toString())
                .isEqualTo(System.getProperty("managed.jackson"));
    }

    @Test
    void storesCommandsInADatabaseAndWritesThem() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:vouchers;DB_CLOSE_DELAY=-1");
        VoucherRepository repository = JdbcRepository.migrate(database);
        MutableClock clock = MutableClock.of(Instant.parse("2021-01-04T12:00:00Z"), ZoneOffset.UTC);
        VoucherDesk desk = VoucherDesk.of(PROGRAM, repository, clock, RecordedPartners.in(repository));
        EnrollmentId enrollment = EnrollmentId.of("E-1");
        Enrollment opened = Enrollment.of(
                enrollment, CustomerId.of("contoso"), LocalDate.of(2021, 1, 4), LocalDate.of(2023, 12, 31));

        desk.open(CommandId.of("open"), opened);
        desk.activateBenefit(CommandId.of("activate"), enrollment);
        desk.submit(CommandId.of("accrue"), AccrueDays.of(enrollment, 10));
        CommandResult created =
                desk.submit(CommandId.of("create"), VoucherId.of("V-1"), Create.of(enrollment, Offering.DDPS, 5));
        Refusal refused = desk.decide(VoucherId.of("V-1"), Create.of(enrollment, Offering.DDPS, 5))
                .getLeft();

        assertThat(created).isInstanceOf(CommandResult.Accepted.class);
        assertThat(AnswerWriter.in(Locale.ENGLISH).toString(Answer.of(refused))).contains("LIF-01");
        assertThat(desk.findVoucher(VoucherId.of("V-1")))
                .hasValueSatisfying(voucher -> assertThat(voucher.status()).isEqualTo(VoucherStatus.CREATED));
    }

    @Test
    void auditsAJournalAndWritesAReport() throws Exception {
        Journal journal = JournalReader.read(Path.of(System.getProperty("journal")));
        StringWriter html = new StringWriter();

        HtmlReport.of(PROGRAM, PROGRAM.audit(journal, LocalDate.of(2022, 6, 1))).write(html);

        assertThat(html.toString()).startsWith("<!DOCTYPE html>");
    }
}

package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.json.WrittenReport.Finding;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.RuleId;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** Reading of report files, and the messages about their faults. */
class ReportReaderTest {

    private static String good() throws IOException {
        return Files.readString(CorpusTest.corpus("report")
                .filter(file -> file.endsWith("good"))
                .findFirst()
                .orElseThrow());
    }

    private static WrittenReport read(String report) throws IOException {
        return ReportReader.read(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsEveryField() throws IOException {
        WrittenReport report = read(good());

        assertThat(report.asOf()).isEqualTo(LocalDate.of(2022, 6, 1));
        assertThat(report.validityFrom()).isEqualTo(ValidityStart.CREATION);
        assertThat(report.findings())
                .containsExactly(
                        new Finding(3, List.of(RuleId.LIF_01, RuleId.TIM_06), List.of(RuleId.ELG_03)),
                        new Finding(7, List.of(), List.of(RuleId.of("ACME-01"))));
        assertThat(report.vouchers()).hasSize(2);
        WrittenReport.Voucher voucher = report.findVoucher(VoucherId.of("V-2")).orElseThrow();
        assertThat(voucher.status()).isEqualTo(VoucherStatus.REDEEMED);
        assertThat(voucher.standing()).isEqualTo(Standing.OPEN);
        assertThat(voucher.deadlines().paymentRequestBy()).contains(LocalDate.of(2022, 2, 25));
        assertThat(voucher.deadlines().payBy()).isEmpty();
        assertThat(voucher.missedDeadlines())
                .containsExactly(new WrittenReport.MissedDeadline(RuleId.TIM_07, LocalDate.of(2022, 2, 25)));
        assertThat(report.enrollments()).hasSize(1);
        assertThat(report.findVoucher(VoucherId.of("V-3"))).isEmpty();
        assertThat(report).hasToString("report as of 2022-06-01: 2 vouchers, 2 findings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"line\" : 3 | \"line\" : 0 | line 4, field `findings`: expected a `line` over `0` in element `0`, found `0`",
                "\"line\" : 7 | \"line\" : 3 | line 4, field `findings`: expected a `line` over `3` in element `1`, found `3`",
                "LIF-01 | LIF-99 | line 6, field `findings[0].rules`: the id of a rule of one's own must have a prefix that the rulebook does not have, such as `ACME-01`, found `LIF-99`",
                "V-2 | V-1 | line 13, field `vouchers`: expected no element twice, found `V-1` twice",
                "LAPSED | lapsed | line 16, field `vouchers[0].standing`: expected one of `OPEN`, `LAPSED`, `SETTLED`, `REVOKED`, found `lapsed`",
                "\"redeemBy\" : \"2021-12-27\" | \"redeemBy\" : 1 | line 18, field `vouchers[0].redeemBy`: expected `null` or a day from 0000-01-01 to 9999-12-31, written YYYY-MM-DD, found the number `1`",
                "accrued\" : 20 | accrued\" : -20 | line 37, field `enrollments[0].accrued`: expected a number from 0 on, of at most 18 digits, found the number `-20`",
                "\"spent\" : 5 | \"spent\" : 6 | line 44, field `enrollments[0].remaining`: the days of a pool must be conserved, found `accrued 20, converted 0, overdrawn 0` and `remaining 0, held 0, spent 6, lost 5, removed 10`",
                "asOf | asof | line 1, field `asOf`: expected a day, found no such field",
            })
    void saysWhereAFileIsNoReport(String part, String instead, String message) throws IOException {
        String report = good();
        assertThat(report).contains(part);

        assertThatThrownBy(() -> read(report.replace(part, instead)))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void saysWhereAFileEndsTooEarly() throws IOException {
        String report = good();

        assertThatThrownBy(() -> read(report.substring(0, 100))).hasMessageContaining("found the end of the file");
    }
}

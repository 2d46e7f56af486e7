package org.planningservices.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failure lists every kind of difference with its place. */
class FailureTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ConformanceCase CASE = shipped("samples/too-late");

    private static ConformanceCase shipped(String name) {
        try {
            return ConformanceCases.shipped().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String compact() throws IOException {
        return JSON.readTree(CASE.report()).toString();
    }

    private static List<String> differences(String found) {
        return CASE.compare(found).map(ConformanceFailure::differences).orElse(List.of()).stream()
                .map(ReportDifference::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "asOf":"2022-06-01" | "asOf":"2022-06-02" | asOf: expected "2022-06-01", found "2022-06-02"
            "rules":["TIM-08"] | "rules":["TIM-08","TIM-05"] | findings[line 17].rules: expected ["TIM-08"], found ["TIM-08","TIM-05"]
            "unverifiable":["ACT-08"] | "unverifiable":[] | findings[line 19].unverifiable: expected ["ACT-08"], found []
            {"line":4,"rules":["ENT-13"],"unverifiable":[]}, | '' | findings[line 4]: expected {"line":4,"rules":["ENT-13"],"unverifiable":[]}, found nothing
            "findings":[ | "findings":[{"line":3,"rules":[],"unverifiable":[]}, | findings[line 3]: expected nothing, found {"line":3,"rules":[],"unverifiable":[]}
            "status":"RESERVED" | "status":"EXPIRED" | vouchers[V-2].status: expected "RESERVED", found "EXPIRED"
            "paymentRequestBy":"2022-02-26" | "paymentRequestBy":null | vouchers[V-1].paymentRequestBy: expected "2022-02-26", found null
            "lastValidDay":"2021-12-01", | '' | vouchers[V-2].lastValidDay: expected "2021-12-01", found nothing
            "standing":"OPEN" | "standing":"OPEN","note":"" | vouchers[V-1].note: expected nothing, found ""
            "lost":17 | "lost":16 | enrollments[E-1].lost: expected 17, found 16
            "lost":17 | "lost":"17" | enrollments[E-1].lost: expected 17, found "17"
            "rules":["ENT-06","TIM-08","VCH-03"] | "rules":["TIM-08","ENT-06","VCH-03"] | findings[line 14].rules: expected ["ENT-06","TIM-08","VCH-03"], found ["TIM-08","ENT-06","VCH-03"]
            """)
    void tellsWhereAReportDiffers(String expected, String found, String difference) throws IOException {
        assertThat(compact()).contains(expected);

        assertThat(differences(compact().replaceFirst(Pattern.quote(expected), found)))
                .containsExactly(difference);
    }

    @Test
    void tellsThatAListIsInAnotherOrder() throws IOException {
        JsonNode report = JSON.readTree(CASE.report());
        String first = report.get("vouchers").get(0).toString();
        String second = report.get("vouchers").get(1).toString();

        assertThat(differences(compact().replace(first + "," + second, second + "," + first)))
                .containsExactly("vouchers: expected the order [V-1, V-2, V-3, V-4], found [V-2, V-1, V-3, V-4]");
    }

    @Test
    void tellsThatAVoucherIsThereTwice() throws IOException {
        assertThat(differences(compact().replace("\"voucher\":\"V-2\"", "\"voucher\":\"V-1\"")))
                .singleElement()
                .asString()
                .startsWith("vouchers: expected [{\"voucher\":\"V-1\",")
                .endsWith("…, not each with a `voucher` of its own");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            '' | report: expected a report, found nothing
            [] | report: expected a report, found []
            {"asOf": | report: expected a report, found text that is not JSON, line 1, column 9: Unexpected end-of-input within/between Object entries
            {"asOf": 1, "asOf": 1} | report: expected a report, found text that is not JSON, line 1, column 19: Duplicate field 'asOf'
            {} {} | report: expected a report, found text that is not JSON, line 1, column 4: Trailing token
            {"asOf": 1e99999999999999} | report: expected a report, found text with a number that is none: Value "1e99999999999999"
            """)
    void tellsWhatIsNoReport(String found, String difference) {
        assertThat(differences(found)).singleElement().asString().startsWith(difference);
    }

    @Test
    void tellsThatThereIsNoReport() throws Exception {
        assertThat(CASE.compare(null).map(ConformanceFailure::differences).orElseThrow())
                .containsExactly(new ReportDifference("report", "a report", "nothing"));
    }

    @Test
    void tellsThatAReportIsTooDeep() {
        assertThat(differences("[".repeat(100_000)))
                .singleElement()
                .asString()
                .startsWith("report: expected a report, found text that is not JSON: ");
    }

    @Test
    void comparesAsJsonAndNotAsBytes() throws IOException {
        String findingsLast = compact()
                .replaceFirst("(\"findings\":\\[.*]),(\"vouchers\":.*)}$", "$2,$1}")
                .replace("\"lost\":17", "\"lost\":1.7e1");

        assertThat(findingsLast).endsWith("]}]}").contains("1.7e1").isNotEqualTo(compact());
        assertThat(CASE.compare("\uFEFF \r\n" + findingsLast)).isEmpty();
    }

    @Test
    void explainsARecordWithWhichTheLibraryFindsNothingWrong() throws IOException {
        ConformanceFailure failure = CASE.compare(
                        compact().replace("\"findings\":[", "\"findings\":[{\"line\":3,\"rules\":[\"X\"]},"))
                .orElseThrow();

        assertThat(failure.explanation())
                .containsExactly(
                        "line 3: {\"type\": \"days-accrued\", \"enrollment\": \"E-1\", \"days\": 40, \"on\":"
                                + " \"2018-07-01\"}",
                        "  the library finds nothing wrong with it");
    }

    @Test
    void explainsALineThatThereIsNot() throws IOException {
        ConformanceFailure failure =
                CASE.compare(compact().replace("\"line\":25", "\"line\":999")).orElseThrow();

        assertThat(failure.explanation()).contains("line 999: there is no such line");
    }

    @Test
    void explainsARuleThatCannotBeTold() throws IOException {
        ConformanceFailure failure = CASE.compare(
                        compact().replace("\"unverifiable\":[\"ACT-08\"]", "\"unverifiable\":[]"))
                .orElseThrow();

        assertThat(failure.explanation())
                .contains("  ? ACT-08 is undecided: the operator's role in the voucher tool is not known");
    }

    @Test
    void explainsAVoucherByWhatHappenedToIt() throws IOException {
        ConformanceFailure failure =
                CASE.compare(compact().replace("2021-12-01", "2021-12-02")).orElseThrow();

        assertThat(failure.differences())
                .extracting(ReportDifference::path)
                .containsExactly("vouchers[V-2].lastValidDay", "vouchers[V-2].redeemBy");
        assertThat(failure.explanation()).hasSize(4);
        assertThat(failure.explanation().get(0)).isEqualTo("voucher V-2, what happened to it:");
        assertThat(failure.explanation().get(1)).startsWith("  line 13: {\"type\": \"voucher-created\"");
    }

    @Test
    void explainsAnEnrollmentByItsVouchers() throws IOException {
        ConformanceFailure failure =
                CASE.compare(compact().replace("\"lost\":17", "\"lost\":0")).orElseThrow();

        assertThat(failure.explanation())
                .containsExactly(
                        "enrollment E-1, 2018-07-01 to 2021-12-31, and its vouchers:",
                        "  V-1 of 10 days, PAYMENT_REQUESTED, OPEN, redeem by 2021-12-27",
                        "  V-2 of 5 days, RESERVED, LAPSED, redeem by 2021-12-01",
                        "  V-3 of 2 days, CREATED, LAPSED, redeem by 2021-12-28",
                        "  V-4 of 3 days, CREATED, LAPSED, redeem by 2021-06-29");
    }
}

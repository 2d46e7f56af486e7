package org.planningservices.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.json.FormatException;
import org.planningservices.party.CustomerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.portfolio.PortfolioRow;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** Portfolios read from CSV files, and the faults of their rows. */
class PortfolioCsvTest {

    private static final String MAPPING = """
            # how our list is written
            voucher = Voucher number
            customer = Customer
            status = State
            createdOn = Created
            since = Assigned or redeemed
            lastValidDay = Expires

            separator = ;
            days = d-M-yyyy
            status.ASSIGNED = Assigned, Handed out
            status.REDEEMED = Redeemed
            """;

    private static final String LIST = """
            Voucher number;Owner;State;Created;Assigned or redeemed;Expires;Customer
            V-1;x;Assigned;30-6-2021;30-6-2021;27-12-2021;adatum
            V-2;x;Handed out;30-6-2021;1-7-2021;26-12-2021;
            V-3;x;Redeemed;30-6-2021;1-8-2021;28-12-2021;"ada;tum"
            V-4;x;CREATED;30-6-2021;;;adatum
            """;

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PortfolioCsv read(String list) throws IOException {
        return PortfolioCsv.read(bytes(list), PortfolioMapping.read(bytes(MAPPING)));
    }

    @Test
    void readsRowsByAMapping() throws IOException {
        PortfolioCsv file = read(LIST);

        assertThat(file.faults()).isEmpty();
        assertThat(file.rows()).hasSize(4);
        assertThat(file.rows().get(1).line()).isEqualTo(3);
        assertThat(file.rows().get(2).row())
                .isEqualTo(new PortfolioRow(
                        VoucherId.of("V-3"),
                        Optional.of(CustomerId.of("ada;tum")),
                        VoucherStatus.REDEEMED,
                        LocalDate.of(2021, 6, 30),
                        Optional.of(LocalDate.of(2021, 8, 1))));
        assertThat(file.rows().get(3).lastDays()).isEmpty();
        assertThat(file.portfolio().size()).isEqualTo(4);
        assertThat(file).hasToString("4 rows accepted, 0 not");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "V-2;x # V-1;x # line 3, column `Voucher number`: expected another voucher than that of line 2, found `V-1`",
                "V-2;x # ;x # line 3, column `Voucher number`: expected the id of a voucher, found ``",
                "Handed out # Lost # line 3, column `State`: expected one of `CREATED`, `Assigned`, `Handed out`, `RESERVED`, `IN_DELIVERY`, `DELIVERED`, `REPORTED`, `Redeemed`, `PAYMENT_REQUESTED`, `PAYMENT_APPROVED`, `PAID`, `EXPIRED`, `REVOKED`, found `Lost`",
                "Handed out # ASSIGNED # line 3, column `State`: expected one of `CREATED`, `Assigned`, `Handed out`, `RESERVED`, `IN_DELIVERY`, `DELIVERED`, `REPORTED`, `Redeemed`, `PAYMENT_REQUESTED`, `PAYMENT_APPROVED`, `PAID`, `EXPIRED`, `REVOKED`, found `ASSIGNED`",
                "1-7-2021 # 31-6-2021 # line 3, column `Assigned or redeemed`: expected a day in the years 1990 to 2099, written `d-M-yyyy`, found `31-6-2021`",
                "1-7-2021 # '' # line 3, column `Assigned or redeemed`: expected a day, since the status is `ASSIGNED`, found ``",
                "26-12-2021 # 2021-12-26 # line 3, column `Expires`: expected a day in the years 1990 to 2099, written `d-M-yyyy`, found `2021-12-26`",
                "V-2;x # V-2 # line 3: expected `7` cells, as in the header, found `6 cells`",
            })
    void namesARowThatIsNotAccepted(String part, String instead, String fault) throws IOException {
        assertThat(LIST).contains(part);

        PortfolioCsv file = read(LIST.replace(part, instead));

        assertThat(file.faults()).extracting(RowFault::message).containsExactly(fault);
        assertThat(file.rows()).hasSize(3);
        assertThat(file.rejectedCount()).isEqualTo(1);
    }

    @Test
    void reportsAllFaultsOfARow() throws IOException {
        PortfolioCsv file = read(LIST.replace("V-2;x;Handed out;30-6-2021", " ;x;?;\u202e1"));

        assertThat(file.faults()).extracting(RowFault::column).containsExactly("Voucher number", "State", "Created");
        assertThat(file.faults().get(2).message()).endsWith("found `\\u202e1`");
        assertThat(file.rejectedCount()).isEqualTo(1);
    }

    @Test
    void listsFaultsUpToABound() throws IOException {
        PortfolioCsv file = read(LIST + "x\n".repeat(5000));

        assertThat(file.faults()).hasSize(PortfolioCsv.MOST_FAULTS);
        assertThat(file.faultCount()).isEqualTo(5000);
        assertThat(file.rejectedCount()).isEqualTo(5000);
        assertThat(file.rows()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "State # Status # line 1, column `State`: expected a column of this name, found `Voucher number, Owner, Status, Created, Assigned or redeemed…`",
                "Owner # Created # line 1, column `Created`: expected one column of this name, found `Voucher number, Created, State, Created, Assigned or redeeme…`",
            })
    void reportsAMissingOrRepeatedColumn(String part, String instead, String fault) throws IOException {
        PortfolioCsv file = read(LIST.replace(part, instead));

        assertThat(file.faults().get(0).message()).isEqualTo(fault);
        assertThat(file.rows()).isEmpty();
    }

    @Test
    void reportsAFileThatIsNotCsv() throws IOException {
        assertThat(read("").faults())
                .extracting(RowFault::message)
                .containsExactly("line 1: expected a header, found `an empty file`");
        assertThat(read(LIST + "V-9;\"open").faults()).hasSize(1);
        assertThat(read(LIST + "x".repeat(1 << 21)).faultCount()).isEqualTo(1);
    }

    @Test
    void namesTheCellWithBytesThatAreNotUtf8AndReadsTheOtherRows() throws IOException {
        byte[] list = LIST.replace("V-3", "V-\u00EB").getBytes(StandardCharsets.ISO_8859_1);

        PortfolioCsv file = PortfolioCsv.read(new ByteArrayInputStream(list), PortfolioMapping.read(bytes(MAPPING)));

        assertThat(file.rows()).extracting(PortfolioCsv.Row::line).containsExactly(2L, 3L, 5L);
        assertThat(file.faults())
                .extracting(RowFault::message)
                .contains("line 4, column `Voucher number`: expected text in UTF-8, found `V-\uFFFD`");
    }

    @Test
    void readsAnyCharacterThatUtf8Has() throws IOException {
        for (String name : List.of("V-\uFFFD", "V-\uD800\uDC00", "V-\uFEFF", "V-\u00EB")) {
            PortfolioCsv file = read(LIST.replace("V-3", name));

            assertThat(file.faults()).as(name).isEmpty();
            assertThat(file.rows().get(2).row().voucherId()).hasToString(name);
        }
    }

    @Test
    void comparesTheLastDaysOfAListWithTheRules() throws IOException {
        ExpiryCheck check =
                ExpiryCheck.of(read(LIST), VoucherProgram.planningServices().on(LocalDate.of(2021, 9, 1)));

        assertThat(check.differences())
                .extracting(ExpiryCheck.ExpiryDifference::toString, ExpiryCheck.ExpiryDifference::days)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "V-2 lastValidDay: 2021-12-26, by the rules 2021-12-27 (TIM-06)", -1L),
                        org.assertj.core.groups.Tuple.tuple(
                                "V-3 lastValidDay: 2021-12-28, by the rules 2021-12-27 (TIM-06)", 1L));
        assertThat(check.differences().get(0).deadline().derivation().message(Locale.ENGLISH))
                .isEqualTo("created 2021-06-30; 180 days by TIM-01");
        assertThat(check.verifiedCount()).isEqualTo(3);
        assertThat(check.unverifiedCount()).isZero();
    }

    @Test
    void verifiesALastDayOnlyWhereTheRulesSetIt() throws IOException {
        String list = """
                voucher,status,createdOn,since,lastValidDay,redeemBy,paymentRequestBy,payBy
                V-1,ASSIGNED,2021-06-30,2021-12-20,2022-06-18,2022-06-18,,
                V-2,REDEEMED,2021-06-30,2021-08-01,2021-12-27,2021-12-27,2021-10-01,
                V-3,EXPIRED,2021-06-30,2021-07-01,2021-12-28,2021-12-28,,
                V-4,PAYMENT_APPROVED,2021-06-30,2021-08-01,,,2021-10-01,2021-08-31
                V-5,CREATED,2021-06-30,,2021-12-27,,,
                """;
        VoucherProgram program =
                VoucherProgram.under(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT));

        ExpiryCheck check = ExpiryCheck.of(
                PortfolioCsv.read(bytes(list), PortfolioMapping.standard()), program.on(LocalDate.of(2021, 9, 1)));

        assertThat(check.differences())
                .extracting(ExpiryCheck.ExpiryDifference::toString)
                .containsExactly(
                        "V-1 redeemBy: 2022-06-18, by the rules 2022-01-01 (TIM-09)",
                        "V-2 paymentRequestBy: 2021-10-01, by the rules 2021-09-30 (TIM-07)");
        assertThat(check.verifiedCount()).isEqualTo(6);
        assertThat(check.unverifiedCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"PAID, REDEEMED", "REDEEMED, PAID", "CREATED, ASSIGNED", "ASSIGNED, CREATED"})
    void refusesTheNameOfAnotherStatusThatHasNoWordOfItsOwn(String status, String word) throws IOException {
        String mapping =
                "voucher = v\ncustomer = c\nstatus = s\ncreatedOn = d\nsince = e\nstatus." + status + " = " + word;

        assertThatThrownBy(() -> PortfolioMapping.read(bytes(mapping)))
                .isInstanceOf(FormatException.class)
                .hasMessage("line 6: expected a word for one status alone, found `" + word + "`");
        assertThat(PortfolioMapping.read(bytes(mapping + "\nstatus." + word + " = other"))
                        .statuses())
                .containsEntry(word, VoucherStatus.valueOf(status))
                .containsEntry("other", VoucherStatus.valueOf(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "status = State # stat = State # line 4: expected one of `voucher`, `customer`, `status`, `createdOn`, `since`, `lastValidDay`, `redeemBy`, `paymentRequestBy`, `payBy`, `separator`, `days`, `status.ASSIGNED`, found `stat`",
                "status = State # x # line 4: expected a key, `=` and a value, found `x`",
                "status = State # status = # line 4: expected a value after `=`, found `status =`",
                "status = State # voucher = State # line 4: expected a key that line 2 does not have, found `voucher`",
                "status = State # status = Customer # line 4: expected the name of another column, found `Customer`",
                "status = State # '' # line 13: expected a line `status = ...`, found the end of the file",
                "separator = ; # separator = : # line 9: expected `,`, `;`, `|` or `tab`, found `:`",
                "d-M-yyyy # d-M-yy # line 10: expected `yyyy`, `MM` and `dd` in some order, such as `dd-MM-yyyy`, found `d-M-yy`",
                "d-M-yyyy # d-d-yyyy # line 10: expected `yyyy`, `MM` and `dd` in some order, such as `dd-MM-yyyy`, found `d-d-yyyy`",
                "status.ASSIGNED # status.Assigned # line 11: expected `status.` and one of `CREATED`, `ASSIGNED`, `RESERVED`, `IN_DELIVERY`, `DELIVERED`, `REPORTED`, `REDEEMED`, `PAYMENT_REQUESTED`, `PAYMENT_APPROVED`, `PAID`, `EXPIRED`, `REVOKED`, found `status.Assigned`",
                "Handed out # Assigned # line 11: expected words, separated by commas, none twice, found `Assigned, Assigned`",
                "= Redeemed # = Assigned # line 11: expected a word for one status alone, found `Assigned`",
            })
    void saysWhereAMappingIsWrong(String part, String instead, String fault) {
        assertThat(MAPPING).contains(part);

        assertThatThrownBy(() -> PortfolioMapping.read(bytes(MAPPING.replace(part, instead))))
                .isInstanceOf(FormatException.class)
                .hasMessage(fault);
    }

    @ParameterizedTest
    @CsvSource({"yyyyMMdd,20210630", "dd/MM/yyyy,30/06/2021", "M.d.yyyy,6.30.2021", "yyyy-MM-dd,2021-06-30"})
    void readsDaysByTheirPattern(String pattern, String day) throws IOException {
        PortfolioMapping mapping = PortfolioMapping.read(bytes(MAPPING.replace("d-M-yyyy", pattern)));

        assertThat(mapping.findDay(day)).contains(LocalDate.of(2021, 6, 30));
        assertThat(mapping.findDay(day + "x")).isEmpty();
    }

    @Test
    void needsNoMoreThanTheRequiredColumns() throws IOException {
        PortfolioCsv file = PortfolioCsv.read(
                bytes("\uFEFFstatus,createdOn,voucher\r\nCREATED,2021-06-30,'=V\r\n"), PortfolioMapping.standard());

        assertThat(file.faults()).isEmpty();
        assertThat(file.rows().get(0).row().voucherId()).isEqualTo(VoucherId.of("=V"));
        assertThat(file.rows().get(0).lastDays()).isEqualTo(Map.of());
    }

    @Test
    void aMappingOfATableHasTheColumnsOfACursorAndNoPattern() {
        PortfolioMapping mapping = PortfolioMapping.ofTable();

        assertThat(Stream.of(PortfolioColumn.values()).map(mapping::findName).flatMap(Optional::stream))
                .containsExactly("voucher", "customer", "status", "created_on", "since");
        assertThat(mapping.findDayPattern()).isEmpty();
        assertThat(mapping.statuses()).hasSize(VoucherStatus.values().length);
    }

    @Test
    void aMappingSaysHowDaysAreWrittenOnlyIfItsFileDoes() throws IOException {
        String columns = "voucher = V\nstatus = S\ncreatedOn = C\n";

        assertThat(PortfolioMapping.read(bytes(columns)).findDayPattern()).isEmpty();
        assertThat(PortfolioMapping.read(bytes(columns + "days = yyyy-MM-dd")).findDayPattern())
                .contains("yyyy-MM-dd");
        assertThat(PortfolioMapping.standard().findDayPattern()).isEmpty();
    }
}

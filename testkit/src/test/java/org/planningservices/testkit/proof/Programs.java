package org.planningservices.testkit.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.testkit.oracle.Oracle;

/** The programs that are asked, each on every day from 2019-03-01 to 2022-12-31. */
final class Programs {

    static final int CREATION = Oracle.CREATION;
    static final int ASSIGNMENT = Oracle.ASSIGNMENT;
    static final int REVOCABLE = 2;
    static final int DATA_SHEET = 3;
    static final int TRAINING_VOUCHERS = 4;
    static final int JOINING = 5;

    /** The day on which the project and portfolio management engagement joins the catalog of {@link #JOINING}. */
    static final int JOINS_ON = Oracle.day(2020, 6, 10);

    static final int FIRST_DAY = Oracle.day(2019, 3, 1);
    static final int LAST_DAY = Oracle.day(2022, 12, 31);

    private static final List<VoucherProgram> PROGRAMS = List.of(
            VoucherProgram.planningServices(),
            VoucherProgram.under(Terms.planningServices().withValidityFrom(ValidityStart.ASSIGNMENT)),
            VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .revocationPolicy(Sourced.assumed(RevocationPolicy.PERMITTED))
                    .build()),
            VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .engagementServiceLevels(Sourced.assumed(Map.of(
                            Engagement.WINDOWS_AND_OFFICE_DEPLOYMENT,
                            Set.of(ServiceLevel.ofDays(5), ServiceLevel.ofDays(10)))))
                    .build()),
            VoucherProgram.trainingVouchers(),
            VoucherProgram.under(Terms.builder(Terms.planningServices())
                    .catalog(Sourced.assumed(joining()))
                    .build()));

    private static final List<List<ProgramDay>> DAYS = PROGRAMS.stream()
            .map(program -> IntStream.rangeClosed(FIRST_DAY, LAST_DAY)
                    .mapToObj(day -> program.on(LocalDate.ofEpochDay(day)))
                    .toList())
            .toList();

    private Programs() {}

    private static Catalog joining() {
        return Catalog.of(Terms.planningServices().catalog().value().entries().stream()
                .map(Programs::joining)
                .toArray(CatalogEntry[]::new));
    }

    private static CatalogEntry joining(CatalogEntry row) {
        return row.engagement().equals(Engagement.of("project-and-portfolio-management"))
                ? CatalogEntry.builder()
                        .from(row)
                        .joinedOn(LocalDate.ofEpochDay(JOINS_ON))
                        .build()
                : row;
    }

    static VoucherProgram program(int number) {
        return PROGRAMS.get(number);
    }

    static ProgramDay on(int number, int day) {
        return DAYS.get(number).get(day - FIRST_DAY);
    }

    /** The validity start of a program, as the oracle numbers it. */
    static int validityFrom(int number) {
        return number == ASSIGNMENT ? Oracle.ASSIGNMENT : Oracle.CREATION;
    }
}

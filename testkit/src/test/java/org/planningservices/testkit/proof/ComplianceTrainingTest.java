package org.planningservices.testkit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planningservices.engagement.Offering;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.Acceptance;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.testkit.oracle.Asked;
import org.planningservices.testkit.oracle.Oracle;

/**
 * Library and oracle ask for the compliance training of Training Vouchers on the same days: by ELG-05 through 2020-12-08,
 * by ELG-06 never. The oracle knows nothing else of that program, so the other rules are left out of the comparison.
 */
class ComplianceTrainingTest {

    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    private static final long TRAINING = 1L << Oracle.ELG_05 | 1L << Oracle.ELG_06;

    @ParameterizedTest
    @CsvSource({"''", "2019-06-01", "2020-01-30", "2020-01-31", "2020-12-01", "2020-12-08", "2020-12-09", "2021-03-01"})
    void asksOnTheSameDays(String trainedOn) {
        Partner.Builder partner = Partner.builder().id(FABRIKAM);
        if (!trainedOn.isEmpty()) {
            partner.addComplianceTraining(LocalDate.parse(trainedOn));
        }
        Facts facts = Facts.none().withPartner(partner.build());
        Asked a = form();
        a.partnerKnown = true;
        a.trainedOn = trainedOn.isEmpty()
                ? Oracle.ABSENT
                : Math.toIntExact(LocalDate.parse(trainedOn).toEpochDay());

        compareOnEveryDay(a, facts);
    }

    @Test
    void cannotTellWithoutThePartnerOnTheSameDays() {
        compareOnEveryDay(form(), Facts.none());
    }

    private static Asked form() {
        Asked a = new Asked();
        a.clear();
        a.step = Oracle.ENROL_PARTNER;
        a.trainingVouchers = true;
        return a;
    }

    private static void compareOnEveryDay(Asked a, Facts facts) {
        EnrollInOffering enroll = EnrollInOffering.of(FABRIKAM, Offering.of("SATV"));
        for (int day = Programs.FIRST_DAY; day <= Programs.LAST_DAY; day++) {
            a.day = day;
            Oracle.ask(a);
            Either<Refusal, ? extends Acceptance> answer =
                    Programs.on(Programs.TRAINING_VOUCHERS, day).decide(enroll, facts);

            assertThat(refused(answer))
                    .as("refused on %s", LocalDate.ofEpochDay(day))
                    .isEqualTo(ids(a.refused));
            assertThat(unknown(answer))
                    .as("unknown on %s", LocalDate.ofEpochDay(day))
                    .isEqualTo(ids(a.unknown));
        }
    }

    private static List<String> refused(Either<Refusal, ? extends Acceptance> answer) {
        return training(
                answer.isRight()
                        ? Stream.empty()
                        : answer.getLeft().violations().stream()
                                .map(violation -> violation.rule().id().toString()));
    }

    private static List<String> unknown(Either<Refusal, ? extends Acceptance> answer) {
        return training(
                answer.isRight()
                        ? Stream.empty()
                        : answer.getLeft().undecided().stream()
                                .map(unknown -> unknown.rule().id().toString()));
    }

    private static List<String> training(Stream<String> rules) {
        return rules.filter(ids(TRAINING)::contains).toList();
    }

    private static List<String> ids(long rules) {
        return Stream.of(Oracle.ELG_05, Oracle.ELG_06)
                .filter(rule -> (rules >> rule & 1) != 0)
                .map(Oracle::id)
                .toList();
    }
}

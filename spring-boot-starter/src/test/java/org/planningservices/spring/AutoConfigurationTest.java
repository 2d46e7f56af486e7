package org.planningservices.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.OwnFacts;
import org.planningservices.desk.PartnerDirectory;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.desk.Retry;
import org.planningservices.desk.Submission;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.step.AccrueDays;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The starter makes each bean, unless the application has one of its own. */
@ExtendWith(OutputCaptureExtension.class)
class AutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(DataSourceAutoConfiguration.class, PlanningServicesAutoConfiguration.class));

    private final ApplicationContextRunner inMemory = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PlanningServicesAutoConfiguration.class));

    @Test
    void anApplicationWithoutADatabaseStoresVouchersInMemoryWithAWarning(CapturedOutput output) {
        inMemory.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(VoucherDesk.class);
            assertThat(context.getBean(VoucherRepository.class)).isInstanceOf(MemoryRepository.class);
            assertThat(context.getBean(PartnerDirectory.class)).isInstanceOf(RecordedPartners.class);
        });

        assertThat(output).containsOnlyOnce("lost on a restart");
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationWithADatabaseStoresVouchersInIt(Store store) {
        String url = store.empty();

        runner.withPropertyValues(Store.properties(url)).run(context -> {
            assertThat(context.getBean(VoucherRepository.class)).isInstanceOf(JdbcRepository.class);
            assertThat(context.getBean(VoucherDesk.class).open(CommandId.of("open"), ENROLLMENT))
                    .isInstanceOf(CommandResult.Accepted.class);
        });

        runner.withPropertyValues(Store.properties(url))
                .run(context -> assertThat(context.getBean(VoucherDesk.class).findEnrollment(ENROLLMENT.id()))
                        .contains(ENROLLMENT));
    }

    @Test
    void aDatabaseInMemoryCausesAWarning(CapturedOutput output) {
        runner.run(context -> assertThat(context).hasSingleBean(JdbcRepository.class));

        assertThat(output).containsOnlyOnce("lost on a restart");
    }

    @Test
    void daysAreCountedInUtcUnlessAZoneIsNamed() {
        inMemory.run(
                context -> assertThat(context.getBean(Clock.class).getZone()).isEqualTo(ZoneOffset.UTC));

        inMemory.withPropertyValues("planning-services.zone=Europe/Amsterdam")
                .run(context ->
                        assertThat(context.getBean(Clock.class).getZone()).isEqualTo(ZoneId.of("Europe/Amsterdam")));
    }

    @Test
    void theZoneHoldsForAClockOfTheApplicationToo() {
        Clock evening = Clock.fixed(Instant.parse("2021-06-30T23:00:00Z"), ZoneOffset.UTC);

        inMemory.withBean(Clock.class, () -> evening).run(context -> {
            assertThat(context.getBean(Clock.class)).isSameAs(evening);
            assertThat(context.getBean(VoucherDesk.class).today().date()).isEqualTo(LocalDate.of(2021, 6, 30));
        });
        inMemory.withBean(Clock.class, () -> evening)
                .withPropertyValues("planning-services.zone=Europe/Amsterdam")
                .run(context -> assertThat(
                                context.getBean(VoucherDesk.class).today().date())
                        .isEqualTo(LocalDate.of(2021, 7, 1)));
    }

    @Test
    void theProgramIsThePublishedOneUnlessTheApplicationHasOne() {
        inMemory.run(context -> assertThat(context.getBean(VoucherProgram.class).terms())
                .isEqualTo(VoucherProgram.planningServices().terms()));

        VoucherProgram own = VoucherProgram.trainingVouchers();
        inMemory.withBean(VoucherProgram.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(VoucherProgram.class)).isSameAs(own));
    }

    @Test
    void theValidityStartReplacesThatOfTheTerms() {
        inMemory.withPropertyValues("planning-services.validity-from=assignment")
                .run(context -> assertThat(
                                context.getBean(VoucherProgram.class).terms().validityFrom())
                        .isEqualTo(ValidityStart.ASSIGNMENT));
    }

    @Test
    void theRepositoryStepsAside() {
        MemoryRepository own = MemoryRepository.create();

        runner.withPropertyValues(Store.H2.properties())
                .withBean(VoucherRepository.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(VoucherRepository.class)).isSameAs(own));
    }

    @Test
    void thePartnersStepAside() {
        PartnerDirectory own = id -> Optional.empty();

        inMemory.withBean(PartnerDirectory.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(PartnerDirectory.class)).isSameAs(own));
    }

    @Test
    void theDeskStepsAside() {
        VoucherDesk own = VoucherDesk.of(
                VoucherProgram.planningServices(),
                MemoryRepository.create(),
                Clock.systemUTC(),
                id -> Optional.empty());

        inMemory.withBean(VoucherDesk.class, () -> own)
                .run(context -> assertThat(context.getBean(VoucherDesk.class)).isSameAs(own));
    }

    @Test
    void theDeskAsksTheFactsOfTheApplication() {
        List<String> asked = new ArrayList<>();
        OwnFacts own = (known, step, voucher) -> {
            asked.add(step.action().title());
            return known;
        };

        inMemory.withBean(OwnFacts.class, () -> own).run(context -> {
            VoucherDesk desk = context.getBean(VoucherDesk.class);
            desk.open(CommandId.of("open"), ENROLLMENT);
            desk.decide(AccrueDays.of(ENROLLMENT.id(), 5));
        });

        assertThat(asked).containsExactly("accrue days");
    }

    @Test
    void theDeskReportsToEachListenerInOrder() {
        inMemory.withUserConfiguration(TwoListeners.class).run(context -> {
            context.getBean(VoucherDesk.class).open(CommandId.of("open"), ENROLLMENT);
            assertThat(context.getBean(Calls.class).names).containsExactly("first", "second");
        });
    }

    @Test
    void theDefaultsOfTheAttemptsAreThoseOfTheDesk() {
        inMemory.run(context -> {
            PlanningServicesProperties.Retry retry =
                    context.getBean(PlanningServicesProperties.class).retry();
            assertThat(Retry.of(retry.attempts(), retry.firstPause(), retry.longestPause()))
                    .isEqualTo(Retry.defaults());
        });
    }

    static final Enrollment ENROLLMENT = Enrollment.of(
            EnrollmentId.of("E-1"), CustomerId.of("contoso"), LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));

    static final class Calls {
        final List<String> names = new ArrayList<>();

        DeskListener as(String name) {
            return new DeskListener() {
                @Override
                public void accepted(Submission submission, CommandResult.Accepted result) {
                    names.add(name);
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoListeners {

        @Bean
        Calls calls() {
            return new Calls();
        }

        @Bean
        @Order(2)
        DeskListener later(Calls calls) {
            return calls.as("second");
        }

        @Bean
        @Order(1)
        DeskListener earlier(Calls calls) {
            return calls.as("first");
        }
    }
}

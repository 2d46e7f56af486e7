package org.planningservices.spring.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.spring.test.AutoConfigureMutableClock;
import org.planningservices.spring.test.PlanningServicesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.threeten.extra.MutableClock;

/** The beans of a slice, and what is reset between its tests. */
class SliceTest {

    @Nested
    @PlanningServicesTest(day = "2021-06-30", properties = "planning-services.zone=Pacific/Kiritimati")
    class Slice {

        @Autowired
        ApplicationContext application;

        @Autowired
        MutableClock clock;

        @Autowired
        VoucherDesk desk;

        @RepeatedTest(2)
        void beginsOnItsDayWithAnEmptyRepository() {
            assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2021, 6, 30));
            assertThat(clock.getZone()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
            assertThat(desk.today().date()).isEqualTo(LocalDate.of(2021, 6, 30));
            assertThat(desk.findEnrollment(EnrollmentId.of("E-1"))).isEmpty();

            clock.add(Period.ofDays(1));
            desk.open(CommandId.of("open"), enrollment());
            assertThat(desk.findEnrollment(EnrollmentId.of("E-1"))).isPresent();
        }

        @Test
        void findsTheComponentsOfTheDeskAndNoOthers() {
            assertThat(application.getBean(VoucherProgram.class).houseRules()).hasSize(1);
            assertThat(application.getBeanNamesForType(Mailer.class)).isEmpty();
        }
    }

    @Nested
    @PlanningServicesTest
    @ContextConfiguration(classes = {Application.class, WithDataSource.class})
    class SliceWithDataSource {

        @Autowired
        VoucherRepository repository;

        @Autowired
        Clock clock;

        @Test
        void storesVouchersInTheDataSource() {
            assertThat(repository).isInstanceOf(JdbcRepository.class);
            assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.parse(AutoConfigureMutableClock.DAY));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class WithDataSource {

        @Bean
        DataSource dataSource() {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:slice;DB_CLOSE_DELAY=-1");
            return h2;
        }
    }

    @Nested
    @SpringBootTest(classes = Application.class)
    @AutoConfigureMutableClock(day = "2021-03-31")
    class WholeApplication {

        @Autowired
        Clock any;

        @Autowired
        MutableClock mutable;

        @Autowired
        VoucherDesk desk;

        @RepeatedTest(2)
        void injectsTheMutableClockInsteadOfItsOwn() {
            assertThat(any).isSameAs(mutable);
            assertThat(desk.today().date()).isEqualTo(LocalDate.of(2021, 3, 31));

            mutable.add(Period.ofMonths(1));
            assertThat(desk.today().date()).isEqualTo(LocalDate.of(2021, 4, 30));
        }
    }

    @AutoConfigureMutableClock(day = "31 March")
    static class WithoutADate {}

    @Test
    void aTextThatIsNoDateIsRejected() {
        assertThatThrownBy(() -> new TestContextManager(WithoutADate.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must be a date such as `2021-06-30`, found `31 March`");
    }

    private static Enrollment enrollment() {
        return Enrollment.of(
                EnrollmentId.of("E-1"), CustomerId.of("contoso"), LocalDate.of(2019, 1, 1), LocalDate.of(2021, 12, 31));
    }
}

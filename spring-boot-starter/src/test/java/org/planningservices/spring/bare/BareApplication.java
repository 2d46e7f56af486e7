package org.planningservices.spring.bare;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** An application that tests start without some optional dependencies. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareApplication {

    /** A data source of the application's own. */
    @Bean
    @ConditionalOnBooleanProperty("own-data-source")
    DataSource ownDataSource() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:bare-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    /** Starts the application, submits a command, and returns its result and what the desk works on. */
    public static String run(String... properties) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(BareApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=error")
                .properties(properties)
                .run()) {
            VoucherDesk desk = context.getBean(VoucherDesk.class);
            Enrollment enrollment = Enrollment.of(
                    EnrollmentId.of("E-1"),
                    CustomerId.of("contoso"),
                    LocalDate.of(2000, 1, 1),
                    LocalDate.of(2100, 1, 1));
            return desk.open(CommandId.of("open"), enrollment) + "; " + desk;
        }
    }
}

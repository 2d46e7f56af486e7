package org.planningservices.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.json.TermsWriter;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Terms;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** A start that fails says what is wrong and what to do, in one message. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    @TempDir
    private Path folder;

    /** An application with the starter, and a data source if one is configured. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, PlanningServicesAutoConfiguration.class})
    static class Application {}

    private static ConfigurableApplicationContext start(Class<?> more, String... properties) {
        return new SpringApplicationBuilder(Application.class, more)
                .bannerMode(Banner.Mode.OFF)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    /** Returns the output of an application that does not start. */
    private static String failure(CapturedOutput output, Class<?> more, String... properties) {
        int before = output.getAll().length();
        try (ConfigurableApplicationContext context = start(more, properties)) {
            throw new AssertionError("the application has started: " + context);
        } catch (RuntimeException expected) {
            String message = output.getAll().substring(before);
            assertThat(message).contains("APPLICATION FAILED TO START").doesNotContain("\tat ");
            return message;
        }
    }

    private static String failure(CapturedOutput output, String... properties) {
        return failure(output, Application.class, properties);
    }

    @Test
    void anUnknownZoneIsNamed(CapturedOutput output) {
        assertThat(failure(output, "planning-services.zone=Europe/Amsterdm"))
                .contains("planning-services.zone", "Europe/Amsterdm", "Unknown");
    }

    @Test
    void aFaultOfATermsFileIsNamed(CapturedOutput output) throws IOException {
        Path file = folder.resolve("own.terms.json");
        Files.writeString(file, "{\n  \"program\": 7\n}\n");

        assertThat(failure(output, "planning-services.terms=file:" + file))
                .contains(
                        "planning-services.terms", "own.terms.json", "line 2, field `program`", "found the number `7`");
        assertThat(failure(output, "planning-services.terms=file:" + folder.resolve("none.json")))
                .contains("planning-services.terms", "none.json", "cannot be read");
        assertThat(failure(output, "planning-services.terms=file:" + folder))
                .contains("planning-services.terms", "cannot be read", folder.getFileName() + "] is a directory");
    }

    @Test
    void aTermsFileIsRead() throws IOException {
        Path file = folder.resolve("own.terms.json");
        try (var out = Files.newOutputStream(file)) {
            TermsWriter.write(
                    Terms.builder(Terms.planningServices()).program("own").build(), out);
        }

        try (var context = start(Application.class, "planning-services.terms=file:" + file)) {
            assertThat(context.getBean(VoucherProgram.class).terms().program()).isEqualTo("own");
        }
    }

    @Test
    void anUnfitDatabaseIsNamed(CapturedOutput output) {
        assertThat(failure(output, Store.properties("jdbc:h2:mem:unfit;IGNORECASE=TRUE")))
                .contains("`IGNORECASE` of H2 must be `FALSE`", "spring.datasource");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed(CapturedOutput output) {
        assertThat(failure(
                        output,
                        "spring.datasource.url=jdbc:postgresql://localhost:1/none",
                        "spring.datasource.hikari.connection-timeout=300"))
                .contains("The vouchers cannot be stored in the database", "spring.datasource");
    }

    @Test
    void newerTablesAreNamed(CapturedOutput output) throws Exception {
        String url = Store.H2.empty();
        start(Application.class, Store.properties(url)).close();
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url);
        h2.setUser("sa");
        try (Connection connection = h2.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into planning_schema (version) values (99)");
        }

        assertThat(failure(output, Store.properties(url))).contains("have version `99`", "a newer one is needed");
    }

    @Test
    void missingTablesAreNamedIfTheyAreNotCreated(CapturedOutput output) {
        String[] properties = Store.H2.properties();
        String[] without = Arrays.copyOf(properties, properties.length + 1);
        without[properties.length] = "planning-services.schema.upgrade=false";

        assertThat(failure(output, without))
                .contains(
                        "there are no tables",
                        "JdbcSchema.upgrade(dataSource)",
                        "planning-services.schema.upgrade=true");
        start(Application.class, properties).close();
        start(Application.class, without).close();
    }

    @Test
    void aSchemaThatIsNotThereIsNamed(CapturedOutput output) {
        String[] properties = Store.H2.properties();
        String[] named = Arrays.copyOf(properties, properties.length + 1);
        named[properties.length] = "planning-services.schema.name=VOUCHERS";

        assertThat(failure(output, named)).contains("VOUCHERS", "planning-services.schema.name");
    }

    @Test
    void valuesOutOfTheirBoundsAreNamed(CapturedOutput output) {
        assertThat(failure(output, "planning-services.retry.attempts=0"))
                .contains("planning-services.retry.attempts", "one attempt or more");
        assertThat(failure(output, "planning-services.retry.first-pause=-1s"))
                .contains("planning-services.retry.first-pause", "from zero to one hour");
        assertThat(failure(output, "planning-services.retry.longest-pause=2h"))
                .contains("planning-services.retry.longest-pause", "from zero to one hour");
        assertThat(failure(output, "planning-services.sweep.cron=every night"))
                .contains("planning-services.sweep.cron", "every night", "six fields");
        assertThat(failure(output, "planning-services.sweep.cron=0 0 0 31 2 *"))
                .contains("planning-services.sweep.cron", "there is no such time; a hyphen means never");
        String[] properties = Store.H2.properties();
        String[] limited = Arrays.copyOf(properties, properties.length + 1);
        limited[properties.length] = "planning-services.timeout=0s";
        assertThat(failure(output, limited)).contains("planning-services.timeout", "more than zero");
    }

    static DataSource h2(String name) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoDataSources {

        @Bean
        DataSource orders() {
            return h2("orders");
        }

        @Bean
        DataSource vouchers() {
            return h2("vouchers");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OnePrimary {

        @Bean
        DataSource orders() {
            return h2("orders");
        }

        @Bean
        @Primary
        DataSource vouchers() {
            return h2("vouchers");
        }
    }

    @Test
    void severalDataSourcesNeedAPrimaryOne(CapturedOutput output) {
        assertThat(failure(output, TwoDataSources.class)).contains("`orders`, `vouchers`", "@Primary");
        try (var context = start(OnePrimary.class)) {
            assertThat(context.getBean(VoucherRepository.class)).asString().contains("`VOUCHERS`");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Proxied {

        @Bean
        DataSource dataSource() {
            return new LazyConnectionDataSourceProxy(new TransactionAwareDataSourceProxy(h2("proxied")));
        }
    }

    @Test
    void aProxyThatJoinsTransactionsIsUnwrapped() {
        try (var context = start(Proxied.class)) {
            new TransactionTemplate(new DataSourceTransactionManager(context.getBean(DataSource.class)))
                    .executeWithoutResult(transaction -> {
                        context.getBean(VoucherDesk.class).open(CommandId.of("open"), AutoConfigurationTest.ENROLLMENT);
                        transaction.setRollbackOnly();
                    });

            assertThat(context.getBean(VoucherDesk.class).findEnrollment(AutoConfigurationTest.ENROLLMENT.id()))
                    .isPresent();
        }
    }
}

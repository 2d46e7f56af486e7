package org.planningservices.spring.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Offering;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.CommandId;
import org.planningservices.spring.NotAcceptedException;
import org.planningservices.spring.PlanningServicesAutoConfiguration;
import org.planningservices.spring.PlanningServicesMetricsAutoConfiguration;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README is true: its samples are regions of code that runs, and its tables are those of the metadata and the beans. */
class StarterReadmeTest {

    private static final Path SAMPLES = Path.of("src/test/java/org/planningservices/spring/samples");
    private static final Pattern REGION = Pattern.compile("// tag::(\\w+)\\[]\n(.*?) *// end::\\1\\[]", Pattern.DOTALL);
    private static final EnrollmentId ENROLLMENT = EnrollmentId.of("E-1");

    private final String readme;

    StarterReadmeTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void showsTheRegionsOfTheSamples() throws IOException {
        List<String> regions = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.filter(file -> !file.endsWith("StarterReadmeTest.java"))
                    .toList()) {
                REGION.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(2).stripTrailing().stripIndent() + "\n")
                        .forEach(regions::add);
            }
        }

        assertThat(all("```java\n(.*?)```", readme)).containsExactlyInAnyOrderElementsOf(regions);
    }

    @Test
    void namesTheVersionOfTheDocuments() throws IOException {
        assertThat(all("<version>(.*?)</version>", readme))
                .isNotEmpty()
                .containsOnly(all("<documented.version>(.*?)</", Files.readString(Path.of("../pom.xml")))
                        .get(0));
    }

    @Test
    void listsEveryPropertyWithItsDefaultAndItsDescription() throws IOException {
        List<String> expected = new ArrayList<>();
        for (JsonNode property : metadata().get("properties")) {
            String name = property.get("name").asString();
            assertThat(property.has("description"))
                    .as("a description of " + name)
                    .isTrue();
            String standard = property.has("defaultValue")
                    ? "`" + property.get("defaultValue").asString() + "`"
                    : "";
            expected.add("| `%s` | %s | %s |"
                    .formatted(name, standard, property.get("description").asString()));
        }

        assertThat(rows("## Properties")).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static JsonNode metadata() throws IOException {
        try (InputStream in = Objects.requireNonNull(PlanningServicesAutoConfiguration.class.getResourceAsStream(
                "/META-INF/spring-configuration-metadata.json"))) {
            return JsonMapper.builder().build().readTree(in);
        }
    }

    /** Returns the rows of the first table of a section, without its head. */
    private List<String> rows(String heading) {
        String section = readme.substring(readme.indexOf(heading + "\n") + heading.length());
        int next = section.indexOf("\n## ");
        return (next < 0 ? section : section.substring(0, next))
                .lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }

    /** An application with the samples. */
    @Configuration(proxyBeanMethods = false)
    @EnableResilientMethods
    static class Application {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    PlanningServicesAutoConfiguration.class,
                    PlanningServicesMetricsAutoConfiguration.class))
            .withUserConfiguration(Application.class)
            .withBean(Redemptions.class)
            .withBean(Orders.class)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(Clock.class, () -> Clock.fixed(Instant.parse("2021-01-04T12:00:00Z"), ZoneOffset.UTC));

    private static Stream<Class<?>> typesOf(@Nullable Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(
                        Stream.of(type, type.getSuperclass() == null ? type : type.getSuperclass()),
                        Arrays.stream(ClassUtils.getAllInterfacesForClass(type)));
    }

    @Test
    void listsBeansThatAreThere() {
        List<String> types = rows("## Beans").stream()
                .map(row -> row.substring(row.indexOf('`') + 1, row.indexOf('`', row.indexOf('`') + 1)))
                .toList();

        runner.run(context -> {
            List<String> there = Arrays.stream(context.getBeanDefinitionNames())
                    .map(context::getType)
                    .flatMap(StarterReadmeTest::typesOf)
                    .map(Class::getSimpleName)
                    .toList();
            assertThat(there).containsAll(types);
        });
        assertThat(types).hasSize(6);
    }

    @Test
    void theSampleOfATransactionWritesBothOrNeither() {
        runner.run(context -> {
            VoucherDesk desk = context.getBean(VoucherDesk.class);
            desk.open(
                    CommandId.of("open"),
                    Enrollment.of(
                            ENROLLMENT,
                            CustomerId.of("contoso"),
                            LocalDate.of(2018, 1, 1),
                            LocalDate.of(2021, 12, 31)));
            desk.activateBenefit(CommandId.of("activate"), ENROLLMENT);
            desk.submit(CommandId.of("accrue"), AccrueDays.of(ENROLLMENT, 3));
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            jdbc.sql("create table orders (id varchar(100) primary key)").update();
            Orders orders = context.getBean(Orders.class);

            orders.place("1", Create.of(ENROLLMENT, Offering.DDPS, 3));
            assertThatThrownBy(() -> orders.place("2", Create.of(ENROLLMENT, Offering.DDPS, 1)))
                    .isInstanceOf(NotAcceptedException.class);

            assertThat(jdbc.sql("select id from orders").query(String.class).list())
                    .containsExactly("1");
            assertThat(desk.findVoucher(VoucherId.of("V-1"))).isPresent();
            assertThat(desk.findVoucher(VoucherId.of("V-2"))).isEmpty();
        });
    }
}

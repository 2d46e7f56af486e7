package org.planningservices.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.CommandId;
import org.planningservices.spring.bare.BareApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** An application with every optional dependency serves the endpoint, the health and the metrics over HTTP. */
class ActuatorOverHttpTest {

    @Test
    void theActuatorShowsTheDeskItsHealthAndItsMetrics() throws Exception {
        try (var context = new SpringApplicationBuilder(BareApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .web(WebApplicationType.SERVLET)
                .properties(Store.H2.properties())
                .properties(
                        "server.port=0",
                        "management.endpoints.web.exposure.include=planningservices,health,metrics",
                        "management.endpoint.health.show-components=always",
                        "management.health.planning-services.enabled=true")
                .run()) {
            context.getBean(VoucherDesk.class).open(CommandId.of("open"), AutoConfigurationTest.ENROLLMENT);
            String address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");

            assertThat(get(address + "/actuator/planningservices"))
                    .contains("\"terms\":\"planning-services\"", "\"schema\":\"PUBLIC\"", "\"zone\":\"Z\"")
                    .doesNotContain("contoso", "E-1");
            assertThat(get(address + "/actuator/health")).contains("\"planningServices\":{\"status\":\"UP\"}");
            assertThat(get(address + "/actuator/metrics/planning.services.commands?tag=step:open-enrollment"))
                    .contains("\"value\":1.0");
            assertThat(context.getBean(MeterRegistry.class)
                            .get(DeskObservations.COMMAND)
                            .tags("step", "open-enrollment", "outcome", "accepted", "rule", "none")
                            .timer()
                            .count())
                    .isOne();
        }
    }

    private static String get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .body();
    }
}

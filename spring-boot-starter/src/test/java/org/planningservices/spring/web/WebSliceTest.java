package org.planningservices.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Spring Boot's slice for controllers has the module and the web layer. */
@WebMvcTest(controllers = WebOfficeController.class, properties = "planning-services.web.enabled=true")
@ContextConfiguration(classes = WebSliceTest.Application.class)
class WebSliceTest {

    @SpringBootConfiguration
    @Import(WebOfficeController.class)
    static class Application {

        @Bean
        VoucherDesk desk() {
            MemoryRepository repository = MemoryRepository.create();
            return VoucherDesk.of(
                    VoucherProgram.planningServices(),
                    repository,
                    Clock.fixed(Instant.parse("2021-07-01T12:00:00Z"), ZoneOffset.UTC),
                    RecordedPartners.in(repository));
        }

        @Bean
        WebOfficeController.Results results() {
            return name -> new CommandResult.Contended(20);
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Test
    void hasTheModuleAndTheWebLayer() {
        assertThat(mvc.get().uri("/results/contended").exchange())
                .hasStatus(503)
                .bodyText()
                .contains("\"answer\":{\"answer\":\"contended\",\"attempts\":20}");
        assertThat(mvc.post()
                        .uri("/vouchers/V-1/decisions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"action\":\"expire\"}"))
                .hasStatusOk()
                .bodyText()
                .startsWith("{\"answer\":\"refused\",");
    }
}

package org.planningservices.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.facts.Facts;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The web layer over HTTP, as a client sees it. */
@SpringBootTest(classes = WebLayerTest.Application.class, properties = "planning-services.web.enabled=true")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class WebLayerTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 7, 1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ASSIGN = "{\"action\":\"assign\",\"projectManager\":\"m.devries@contoso.example\"}";

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import(WebOfficeController.class)
    static class Application {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2021-07-01T12:00:00Z"), ZoneOffset.UTC);
        }

        @Bean
        WebOfficeController.Results results() {
            PartnerDeclared record = new PartnerDeclared(PartnerId.of("fabrikam"));
            return name -> switch (name) {
                case "accepted" -> new CommandResult.Accepted(CommandId.of("C-1"), record);
                case "undecided" -> new CommandResult.Refused(undecided());
                case "reused" -> new CommandResult.CommandIdReused(CommandId.of("C-1"), record);
                case "behind" -> new CommandResult.ClockBehind(TODAY, TODAY.plusDays(1));
                default -> new CommandResult.Contended(20);
            };
        }
    }

    private static Refusal undecided() {
        return VoucherProgram.planningServices()
                .on(TODAY.minusDays(1))
                .decide(VoucherId.of("V-1"), Create.of(EnrollmentId.of("E-1"), Offering.DDPS, 5), Facts.none())
                .getLeft();
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private VoucherDesk desk;

    private MvcTestResult post(String path, String key, String body) {
        return mvc.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) {
        try {
            return JSON.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    /** Voucher V-1 exists on a day on which none can be assigned any more. */
    private void openAnEnrollment() {
        EnrollmentId enrollment = EnrollmentId.of("E-1");
        desk.open(
                CommandId.of("open"),
                Enrollment.of(
                        enrollment, CustomerId.of("contoso"), LocalDate.of(2019, 7, 1), LocalDate.of(2022, 6, 30)));
        desk.activateBenefit(CommandId.of("activate"), enrollment);
        desk.submit(CommandId.of("accrue"), AccrueDays.of(enrollment, 20));
    }

    @Test
    void writesARefusalAsAProblemWithTheDocumentedAnswer() {
        openAnEnrollment();
        Create create = Create.of(EnrollmentId.of("E-1"), Offering.DDPS, 5);
        String body = Answer.of(create).toString();
        VoucherId voucher = VoucherId.of("V-1");

        MvcTestResult result = post("/vouchers/V-1/steps", "create-1", body);

        assertThat(result).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = json(result);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:planning-services:problem:refused");
        assertThat(problem.get("title").stringValue()).isEqualTo("the rules refuse the step");
        assertThat(problem.get("status").intValue()).isEqualTo(409);
        assertThat(problem.get("instance").stringValue()).isEqualTo("/vouchers/V-1/steps");
        assertThat(problem.get("rules")).isEqualTo(JSON.readTree("[\"TIM-08\",\"ENT-06\"]"));
        assertThat(problem.get("detail").stringValue())
                .isEqualTo(desk.decide(voucher, create).getLeft().message());
        assertThat(problem.get("answer"))
                .isEqualTo(JSON.readTree(Answer.of(desk.decide(voucher, create)).toString()));
        assertThat(post("/entity/V-1", "create-1", body)).hasStatus(409);
    }

    @Test
    void writesInTheLanguageOfTheRequest() {
        Locale dutch = Locale.forLanguageTag("nl-NL");
        MvcTestResult result = mvc.post()
                .uri("/vouchers/V-9/steps")
                .header("Accept-Language", "nl-NL,en;q=0.5")
                .header("Idempotency-Key", "\"k\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(ASSIGN)
                .exchange();

        JsonNode problem = json(result);
        var refusal = desk.decide(VoucherId.of("V-9"), Assign.of("m.devries@contoso.example"))
                .getLeft();
        assertThat(problem.get("title").stringValue()).isEqualTo("de regels weigeren de stap");
        assertThat(problem.get("detail").stringValue()).isEqualTo(refusal.message(dutch));
        assertThat(problem.get("answer"))
                .isEqualTo(JSON.readTree(AnswerWriter.in(dutch).toString(Answer.of(refusal))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en;q=0.5,nl | de regels weigeren de stap",
                "fr,nl;q=0.5 | the rules refuse the step",
            })
    void writesInEnglishUnlessDutchIsPreferred(String languages, String title) {
        MvcTestResult result = mvc.post()
                .uri("/vouchers/V-9/steps")
                .header("Accept-Language", languages)
                .header("Idempotency-Key", "k")
                .contentType(MediaType.APPLICATION_JSON)
                .content(ASSIGN)
                .exchange();

        assertThat(json(result).get("title").stringValue()).isEqualTo(title);
    }

    @Test
    void writesADecisionWithoutAProblem() {
        MvcTestResult result = post("/vouchers/V-9/decisions", "unused", ASSIGN);

        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(json(result))
                .isEqualTo(JSON.readTree(
                        Answer.of(desk.decide(VoucherId.of("V-9"), Assign.of("m.devries@contoso.example")))
                                .toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "accepted, 200, , ",
        "undecided, 422, undecided, ",
        "reused, 422, command-id-reused, ",
        "behind, 503, clock-behind, ",
        "contended, 503, contended, 1",
    })
    void hasAStatusForEachResult(String name, int status, String type, String retryAfter) {
        for (String path : List.of("/results/", "/required/")) {
            hasAStatus(mvc.get().uri(path + name).exchange(), status, type, retryAfter);
        }
    }

    private static void hasAStatus(MvcTestResult result, int status, String type, String retryAfter) {
        assertThat(result).hasStatus(status);
        assertThat(result.getResponse().getHeader("Retry-After")).isEqualTo(retryAfter);
        JsonNode json = json(result);
        if (type == null) {
            assertThat(json.get("answer").stringValue()).isEqualTo("accepted");
        } else {
            assertThat(json.get("type").stringValue()).isEqualTo("urn:planning-services:problem:" + type);
            assertThat(json.has("answer")).isNotEqualTo(type.equals("command-id-reused"));
            assertThat(json.get("detail").stringValue()).doesNotContain("{");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/vouchers/V-1/steps | {'action':'assign'} | /projectManager | projectManager | a text | no such field",
                "/vouchers/V-1/steps | {'action':'assign','projectManager':5} | /projectManager | projectManager | a text | the number `5`",
                "/orders | {'voucher':'V-1','step':{'action':'assign'}} | /step/projectManager | projectManager | a text | no such field",
                "/orders | {'voucher':5} | /voucher |  | a voucher id: a text of at most 1,000 characters that is not blank | a number",
            })
    void saysWhereABodyIsNotAccepted(
            String path, String body, String pointer, String field, String accepted, String found) {
        MvcTestResult result = post(path, "k", body.replace('\'', '"'));

        assertThat(result).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = json(result);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:planning-services:problem:malformed");
        assertThat(problem.get("pointer").stringValue()).isEqualTo(pointer);
        assertThat(problem.path("field").stringValue(null)).isEqualTo(field);
        assertThat(problem.get("accepted").stringValue()).isEqualTo(accepted);
        assertThat(problem.get("found").stringValue()).isEqualTo(found);
        assertThat(problem.get("detail").stringValue()).contains(accepted).contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'action':'assign',",
                "{'action':'assign' 'projectManager':1}",
                "{'action':'assi\ngn'}",
                "{'action':assign}"
            })
    void saysWhereABodyIsNotJson(String body) {
        MvcTestResult result = post("/vouchers/V-1/steps", "k", body.replace('\'', '"'));

        assertThat(result).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = json(result);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:planning-services:problem:malformed");
        assertThat(problem.get("accepted").stringValue()).isEqualTo("JSON");
        assertThat(problem.get("found").stringValue()).startsWith("a fault in line 1, column ");
    }

    @Test
    void saysWhichParameterIsNotAccepted() {
        JsonNode problem =
                json(mvc.get().uri("/vouchers/V-1/next").param("partner", " ").exchange());

        assertThat(problem.get("status").intValue()).isEqualTo(400);
        assertThat(problem.get("parameter").stringValue()).isEqualTo("partner");
        assertThat(problem.get("found").stringValue()).isEqualTo("` `");
        assertThat(json(mvc.get().uri("/statuses/paid").exchange())
                        .get("accepted")
                        .stringValue())
                .startsWith("a status, one of `CREATED`");
        assertThat(mvc.get().uri("/statuses/PAID").exchange()).bodyText().isEqualTo("\"PAID\"");
    }

    @Test
    void namesAnUnknownId() {
        MvcTestResult result = mvc.get().uri("/vouchers/{voucher}", "V 9").exchange();

        assertThat(result).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(result).get("detail").stringValue()).isEqualTo("no voucher has the id `V 9`");
        for (String kind : List.of("enrollment", "partner", "payment-request")) {
            assertThat(mvc.get().uri("/unknown/" + kind).exchange())
                    .hasStatus(404)
                    .bodyText()
                    .contains("-1`");
        }
        assertThat(mvc.get().uri("/nowhere").exchange()).hasStatus(404);
    }

    @Test
    void doesNotShowWhyTheRepositoryFailed() {
        MvcTestResult result = mvc.get().uri("/broken").exchange();

        assertThat(result).hasStatus(503).hasHeader("Retry-After", "1");
        assertThat(result).bodyText().contains("unavailable").doesNotContain("password");
    }

    @Test
    void needsAnIdempotencyKey() {
        MvcTestResult result = mvc.post()
                .uri("/vouchers/V-1/steps")
                .contentType(MediaType.APPLICATION_JSON)
                .content(ASSIGN)
                .exchange();

        assertThat(result).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(result).get("type").stringValue())
                .isEqualTo("urn:planning-services:problem:idempotency-key-missing");
        assertThat(mvc.post()
                        .uri("/orders")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"voucher\":\"V-9\",\"step\":" + ASSIGN + "}"))
                .hasStatus(409); // its key is optional
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"\"",
                "\"",
                "\"a",
                "a\"",
                "a b",
                "\"a\\b\"",
                "planning-services:expire:V-1",
                "\"a\";b=1",
                "\u00e9"
            })
    void refusesAKeyThatIsNoText(String key) {
        assertThat(json(post("/vouchers/V-1/steps", key, ASSIGN)).get("type").stringValue())
                .isEqualTo("urn:planning-services:problem:idempotency-key-malformed");
    }

    @Test
    void refusesAKeyThatIsTooLongOrThereTwice() {
        assertThat(post("/vouchers/V-9/steps", "k".repeat(255), ASSIGN)).hasStatus(409);
        assertThat(post("/vouchers/V-9/steps", "k".repeat(256), ASSIGN)).hasStatus(400);
        assertThat(mvc.post()
                        .uri("/vouchers/V-9/steps")
                        .header("Idempotency-Key", "a", "b")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(ASSIGN))
                .hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"a-1 | a-1", "\"a-1\" | a-1", "\"a \\\"b\\\" \\\\\" | a \"b\" \\", "  x  | x", "a;b=1 | a;b=1"})
    void readsAKeyWithAndWithoutQuotationMarks(String header, String key) {
        assertThat(IdempotencyKeys.parse(header)).contains(key);
    }

    @Test
    void rejectsNullArgumentsByName() {
        assertThat(Objects.requireNonNull(catchThrowable(() -> nulls())).getMessage())
                .isEqualTo("id");
    }

    @SuppressWarnings("NullAway") // on purpose
    private static void nulls() {
        Problems.unknown((VoucherId) null);
    }
}

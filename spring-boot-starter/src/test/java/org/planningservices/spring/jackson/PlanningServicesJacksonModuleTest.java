package org.planningservices.spring.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vavr.control.Either;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planningservices.desk.CommandResult;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.party.Country;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.calendar.Validity;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.step.Action;
import org.planningservices.step.Assign;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.Redeem;
import org.planningservices.step.Step;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.VoucherStatus;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class PlanningServicesJacksonModuleTest {

    private static final LocalDate DAY = LocalDate.of(2021, 7, 1);
    private static final Locale DUTCH = Locale.forLanguageTag("nl-BE");
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new PlanningServicesJacksonModule()).build();
    private static final ObjectMapper PLAIN = new ObjectMapper();

    @AfterEach
    void forgetTheRequest() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Refusal refusal() {
        return VoucherProgram.planningServices().on(DAY).refuseUnopened(EnrollmentId.of("E-1"));
    }

    static List<Class<?>> answers() {
        return Stream.of(Answer.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && method.getName().equals("of"))
                .filter(method -> method.getParameterCount() == 1)
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .toList();
    }

    /** Every value of which an answer can be made by itself. */
    @ParameterizedTest
    @MethodSource("answers")
    void hasAFormForEachAnswer(Class<?> type) {
        assertThat(type == Either.class || AnswerForm.of(type) != null).isTrue();
    }

    static Stream<CommandResult> results() {
        CommandId id = CommandId.of("C-1");
        PartnerDeclared record = new PartnerDeclared(PartnerId.of("fabrikam"));
        return Stream.of(
                new CommandResult.Accepted(id, record),
                new CommandResult.Refused(refusal()),
                new CommandResult.CommandIdReused(id, record),
                new CommandResult.ClockBehind(DAY, DAY.plusDays(1)),
                new CommandResult.Contended(5));
    }

    @ParameterizedTest
    @MethodSource("results")
    void writesTheResultOfACommand(CommandResult result) {
        Answer answer = result.match(
                accepted -> Answer.ofAcceptedCommand("C-1", accepted.record(), List.of()),
                refused -> Answer.of(refused.refusal()),
                reused -> Answer.ofReusedCommandId("C-1", reused.record()),
                behind -> Answer.ofClockBehind(DAY, DAY.plusDays(1)),
                contended -> Answer.ofContention(5));

        assertThat(JSON.writeValueAsString(result)).isEqualTo(answer.toString());
        assertThat(JSON.<JsonNode>valueToTree(result)).isEqualTo(PLAIN.readTree(answer.toString()));
    }

    static List<Path> goldenAnswers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../json/src/test/resources/answers"))) {
            return files.sorted().toList();
        }
    }

    /** An answer may be any JSON that the samples of the module {@code json} show. */
    @ParameterizedTest
    @MethodSource("goldenAnswers")
    void copiesEachSampleOfAnAnswer(Path file) throws IOException {
        String sample = Files.readString(file);
        JsonNode tree = PLAIN.readTree(sample);

        assertThat(Copy.of(sample).writeValueAsString(new Copy.Value())).isEqualTo(PLAIN.writeValueAsString(tree));
        assertThat(PLAIN.readTree(
                        Copy.of(sample).writerWithDefaultPrettyPrinter().writeValueAsString(new Copy.Value())))
                .isEqualTo(tree);
    }

    /** Writes a sample as the module writes an answer. */
    private static final class Copy extends ValueSerializer<Copy.Value> {

        private final String json;

        Copy(String json) {
            this.json = json;
        }

        record Value() {}

        static JsonMapper of(String json) {
            return JsonMapper.builder()
                    .addModule(new SimpleModule().addSerializer(Value.class, new Copy(json)))
                    .build();
        }

        @Override
        public void serialize(Value value, JsonGenerator generator, SerializationContext context) {
            AnswerSerializers.copy(json, generator);
        }
    }

    @Test
    void noRequestTakesACommandIdOfTheDesk() {
        assertThat(TextValues.read(CommandId.class, "a-1")).isEqualTo(CommandId.of("a-1"));
        assertThatThrownBy(() -> TextValues.read(CommandId.class, "planning-services:expire:V-1"))
                .isInstanceOf(InputFormatException.class)
                .hasMessage(
                        "expected a command id: a text that is not blank and does not begin with `planning-services:`,"
                                + " found `planning-services:expire:V-1`");
    }

    @Test
    void writesInTheLanguageOfTheRequest() {
        assertThat(JSON.writeValueAsString(refusal())).contains("refused on");
        assertThat(JSON.writer().with(DUTCH).writeValueAsString(refusal())).contains("geweigerd op");

        LocaleContextHolder.setLocale(DUTCH);
        assertThat(JSON.writeValueAsString(refusal()))
                .isEqualTo(AnswerWriter.in(DUTCH).toString(Answer.of(refusal())));
        LocaleContextHolder.setLocale(Locale.forLanguageTag("tr"));
        assertThat(JSON.writeValueAsString(refusal())).contains("refused on");
    }

    record Codes(
            VoucherId voucher,
            Offering offering,
            RuleId rule,
            Action action,
            PartnerAction enroll,
            VoucherStatus status,
            Validity validity,
            CompetencyLevel level,
            ProvisionId provision,
            FactKind fact,
            Map<VoucherId, Country> countries) {}

    @Test
    void writesIdsAndCodesAsTexts() {
        Codes codes = new Codes(
                VoucherId.of("V-1"),
                Offering.S_EDPS,
                RuleId.TIM_06,
                VoucherAction.CANCEL_RESERVATION,
                PartnerAction.ENROLL_IN_OFFERING,
                VoucherStatus.IN_DELIVERY,
                Validity.HELD,
                CompetencyLevel.GOLD,
                ProvisionId.VCH_07,
                FactKind.REMAINING_DAYS,
                Map.of(VoucherId.of("V-1"), Country.of("NL")));

        assertThat(JSON.writeValueAsString(codes))
                .isEqualTo(
                        "{\"voucher\":\"V-1\",\"offering\":\"S-EDPS\",\"rule\":\"TIM-06\",\"action\":\"cancel-reservation\","
                                + "\"enroll\":\"enroll-partner\",\"status\":\"IN_DELIVERY\",\"validity\":\"HELD\",\"level\":\"gold\","
                                + "\"provision\":\"VCH-07\",\"fact\":\"remaining-days\",\"countries\":{\"V-1\":\"NL\"}}");
    }

    @Test
    void leavesAnyOtherEitherToItsSerializer() {
        ObjectMapper mapper = JsonMapper.builder()
                .addModule(new PlanningServicesJacksonModule())
                .addModule(new SimpleModule().addSerializer(new EitherOfTheApplication()))
                .build();

        assertThat(mapper.writeValueAsString(List.of(Either.left(5), Either.right("b"), Either.left(refusal()))))
                .isEqualTo("[\"own\",\"own\"," + Answer.of(refusal()) + "]");
    }

    private static final class EitherOfTheApplication extends ValueSerializer<Either<?, ?>> {

        @Override
        public Class<?> handledType() {
            return Either.class;
        }

        @Override
        public void serialize(Either<?, ?> value, JsonGenerator generator, SerializationContext context) {
            generator.writeString("own");
        }
    }

    /** Jackson makes an empty object of it otherwise, and no error. */
    @Test
    void refusesAValueWithoutAForm() {
        Partner partner = Partner.builder().id(PartnerId.of("fabrikam")).build();

        assertThatThrownBy(() -> JSON.writeValueAsString(List.of(partner)))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("the library has no JSON form for a value of the class `ImmutablePartner`");
    }

    record Request(
            @Nullable VoucherId voucher,
            @Nullable VoucherStep step,
            Optional<Country> country,
            List<PartnerId> partners,
            @Nullable VoucherStatus status,
            @Nullable Action action,
            @Nullable Map<VoucherId, Integer> counts) {}

    @Test
    void readsIdsAndSteps() {
        Request request = JSON.readValue("""
                {"voucher":"V-1","step":{"projectManager":"visser","action":"assign"},"country":"NL","partners":["a","b"],
                "status":"PAID","action":"enroll-partner","counts":{"V-1":5}}""", Request.class);

        assertThat(request)
                .isEqualTo(new Request(
                        VoucherId.of("V-1"),
                        Assign.of("visser"),
                        Optional.of(Country.of("NL")),
                        List.of(PartnerId.of("a"), PartnerId.of("b")),
                        VoucherStatus.PAID,
                        PartnerAction.ENROLL_IN_OFFERING,
                        Map.of(VoucherId.of("V-1"), 5)));
        assertThat(JSON.readValue("{\"action\":\"approve-payment\",\"request\":\"R-1\"}", PaymentStep.class))
                .isEqualTo(JSON.readValue("{\"action\":\"approve-payment\",\"request\":\"R-1\"}", Step.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'voucher':5} | [voucher] | expected a voucher id: a text of at most 1,000 characters that is not blank, found a number",
                "{'voucher':['V-1']} | [voucher] | expected a voucher id: a text of at most 1,000 characters that is not blank, found a list",
                "{'voucher':' '} | [voucher] | expected a voucher id: a text of at most 1,000 characters that is not blank, found ` `",
                "{'partners':['a',true]} | [partners][1] | expected a partner id: a text of at most 1,000 characters that is not blank, found `true`",
                "{'country':'nl'} | [country] | expected a country: two letters from `A` to `Z`, found `nl`",
                "{'counts':{'':1}} | [counts] | expected a voucher id: a text of at most 1,000 characters that is not blank, found ``",
                "{'action':'jump'} | [action] | expected an action, one of `create`, ",
                "{'status':'paid'} | [status] | expected a status, one of `CREATED`, ",
                "{'status':3} | [status] | expected a status, one of `CREATED`, ",
                "{'step':'redeem'} | [step] | expected a JSON object, found ",
                "{'step':{'action':'assign'}} | [step] | field `projectManager`: expected a text, found no such field",
                "{'step':{'action':'expire','action':'expire'}} | [step] | field `action`: expected the field once, found it twice",
                "{'step':{'action':'assign','projectManager':1e400}} | [step] | field `projectManager`: expected a text, found ",
            })
    void saysWhereWhatWasFoundAndWhatIsAccepted(String json, String path, String message) {
        assertThatThrownBy(() -> JSON.readValue(json.replace('\'', '"'), Request.class))
                .isInstanceOfSatisfying(MismatchedInputException.class, e -> {
                    assertThat(e.getOriginalMessage()).startsWith(message);
                    assertThat(path(e)).isEqualTo(path);
                })
                .cause()
                .isInstanceOfSatisfying(InputFormatException.class, e -> {
                    assertThat(e.accepted()).isNotEmpty();
                    assertThat(e.found()).isNotEmpty();
                });
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        e.getPath()
                .forEach(part -> path.append('[')
                        .append(part.getPropertyName() == null ? part.getIndex() : part.getPropertyName())
                        .append(']'));
        return path.toString();
    }

    @Test
    void readsAStepOfOneClassAlone() {
        assertThatThrownBy(() -> JSON.readValue("{\"action\":\"expire\"}", Redeem.class))
                .hasMessageContaining("expected a step of the class `Redeem`, found the action `expire`");
    }

    @Test
    void readsEveryTextOfTheLibrary() {
        List<Class<?>> texts = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(
                                "org.planningservices.step",
                                "org.planningservices.party",
                                "org.planningservices.engagement",
                                "org.planningservices.persistence")
                        .stream()
                        .filter(type -> type.getRawSuperclass()
                                .map(JavaClass::getSimpleName)
                                .equals(Optional.of("TypedText")))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();

        assertThat(texts).hasSize(13);
        assertThat(TextValues.types()).containsAll(texts);
        for (Class<?> type : texts) {
            String text = type == Country.class ? "NL" : "a text";
            assertThat(JSON.readValue(JSON.writeValueAsString(text), type)).hasToString(text);
        }
    }

    @Test
    void readsEveryConstantAsItIsWritten() {
        List<Class<?>> enums = TextValues.types().stream().filter(Class::isEnum).toList();

        assertThat(enums).contains(CompetencyLevel.class, VoucherStatus.class, PartnerAction.class);
        for (Class<?> type : enums) {
            for (Object constant : type.getEnumConstants()) {
                assertThat((Object) JSON.readValue(JSON.writeValueAsString(constant), type))
                        .isSameAs(constant);
            }
        }
    }

    @Test
    @SuppressWarnings("NullAway") // on purpose
    void rejectsNullArgumentsByName() {
        assertThatThrownBy(() -> TextValues.read(null, "x"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("type");
        assertThatThrownBy(() -> TextValues.read(VoucherId.class, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
        assertThat(new PlanningServicesJacksonModule()).hasToString("planning-services");
    }
}

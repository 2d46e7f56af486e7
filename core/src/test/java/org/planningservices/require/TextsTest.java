package org.planningservices.require;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.Actor;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.Create;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Reassign;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.Reserve;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.VoucherStatus;

/** Every text that a value carries has at most 1,000 code points, whatever they are. */
class TextsTest {

    private static final Set<String> TEXT_TYPES = Set.of("java.lang.String", "java.util.Optional<java.lang.String>");
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");

    /** A text that a value carries: its field, its name in messages, and the function that accepts it. */
    private record Text(String field, String name, Consumer<String> value, boolean mayBeBlank) {

        @Override
        public String toString() {
            return field;
        }
    }

    private static Text notBlank(String field, String name, Consumer<String> value) {
        return new Text(field, name, value, false);
    }

    private static Text any(String field, String name, Consumer<String> value) {
        return new Text(field, name, value, true);
    }

    static Stream<Text> texts() {
        return Stream.of(
                notBlank("Competency.code", "competency", Competency::of),
                notBlank("Engagement.code", "engagement", Engagement::of),
                notBlank("Offering.code", "offering", Offering::of),
                notBlank("ConsultantId.value", "consultant id", ConsultantId::of),
                notBlank("CustomerId.value", "customer id", CustomerId::of),
                notBlank("EnrollmentId.value", "enrollment id", EnrollmentId::of),
                notBlank("LocationId.value", "location id", LocationId::of),
                notBlank("OperatorRole.code", "operator role", OperatorRole::of),
                notBlank("PartnerId.value", "partner id", PartnerId::of),
                notBlank("Assign.projectManager", "project manager", Assign::of),
                any(
                        "CancelReservation.reason",
                        "reason",
                        text -> CancelReservation.of(Operator.of(FABRIKAM)).withReason(text)),
                notBlank("PaymentRequestId.value", "payment request id", PaymentRequestId::of),
                notBlank("Create.administrator", "administrator", text -> create().withAdministrator(text)),
                notBlank("Reassign.projectManager", "project manager", Reassign::of),
                any("RejectPayment.reason", "reason", text -> RejectPayment.of(PaymentRequestId.of("R-1"), text)),
                notBlank(
                        "Reserve.division",
                        "division",
                        text -> reserve().division(text).build()),
                notBlank(
                        "Reserve.product",
                        "product",
                        text -> reserve().product(text).build()),
                any(
                        "SubmitCompletionReport.deliverable",
                        "deliverable",
                        text -> SubmitCompletionReport.of(FABRIKAM, text)),
                notBlank(
                        "Row.reason",
                        "the reason of a row",
                        text -> Lifecycle.Row.of(VoucherAction.CREATE, List.of(), VoucherStatus.CREATED, Actor.CUSTOMER)
                                .withReason(text)),
                notBlank("VoucherId.value", "voucher id", VoucherId::of));
    }

    private static Create create() {
        return Create.of(EnrollmentId.of("E-1"), Offering.DDPS, 5);
    }

    private static Reserve.Builder reserve() {
        Reserve.Builder reserve = Reserve.builder();
        reserve.operator(Operator.of(FABRIKAM));
        reserve.locationId(LocationId.of("fabrikam-nl"));
        reserve.engagement(Engagement.EXCHANGE_DEPLOYMENT);
        reserve.deliveryCountry(Country.of("NL"));
        reserve.plannedStart(LocalDate.of(2020, 6, 1));
        return reserve;
    }

    /**
     * A country is two letters. A voucher gets its administrator and its project manager from steps, or from a builder that
     * checks them as the steps do.
     */
    @Test
    void thereIsNoOtherText() {
        Stream<String> fields = new ClassFileImporter()
                .importUrl(Require.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                        .filter(type -> !type.isEnum() && !type.getSimpleName().equals("Builder"))
                        .flatMap(TextsTest::textsOf);
        Stream<String> others = Stream.of(
                "Country.code",
                "Voucher.administrator",
                "Voucher.projectManager",
                "VoucherBuilder.administrator",
                "VoucherBuilder.projectManager");

        assertThat(fields)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(texts().map(Text::field), others).toList());
    }

    private static Stream<String> textsOf(JavaClass type) {
        if (type.isEquivalentTo(TypedText.class)) {
            return Stream.of();
        }
        return type.isAssignableTo(TypedText.class)
                ? Stream.of(type.getSimpleName() + (type.tryGetMethod("code").isPresent() ? ".code" : ".value"))
                : type.getFields().stream()
                        .filter(TextsTest::isText)
                        .map(field -> valueOf(type) + "." + field.getName());
    }

    private static boolean isText(JavaField field) {
        return TEXT_TYPES.contains(field.getType().getName())
                && !field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static String valueOf(JavaClass type) {
        return type.getSimpleName().replaceFirst("^Immutable", "");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void acceptsAThousandCharactersOfAnyKind(Text text) {
        for (String pair :
                new String[] {"aa", "éé", "\u0000\u0000", "\"\"", "\\\\", "a\u2028", "\uFFFF\uFFFF", "😀😀"}) {
            assertThatCode(() -> text.value().accept(pair.repeat(500))).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void refusesOneCharacterMore(Text text) {
        for (String character : new String[] {"a", "😀"}) {
            assertThatThrownBy(() -> text.value().accept(character.repeat(1001)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            text.name() + " must have at most 1000 characters, found `" + character.repeat(60) + "…`");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void refusesHalfASurrogatePairWhereverItStands(Text text) {
        for (String half : new String[] {"\ud83d", "\ude00"}) {
            for (String form : new String[] {"%s", "%sab", "a%sb", "😀%s", "%s😀", "ab%s"}) {
                String broken = String.format(form, half);
                String shown = String.format(form, half.equals("\ud83d") ? "\\ud83d" : "\\ude00");

                assertThatThrownBy(() -> text.value().accept(broken))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(text.name() + " must not contain an unpaired surrogate, found `" + shown + "`");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void mayBeBlankOrNot(Text text) {
        for (String blank : new String[] {"", " \t\n"}) {
            if (text.mayBeBlank()) {
                assertThatCode(() -> text.value().accept(blank)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> text.value().accept(blank))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(text.name() + " must not be blank, found `" + blank + "`");
            }
        }
    }

    @Test
    void refusesALongBlankTextForItsLength() {
        assertThatThrownBy(() -> VoucherId.of(" ".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("voucher id must have at most 1000 characters, found `" + " ".repeat(60) + "…`");
    }

    @Test
    void saysBrieflyWhatACountryIs() {
        assertThatThrownBy(() -> Country.of("N".repeat(1_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("country must be two letters from A to Z, found `" + "N".repeat(60) + "…`");
    }

    @Test
    void letsPassWhatIsAllowed() {
        assertThatCode(() -> {
                    Require.text(" ", "reason");
                    Require.notBlank("plan.docx", "deliverable");
                    Require.notNegative(0, "days");
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {59, 60})
    void showsAShortTextWhole(int length) {
        assertThat(Require.refused("a".repeat(length), "it must be short"))
                .hasMessage("it must be short, found `" + "a".repeat(length) + "`");
    }
}

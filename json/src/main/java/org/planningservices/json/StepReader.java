package org.planningservices.json;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.PartnerId;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Action;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.CompleteEngagement;
import org.planningservices.step.ConvertTrainingDays;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.Expire;
import org.planningservices.step.MakePayment;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PartnerStep;
import org.planningservices.step.PaymentStep;
import org.planningservices.step.PoolAction;
import org.planningservices.step.PoolStep;
import org.planningservices.step.Reassign;
import org.planningservices.step.Redeem;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.RejectPayment;
import org.planningservices.step.RequestPayment;
import org.planningservices.step.Reschedule;
import org.planningservices.step.Reserve;
import org.planningservices.step.Revoke;
import org.planningservices.step.StartEngagement;
import org.planningservices.step.Step;
import org.planningservices.step.SubmitCompletionReport;
import org.planningservices.step.VoucherAction;
import org.planningservices.step.VoucherStep;

/**
 * Reads single steps from JSON, such as the body of an HTTP request: one object with the {@code action} and the arguments of
 * the step.
 *
 * <p>For example, {@code readVoucherStep("{\"action\":\"redeem\",\"partner\":\"tailspin\",\"location\":\"utrecht\"}")} is
 * {@code Redeem.by(PartnerId.of("tailspin")).at(LocationId.of("utrecht"))}. The arguments have the fields that the record of
 * the step has in a journal, without {@code type}, {@code on} and {@code voucher}; an {@link Answer} writes a step in the same
 * form. The fields may be in any order.
 *
 * <p>Reading is as strict as that of a journal: no field may occur twice, be {@code null}, be missing, or be one that the action
 * does not have. A day is from 1990-01-01 to 2099-12-31, a number is from 0 to 100,000, a text has at most 1,000 code points,
 * and the JSON has at most 1 MiB. A {@link FormatException} reports the first fault: its line and field, what was found and
 * what is accepted. Reading does not apply the rules: a step with more days off site than were delivered (ENG-12) is read,
 * and refused when it is decided.
 */
public final class StepReader {

    private static final Map<Action, Class<? extends Step>> CLASSES = classes();
    private static final String ACTION = "action";

    private StepReader() {}

    /**
     * Reads a step of a voucher, such as {@code {"action":"assign","projectManager":"visser"}}.
     *
     * @param json  the JSON of the step
     * @return the step
     * @throws FormatException if the text is not a step of a voucher
     */
    public static VoucherStep readVoucherStep(String json) {
        return read(json, VoucherStep.class);
    }

    /**
     * Reads a step of a payment request, such as {@code {"action":"approve-payment","request":"R-1"}}.
     *
     * @param json  the JSON of the step
     * @return the step
     * @throws FormatException if the text is not a step of a payment request
     */
    public static PaymentStep readPaymentStep(String json) {
        return read(json, PaymentStep.class);
    }

    /**
     * Reads a step of a partner, such as {@code {"action":"enroll-partner","partner":"tailspin","offering":"S-EDPS"}}.
     *
     * @param json  the JSON of the step
     * @return the step
     * @throws FormatException if the text is not a step of a partner
     */
    public static PartnerStep readPartnerStep(String json) {
        return read(json, PartnerStep.class);
    }

    /**
     * Reads a step of an enrollment, such as {@code {"action":"accrue-days","enrollment":"E-1","days":15}}.
     *
     * @param json  the JSON of the step
     * @return the step
     * @throws FormatException if the text is not a step of an enrollment
     */
    public static PoolStep readPoolStep(String json) {
        return read(json, PoolStep.class);
    }

    /**
     * Reads a step of any kind.
     *
     * @param json  the JSON of the step
     * @return the step: a {@link VoucherStep}, {@link PaymentStep}, {@link PartnerStep} or {@link PoolStep}
     * @throws FormatException if the text is not a step
     */
    public static Step read(String json) {
        return read(json, Step.class);
    }

    /** Returns the types of records that have a step of a class, by the code of the action. */
    static Map<String, RecordType<?>> types(Class<? extends Step> kind) {
        Map<String, RecordType<?>> types = new LinkedHashMap<>();
        CLASSES.forEach((action, step) -> {
            if (kind.isAssignableFrom(step)) {
                types.put(ValueForms.code(action), RecordTypes.ofParticulars(step));
            }
        });
        return types;
    }

    private static <S extends Step> S read(String json, Class<S> kind) {
        Objects.requireNonNull(json, "json");
        Jackson.check();
        if (Lines.isTooLong(json)) {
            throw new FormatException(1, null, "a step of at most " + Lines.LONGEST + " bytes", "a longer one");
        }
        Fields fields = new Fields(Value.ofFile(json), Limits.FILE, new ValueInterner());
        Step step = fields.oneOf(ACTION, types(kind))
                .read(new StepValues(fields))
                .findStep()
                .orElseThrow();
        fields.end();
        return kind.cast(step);
    }

    private static Map<Action, Class<? extends Step>> classes() {
        Map<Action, Class<? extends Step>> classes = new LinkedHashMap<>();
        classes.put(VoucherAction.CREATE, Create.class);
        classes.put(VoucherAction.ASSIGN, Assign.class);
        classes.put(VoucherAction.REASSIGN, Reassign.class);
        classes.put(VoucherAction.RESERVE, Reserve.class);
        classes.put(VoucherAction.CANCEL_RESERVATION, CancelReservation.class);
        classes.put(VoucherAction.RESCHEDULE, Reschedule.class);
        classes.put(VoucherAction.START_ENGAGEMENT, StartEngagement.class);
        classes.put(VoucherAction.COMPLETE_ENGAGEMENT, CompleteEngagement.class);
        classes.put(VoucherAction.SUBMIT_COMPLETION_REPORT, SubmitCompletionReport.class);
        classes.put(VoucherAction.REDEEM, Redeem.class);
        classes.put(VoucherAction.REQUEST_PAYMENT, RequestPayment.class);
        classes.put(VoucherAction.APPROVE_PAYMENT, ApprovePayment.class);
        classes.put(VoucherAction.REJECT_PAYMENT, RejectPayment.class);
        classes.put(VoucherAction.MAKE_PAYMENT, MakePayment.class);
        classes.put(VoucherAction.EXPIRE, Expire.class);
        classes.put(VoucherAction.REVOKE, Revoke.class);
        classes.put(PartnerAction.ENROLL_IN_OFFERING, EnrollInOffering.class);
        classes.put(PartnerAction.REGISTER_FOR_PAYMENT_TOOL, RegisterForPaymentTool.class);
        classes.put(PoolAction.ACCRUE_DAYS, AccrueDays.class);
        classes.put(PoolAction.CONVERT_TRAINING_DAYS, ConvertTrainingDays.class);
        return Collections.unmodifiableMap(classes);
    }

    /** The fields of a step as values of a record. A record also has a day, and perhaps a voucher. */
    private static final class StepValues extends Values {

        /** Any day and any voucher: the step that is made has neither. */
        private final Fields record = new Fields(
                Value.ofLine(1, "{\"on\":\"2020-01-01\",\"voucher\":\"none\"}"), Limits.FILE, new ValueInterner());

        private final Fields step;

        StepValues(Fields step) {
            this.step = step;
        }

        @Override
        <V> V get(Field<V> field) {
            return (RecordTypes.isOutsideTheStep(field) ? record : step).get(field);
        }

        @Override
        <V> Optional<V> find(Field<V> field) {
            return step.find(field);
        }

        @Override
        Operator operator(PartnerId partner, Optional<OperatorRole> role) {
            return step.operator(partner, role);
        }

        @Override
        void inOrder(Field<LocalDate> lastField, LocalDate first, LocalDate last) {
            step.inOrder(lastField, first, last);
        }

        @Override
        void end() {
            step.end();
        }
    }
}

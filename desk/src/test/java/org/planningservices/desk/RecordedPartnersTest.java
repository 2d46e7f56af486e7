package org.planningservices.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planningservices.desk.Office.CONTOSO;
import static org.planningservices.desk.Office.E_1;
import static org.planningservices.desk.Office.FABRIKAM;
import static org.planningservices.desk.Office.NL_SITE;
import static org.planningservices.desk.Office.V_1;
import static org.planningservices.desk.Office.day;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.Enrollment;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Violation;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Assign;
import org.planningservices.step.CancelReservation;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.RegisterForPaymentTool;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.VoucherStatus;
import org.threeten.extra.MutableClock;

class RecordedPartnersTest {

    private static final CommandId ID = CommandId.of("once");

    /** What happens before the next appends, one thing before each. */
    private final Queue<Runnable> meanwhile = new ArrayDeque<>();

    private final VoucherRepository kept = MemoryRepository.create();
    private final VoucherRepository repository = interrupted(kept);
    private final MutableClock clock =
            MutableClock.of(day("2021-01-01").atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final VoucherDesk desk =
            VoucherDesk.of(VoucherProgram.planningServices(), repository, clock, RecordedPartners.in(repository));
    private int commands;

    private VoucherRepository interrupted(VoucherRepository kept) {
        return (VoucherRepository) Proxy.newProxyInstance(
                VoucherRepository.class.getClassLoader(),
                new Class<?>[] {VoucherRepository.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("append") && !meanwhile.isEmpty()) {
                        meanwhile.remove().run();
                    }
                    try {
                        return method.invoke(kept, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private CommandId next() {
        return CommandId.of("command-" + ++commands);
    }

    private static List<String> refusedBy(CommandResult result) {
        return ((CommandResult.Refused) result)
                .refusal().violations().stream()
                        .map(Violation::rule)
                        .map(rule -> rule.id().toString())
                        .toList();
    }

    private static void accept(CommandResult result) {
        assertThat(result).isInstanceOf(CommandResult.Accepted.class);
    }

    private static LocationDeclared site(String country) {
        return new LocationDeclared(FABRIKAM, Location.of(NL_SITE, Country.of(country)));
    }

    private void registerPartner() {
        LocalDate joined = day("2020-12-15");
        accept(desk.record(next(), new PartnerDeclared(FABRIKAM)));
        accept(desk.record(next(), site("NL")));
        accept(desk.record(
                next(),
                new CompetencyDeclared(
                        FABRIKAM, HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, joined))));
        accept(desk.record(
                next(),
                new ConsultantDeclared(
                        FABRIKAM, Consultant.of(ConsultantId.of("jansen"), Competency.WINDOWS_AND_DEVICES))));
        accept(desk.record(next(), new TrainingPassed(joined, FABRIKAM)));
        accept(desk.record(next(), new AgreementSigned(joined, FABRIKAM)));
        accept(desk.record(next(), new ProfilePublished(joined, FABRIKAM)));
        accept(desk.submit(next(), EnrollInOffering.of(FABRIKAM, Offering.DDPS)));
    }

    private void takeVoucherTo(VoucherStatus status) {
        accept(desk.open(next(), Enrollment.of(E_1, CONTOSO, day("2018-01-01"), day("2021-12-31"))));
        accept(desk.activateBenefit(next(), E_1));
        accept(desk.submit(next(), AccrueDays.of(E_1, 5)));
        VoucherStep[] way = {
            Create.of(E_1, Offering.DDPS, 5),
            Assign.of("m.devries"),
            Office.reserve(),
            Office.start(),
            Office.complete(),
            Office.report(),
            Office.redeem()
        };
        for (VoucherStep step : way) {
            if (desk.findVoucher(V_1).filter(one -> one.status() == status).isEmpty()) {
                accept(desk.submit(next(), V_1, step));
            }
        }
    }

    @Test
    void decidesByWhatIsRecordedOfAPartner() {
        registerPartner();

        takeVoucherTo(VoucherStatus.REDEEMED);

        Partner partner = RecordedPartners.in(kept).find(FABRIKAM).orElseThrow();
        assertThat(partner.enrolledOn(Offering.DDPS)).containsExactly(day("2021-01-01"));
        assertThat(partner.agreementsSigned()).containsExactly(day("2020-12-15"));
        assertThat(partner.findLocation(NL_SITE)).isPresent();
        assertThat(RecordedPartners.in(kept).find(PartnerId.of("northwind"))).isEmpty();
        // facts, one enrollment, and the first step on a voucher alone
        assertThat(kept.find(StreamId.of(FABRIKAM)).revision()).isEqualTo(9);
        assertThat(kept.find(StreamId.of(FABRIKAM)).records())
                .filteredOn(StoredRecord::isInHomeStream)
                .hasSize(8);
    }

    @Test
    void registersAPartnerOnceAndBeforeAnythingElse() {
        assertThat(refusedBy(desk.record(next(), site("NL")))).containsExactly("LIF-03");
        assertThat(refusedBy(desk.submit(next(), EnrollInOffering.of(FABRIKAM, Offering.DDPS))))
                .containsExactly("LIF-03");
        accept(desk.record(ID, new PartnerDeclared(FABRIKAM)));

        assertThat(refusedBy(desk.record(next(), new PartnerDeclared(FABRIKAM))))
                .containsExactly("LIF-01");
        assertThat(kept.find(StreamId.of(FABRIKAM)).revision()).isEqualTo(1);
    }

    @Test
    void recordsACommandOnce() {
        registerPartner();
        AgreementSigned signed = new AgreementSigned(day("2020-12-31"), FABRIKAM);
        EnrollInOffering renewal = EnrollInOffering.of(FABRIKAM, Offering.DDPS);
        CommandResult first = desk.record(ID, signed);
        CommandResult step = desk.submit(CommandId.of("step"), renewal);
        clock.set(day("2021-02-01"));

        assertThat(desk.record(ID, signed)).isEqualTo(first).isEqualTo(new CommandResult.Accepted(ID, signed));
        assertThat(desk.submit(CommandId.of("step"), renewal)).isEqualTo(step);
        assertThat(desk.record(ID, new ProfilePublished(day("2020-12-31"), FABRIKAM)))
                .isEqualTo(new CommandResult.CommandIdReused(ID, signed));
    }

    @Test
    void recordsNoFactBeforeItsDay() {
        registerPartner();

        assertThat(desk.record(next(), new TrainingPassed(day("2021-01-02"), FABRIKAM)))
                .isEqualTo(new CommandResult.ClockBehind(day("2021-01-01"), day("2021-01-02")));
    }

    @Test
    void keepsADeclarationThatThePartnerActedBy() {
        registerPartner();
        accept(desk.record(next(), site("BE")));
        accept(desk.record(next(), site("NL")));
        takeVoucherTo(VoucherStatus.RESERVED);
        accept(desk.submit(next(), V_1, CancelReservation.of(Office.operator())));

        CommandResult elsewhere = desk.record(next(), site("BE"));
        CommandResult other =
                desk.record(next(), new ConsultantDeclared(FABRIKAM, Consultant.of(ConsultantId.of("jansen"))));

        assertThat(refusedBy(elsewhere)).containsExactly("LIF-01");
        assertThat(((CommandResult.Refused) elsewhere)
                        .refusal()
                        .violations()
                        .get(0)
                        .message())
                .isEqualTo(
                        "location `nl-site` is declared already with other values, and its partner has taken a step on a"
                                + " voucher since: declare a new location");
        assertThat(refusedBy(other)).containsExactly("LIF-01");
        accept(desk.record(next(), site("NL")));
    }

    @Test
    void decidesAgainIfThePartnerChangedMeanwhile() {
        registerPartner();
        takeVoucherTo(VoucherStatus.ASSIGNED);
        VoucherDesk other = VoucherDesk.of(VoucherProgram.planningServices(), kept, clock, RecordedPartners.in(kept));
        meanwhile.add(() -> accept(other.record(next(), site("BE"))));

        assertThat(refusedBy(desk.submit(next(), V_1, Office.reserve()))).contains("ENG-09");
        assertThat(desk.findVoucher(V_1).orElseThrow().status()).isEqualTo(VoucherStatus.ASSIGNED);
    }

    @Test
    void decidesAgainIfThePartnerChangedAfterItActed() {
        registerPartner();
        takeVoucherTo(VoucherStatus.RESERVED);
        VoucherDesk other = VoucherDesk.of(VoucherProgram.planningServices(), kept, clock, RecordedPartners.in(kept));
        meanwhile.add(() -> accept(other.record(next(), new AgreementSigned(day("2020-12-31"), FABRIKAM))));
        meanwhile.add(() -> meanwhile.clear());

        accept(desk.submit(next(), V_1, Office.start()));

        // the first append was a conflict, and the second recorded the step
        assertThat(meanwhile).isEmpty();
        assertThat(kept.find(StreamId.of(V_1)).revision()).isEqualTo(4);
    }

    @Test
    void registersForPaymentAfterARedemptionOfTheOffering() {
        registerPartner();
        takeVoucherTo(VoucherStatus.REPORTED);
        RegisterForPaymentTool registration = RegisterForPaymentTool.of(FABRIKAM, Offering.DDPS);
        assertThat(desk.submit(next(), registration)).isInstanceOf(CommandResult.Refused.class);

        takeOn();

        accept(desk.submit(next(), registration));
        accept(desk.submit(next(), Office.requestPayment(V_1)));
        assertThat(RecordedPartners.in(kept).find(FABRIKAM).orElseThrow().registeredOn(Offering.DDPS))
                .containsExactly(day("2021-01-01"));
    }

    private void takeOn() {
        accept(desk.submit(next(), V_1, Office.redeem()));
    }

    @Test
    void leavesTheFactsToADirectoryOfTheApplication() {
        Partner partner = Partner.builder()
                .id(FABRIKAM)
                .addCompetency(
                        HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, day("2020-12-15")))
                .addLocation(Location.of(NL_SITE, Country.of("NL")))
                .addComplianceTraining(day("2020-12-15"))
                .addAgreementsSigned(day("2020-12-15"))
                .addProfilesPublished(day("2020-12-15"))
                .addConsultant(Consultant.of(ConsultantId.of("jansen"), Competency.WINDOWS_AND_DEVICES))
                .build();
        VoucherDesk own = VoucherDesk.of(VoucherProgram.planningServices(), kept, clock, id -> Optional.of(partner));
        EnrollInOffering step = EnrollInOffering.of(FABRIKAM, Offering.DDPS);

        assertThat(own.submit(ID, step))
                .isEqualTo(new CommandResult.Accepted(ID, new PartnerStepTaken(day("2021-01-01"), step)));
        assertThatThrownBy(() -> own.record(next(), new PartnerDeclared(FABRIKAM)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("facts about partners are recorded at a desk whose directory is"
                        + " `RecordedPartners.in` its own repository, found `");
    }
}

package org.planningservices.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.DeskListener;
import org.planningservices.desk.OwnFacts;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.desk.Retry;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalBuilder;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.AgreementSigned;
import org.planningservices.journal.JournalRecord.BenefitActivated;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.DaysAdded;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.ExamPassed;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.journal.JournalRecord.PartnerStepTaken;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.ProfilePublished;
import org.planningservices.journal.JournalRecord.TrainingPassed;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.json.Answer;
import org.planningservices.json.AnswerWriter;
import org.planningservices.json.StoredRecordReader;
import org.planningservices.json.WrittenReport;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.memory.MemoryRepository;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.terms.Terms;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.ApprovePayment;
import org.planningservices.step.Create;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.LifecycleStep;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.Revoke;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.planningservices.voucher.Lifecycle;
import org.planningservices.voucher.Voucher;
import org.planningservices.voucher.VoucherBuilder;
import org.planningservices.voucher.VoucherEvent;
import org.planningservices.voucher.VoucherStatus;

/** Every public method and constructor of core, persistence SPI, desk and json rejects a null at once, by name. */
class LibraryNullArgumentsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);
    private static final EnrollmentId E_1 = EnrollmentId.of("E-1");
    private static final PartnerId FABRIKAM = PartnerId.of("fabrikam");
    private static final VoucherId V_1 = VoucherId.of("V-1");
    private static final Create CREATE = Create.of(E_1, Offering.DDPS, 5);
    private static final VoucherEvent CREATED = VoucherEvent.of(V_1, CREATE, DAY);

    private final NullArguments arguments = new NullArguments();

    LibraryNullArgumentsTest() {
        ofJava();
        ofCore();
        ofRecords();
        ofVouchers();
        ofDesk();
        ofJson();
    }

    private void ofJava() {
        arguments.sample(String.class, "2021-06-30");
        arguments.sample(LocalDate.class, DAY);
        arguments.sample(List.class, List.of());
        arguments.sample(Set.class, Set.of());
        arguments.sample(Optional.class, Optional.empty());
        arguments.sample(Path.class, Path.of("target", "journal.jsonl"));
        arguments.sample(Iterable.class, List.of());
        arguments.sample(Function.class, Function.identity());
        arguments.sample(Consumer.class, one -> {});
        arguments.sample(InputStream.class, new ByteArrayInputStream(new byte[0]));
        arguments.sample(OutputStream.class, new ByteArrayOutputStream());
        arguments.sample(Writer.class, new StringWriter());
    }

    private void ofCore() {
        arguments.sample(Offering.class, Offering.DDPS);
        arguments.sample(Engagement.class, Engagement.EXCHANGE_DEPLOYMENT);
        arguments.sample(Competency.class, Competency.MESSAGING);
        arguments.sample(CompetencyLevel.class, CompetencyLevel.GOLD);
        arguments.sample(ServiceLevel.class, ServiceLevel.ofDays(5));
        arguments.sample(Country.class, Country.of("NL"));
        arguments.sample(CustomerId.class, CustomerId.of("contoso"));
        arguments.sample(EnrollmentId.class, E_1);
        arguments.sample(PartnerId.class, FABRIKAM);
        arguments.sample(LocationId.class, LocationId.of("fabrikam-nl"));
        arguments.sample(ConsultantId.class, ConsultantId.of("jansen"));
        arguments.sample(Operator.class, Operator.of(FABRIKAM));
        arguments.sample(Partner.class, Partner.builder().id(FABRIKAM).build());
        arguments.sample(
                Enrollment.class, Enrollment.of(E_1, CustomerId.of("contoso"), DAY.minusYears(1), DAY.plusYears(1)));
        arguments.sample(JournalRecord.class, new PartnerDeclared(FABRIKAM));
        arguments.sample(Declaration.class, new PartnerDeclared(FABRIKAM));
        arguments.sample(Occurrence.class, new BenefitActivated(DAY, E_1));
        arguments.sample(JournalEntry.class, new JournalEntry(1, new PartnerDeclared(FABRIKAM)));
        arguments.sample(Journal.class, Journal.of(List.of()));
        arguments.sample(JournalBuilder.class, Journal.builder());
    }

    private void ofRecords() {
        ConsultantId jansen = ConsultantId.of("jansen");
        Enrollment enrollment = Enrollment.of(E_1, CustomerId.of("contoso"), DAY.minusYears(1), DAY.plusYears(1));
        arguments.samples(
                new EnrollmentDeclared(enrollment),
                new PartnerDeclared(FABRIKAM),
                new LocationDeclared(FABRIKAM, Location.of(LocationId.of("fabrikam-nl"), Country.of("NL"))),
                new CompetencyDeclared(FABRIKAM, HeldCompetency.of(Competency.MESSAGING, CompetencyLevel.GOLD, DAY)),
                new ConsultantDeclared(FABRIKAM, Consultant.of(jansen)),
                new BenefitActivated(DAY, E_1),
                new TrainingPassed(DAY, FABRIKAM),
                new ExamPassed(DAY, FABRIKAM, jansen, Competency.MESSAGING),
                new AgreementSigned(DAY, FABRIKAM),
                new ProfilePublished(DAY, FABRIKAM),
                new DaysAdded(DAY, AccrueDays.of(E_1, 1)),
                new PartnerStepTaken(DAY, EnrollInOffering.of(FABRIKAM, Offering.DDPS)),
                new VoucherStepTaken(DAY, V_1, CREATE),
                new PaymentStepTaken(DAY, ApprovePayment.of(PaymentRequestId.of("R-1"))));
    }

    private void ofVouchers() {
        arguments.sample(VoucherId.class, V_1);
        arguments.sample(PaymentRequestId.class, PaymentRequestId.of("R-1"));
        arguments.sample(Create.class, CREATE);
        arguments.sample(LifecycleStep.class, Revoke.of());
        arguments.sample(VoucherStep.class, Revoke.of());
        arguments.sample(VoucherEvent.class, CREATED);
        arguments.sample(Voucher.class, Voucher.create(CREATED));
        Lifecycle lifecycle = Terms.planningServices().lifecycle().value();
        arguments.sample(Lifecycle.class, lifecycle);
        arguments.sample(Lifecycle.Row.class, lifecycle.rows().get(0));
        arguments.sample(Lifecycle.Builder.class, Lifecycle.builder());
        arguments.sample(VoucherBuilder.class, Voucher.restored(lifecycle));
    }

    private void ofJson() {
        arguments.sample(ProgramDay.class, VoucherProgram.planningServices().on(DAY));
        arguments.sample(Answer.class, Answer.ofContention(1));
        arguments.sample(AnswerWriter.class, AnswerWriter.in(Locale.ENGLISH));
        arguments.sample(
                WrittenReport.class,
                WrittenReport.of(VoucherProgram.planningServices().audit(Journal.of(List.of()), DAY)));
    }

    private void ofDesk() {
        MemoryRepository repository = MemoryRepository.create();
        arguments.sample(CommandId.class, CommandId.of("command"));
        arguments.sample(StreamId.class, StreamId.of(V_1));
        arguments.sample(StreamHistory.class, StreamHistory.none(StreamId.of(V_1)));
        arguments.sample(MemoryRepository.class, repository);
        arguments.samples(
                VoucherQuery.ofEnrollment(E_1),
                VoucherQuery.ofCustomer(CustomerId.of("contoso")),
                VoucherQuery.heldBy(FABRIKAM),
                VoucherQuery.inStatus(VoucherStatus.PAID));
        arguments.sample(VoucherQuery.class, VoucherQuery.heldBy(FABRIKAM));
        arguments.sample(RecordedPartners.class, RecordedPartners.in(repository));
        arguments.sample(AppendResult.Applied.class, new AppendResult.Applied());
        arguments.sample(AppendResult.Conflict.class, new AppendResult.Conflict());
        arguments.sample(AppendResult.Duplicate.class, new AppendResult.Duplicate(new PartnerDeclared(FABRIKAM)));
        arguments.sample(CommandResult.Contended.class, new CommandResult.Contended(1));
        arguments.sample(CommandResult.ClockBehind.class, new CommandResult.ClockBehind(DAY, DAY));
        arguments.sample(
                CommandResult.Accepted.class,
                new CommandResult.Accepted(CommandId.of("command"), new PartnerDeclared(FABRIKAM)));
        arguments.sample(
                CommandResult.CommandIdReused.class,
                new CommandResult.CommandIdReused(CommandId.of("command"), new PartnerDeclared(FABRIKAM)));
        arguments.sample(
                CommandResult.Refused.class,
                new CommandResult.Refused(
                        VoucherProgram.planningServices().on(DAY).refuseUnopened(E_1)));
        arguments.sample(
                VoucherDesk.class,
                VoucherDesk.of(
                        VoucherProgram.planningServices(),
                        repository,
                        Clock.fixed(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                        id -> Optional.empty()));
        arguments.callback(DeskListener.class);
        arguments.sample(DeskListener.class, new DeskListener() {});
        arguments.sample(OwnFacts.class, (known, step, voucher) -> known);
        arguments.sample(Retry.class, Retry.defaults());
        arguments.sample(Duration.class, Duration.ZERO);
        arguments.sample(Intent.class, Intent.none());
        arguments.sample(Terms.class, Terms.planningServices());
        arguments.sample(StoredRecordReader.class, new StoredRecordReader());
    }

    @TestFactory
    Stream<DynamicTest> rejectsNull() {
        List<DynamicTest> tests = arguments.tests(Set.of(
                "org.planningservices.engagement",
                "org.planningservices.journal",
                "org.planningservices.party",
                "org.planningservices.step",
                "org.planningservices.voucher",
                "org.planningservices.persistence",
                "org.planningservices.persistence.memory",
                "org.planningservices.desk",
                "org.planningservices.json"));
        assertThat(tests).hasSizeGreaterThan(150);
        return tests.stream();
    }
}

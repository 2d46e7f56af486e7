package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.json.Answer;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamKind;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.pool.PoolBalance;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints vouchers and the pools that they come from. */
@Command(
        name = "show",
        description = {
            "Prints vouchers with their deadlines, and the balances of their enrollments.",
            "Vouchers are shown as they are recorded now; their standing and deadlines, as of the day."
        })
final class DeskShowCommand implements Callable<Integer> {

    private static final int PAGE = 1000;

    @Mixin
    private DeskQueryOptions options = new DeskQueryOptions();

    @Option(
            names = "--enrollment",
            paramLabel = "ENROLLMENT",
            description = "Prints the vouchers of an enrollment, and its balance.")
    private @Nullable EnrollmentId enrollment;

    @Parameters(
            arity = "0..*",
            paramLabel = "VOUCHER",
            description = "The numbers of the vouchers. Without them: all, of all enrollments.")
    private List<VoucherId> vouchers = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    /** An enrollment and its balance. */
    private record Pool(Enrollment enrollment, PoolBalance balance) {}

    /** What is printed. */
    private record Shown(ProgramDay day, List<Voucher> vouchers, List<Pool> pools) {}

    @Override
    public Integer call() {
        if (enrollment != null && !vouchers.isEmpty()) {
            throw new UserError("`--enrollment` and the numbers of vouchers cannot both be given");
        }
        Output out = new Output(AuditCommand.command(spec).getOut());
        return options.doing((kept, program) -> {
            VoucherDesk desk = options.desk(kept, program);
            Shown shown = vouchers.isEmpty() ? ofEnrollments(desk, kept.repository()) : named(desk);
            switch (options.format()) {
                case TEXT -> print(shown, out);
                case JSON -> out.json(shown, DeskShowCommand::write);
            }
            out.check();
            return Main.NOTHING_FOUND;
        });
    }

    private Shown named(VoucherDesk desk) {
        List<Voucher> found = vouchers.stream()
                .map(id -> desk.findVoucher(id)
                        .orElseThrow(() -> new UserError("expected a voucher that the desk keeps, found `" + id + "`")))
                .toList();
        return new Shown(
                desk.today(),
                found,
                found.stream()
                        .map(Voucher::enrollmentId)
                        .distinct()
                        .map(id -> pool(desk, id))
                        .toList());
    }

    private Shown ofEnrollments(VoucherDesk desk, VoucherRepository repository) {
        List<Pool> pools = (enrollment == null ? enrollments(repository) : List.of(enrollment))
                .stream().map(id -> pool(desk, id)).toList();
        List<Voucher> found = pools.stream()
                .flatMap(pool -> desk.vouchersOf(pool.enrollment().id()).stream())
                .toList();
        return new Shown(desk.today(), found, pools);
    }

    private static Pool pool(VoucherDesk desk, EnrollmentId id) {
        return desk.findEnrollment(id)
                .flatMap(found -> desk.findPool(id).map(balance -> new Pool(found, balance)))
                .orElseThrow(() -> new UserError("expected an enrollment that the desk keeps, found `" + id + "`"));
    }

    private static List<EnrollmentId> enrollments(VoucherRepository repository) {
        TreeSet<String> found = new TreeSet<>();
        List<StoredRecord> page = repository.read(0, PAGE);
        while (!page.isEmpty()) {
            for (StoredRecord stored : page) {
                if (stored.kind() == StreamKind.ENROLLMENT && stored.record() instanceof EnrollmentDeclared stated) {
                    found.add(stated.enrollment().id().value());
                }
            }
            page = repository.read(page.get(page.size() - 1).position(), PAGE);
        }
        return found.stream().map(EnrollmentId::of).toList();
    }

    private static void print(Shown shown, Output out) {
        ProgramDay day = shown.day();
        Texts texts = Texts.current();
        out.text("show.head", day.date());
        for (Voucher voucher : shown.vouchers()) {
            out.line("");
            out.text(
                    "show.voucher",
                    voucher.id(),
                    voucher.offering(),
                    voucher.serviceLevel(),
                    voucher.enrollmentId(),
                    texts.of(voucher.status()),
                    texts.word(day.standing(voucher)),
                    texts.word(day.validityOf(voucher)));
            voucher.administrator().ifPresent(email -> out.text("show.administrator", email));
            day.upcomingDeadlines(voucher).forEach(deadline -> out.text("next.deadline", RecordLine.of(deadline)));
        }
        for (Pool pool : shown.pools()) {
            out.line("");
            RecordLine.of(pool.enrollment(), pool.balance()).forEach(out::line);
        }
    }

    private static void write(Shown shown, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("on", shown.day().date().toString());
        Output.answers("vouchers", shown.vouchers(), voucher -> Answer.ofDeadlines(voucher, shown.day()), json);
        Output.answers("enrollments", shown.pools(), pool -> Answer.of(pool.enrollment(), pool.balance()), json);
        json.writeEndObject();
    }
}

package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.cli.JournalOptions.Known;
import org.planningservices.json.Answer;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the deadlines of vouchers. */
@Command(
        name = "deadlines",
        description =
                "Prints the deadlines of a voucher, or of all open vouchers, earliest first, and the state of each voucher.")
final class DeadlinesCommand implements Callable<Integer> {

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VOUCHER",
            description = "The id of the voucher. Without it: all open vouchers.")
    private @Nullable VoucherId voucher;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Also prints when each last day ends in this time zone, such as Europe/Amsterdam.")
    private @Nullable ZoneId zone;

    @Spec
    private @Nullable CommandSpec spec;

    /** The last day of a voucher. */
    private record Due(Voucher voucherId, Deadline deadline, Optional<ZonedDateTime> end) {}

    @Override
    public Integer call() {
        Known known = journal.replay();
        List<Voucher> vouchers = voucher == null ? open(known) : List.of(known.voucher(voucher));
        List<Due> all = vouchers.stream()
                .flatMap(one -> known.day().upcomingDeadlines(one).stream().map(deadline -> due(one, deadline)))
                .sorted(Comparator.comparing(due -> due.deadline().lastDay()))
                .toList();
        Output out = new Output(AuditCommand.command(spec).getOut());
        switch (journal.format) {
            case TEXT -> print(known.day(), vouchers, all, out);
            case JSON -> out.json(all, (due, json) -> write(known.day(), vouchers, due, json));
        }
        out.check();
        return Main.NOTHING_FOUND;
    }

    private static List<Voucher> open(Known known) {
        return known.report().vouchers().stream()
                .filter(report -> report.standing() == Standing.OPEN)
                .map(VoucherReport::voucher)
                .toList();
    }

    private Due due(Voucher voucher, Deadline deadline) {
        return new Due(voucher, deadline, Optional.ofNullable(zone).map(deadline::endIn));
    }

    private static void print(ProgramDay day, List<Voucher> vouchers, List<Due> all, Output out) {
        Texts texts = Texts.current();
        out.text("deadlines.head", day.date());
        for (Due due : all) {
            Deadline deadline = due.deadline();
            out.line("  " + deadline.lastDay() + "  " + due.voucherId().id() + "  "
                    + deadline.rule().id() + ", " + RecordLine.left(deadline) + ": "
                    + deadline.rule().title(texts.locale()));
            out.line("    " + deadline.derivation().message(texts.locale()));
            due.end().ifPresent(end -> out.text("deadlines.end", end));
        }
        if (all.isEmpty()) {
            out.text("none");
        }
        out.line("");
        out.text("deadlines.vouchers");
        for (Voucher voucher : vouchers) {
            out.text(
                    "deadlines.voucher",
                    voucher.id(),
                    texts.of(voucher.status()),
                    texts.word(day.standing(voucher)),
                    texts.word(day.validityOf(voucher)));
        }
        if (vouchers.isEmpty()) {
            out.text("deadlines.noneOpen");
        }
    }

    private static void write(ProgramDay day, List<Voucher> vouchers, List<Due> all, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("on", day.date().toString());
        Output.array("deadlines", all, DeadlinesCommand::write, json);
        Output.answers("vouchers", vouchers, voucher -> Answer.of(voucher, day), json);
        json.writeEndObject();
    }

    private static void write(Due due, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("voucher", due.voucherId().id().value());
        Output.answer("deadline", Answer.of(due.deadline()), json);
        if (due.end().isPresent()) {
            json.writeStringField("end", due.end().get().toOffsetDateTime().toString());
        }
        json.writeEndObject();
    }
}

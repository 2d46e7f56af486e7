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
import org.planningservices.json.DerivationWriter;
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

/** Prints the last days of vouchers. */
@Command(
        name = "deadlines",
        description = "Prints the last days of a voucher, or of all that are open, earliest first, and how they stand.")
final class DeadlinesCommand implements Callable<Integer> {

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VOUCHER",
            description = "The number of the voucher. Without it: all that are open.")
    private @Nullable VoucherId voucher;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Tells when the days end in a zone, such as Europe/Amsterdam.")
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
        out.line("Deadlines on " + day.date());
        for (Due due : all) {
            Deadline deadline = due.deadline();
            out.line("  " + deadline.lastDay() + "  " + due.voucherId().id() + "  "
                    + deadline.rule().id() + ", " + RecordWording.left(deadline) + ": "
                    + deadline.rule().title());
            out.line("    " + deadline.derivation().message());
            due.end().ifPresent(end -> out.line("    ends " + end));
        }
        if (all.isEmpty()) {
            out.line("  none");
        }
        out.line("");
        out.line("Vouchers");
        for (Voucher voucher : vouchers) {
            out.line("  " + voucher.id() + "  " + voucher.status() + "; " + RecordWording.of(day.standing(voucher))
                    + "; validated: " + RecordWording.of(day.validityOf(voucher)));
        }
        if (vouchers.isEmpty()) {
            out.line("  none is open");
        }
    }

    private static void write(ProgramDay day, List<Voucher> vouchers, List<Due> all, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("on", day.date().toString());
        Output.array("deadlines", all, DeadlinesCommand::write, json);
        Output.array("vouchers", vouchers, (voucher, to) -> write(day, voucher, to), json);
        json.writeEndObject();
    }

    private static void write(Due due, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("voucher", due.voucherId().id().value());
        Output.fields(due.deadline(), json);
        json.writeFieldName("derivation");
        DerivationWriter.write(due.deadline().derivation(), json);
        if (due.end().isPresent()) {
            json.writeStringField("end", due.end().get().toOffsetDateTime().toString());
        }
        json.writeEndObject();
    }

    private static void write(ProgramDay day, Voucher voucher, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Output.fields(day, voucher, json);
        json.writeEndObject();
    }
}

package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.cli.JournalOptions.Known;
import org.planningservices.json.Answer;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.report.calendar.DeadlineCalendar;
import org.planningservices.report.table.CsvTable;
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

    @Option(
            names = "--format",
            paramLabel = "text|json|csv|ics",
            description = "What to print: `csv` is a table, `ics` a calendar (iCalendar). Without it: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description =
                    "The calendar written last: events whose day has changed since get a higher sequence number, and"
                            + " events that are no longer due are canceled. Only with `--format ics`.")
    private @Nullable Path since;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Writes the table or the calendar to this file; `-` is the standard output. Without it: prints it.")
    private @Nullable Path file;

    @Mixin
    private ForceOption force = new ForceOption();

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

    private enum Format {
        TEXT,
        JSON,
        CSV,
        ICS
    }

    /** Writes a table or a calendar, and flushes the writer. */
    private interface Content {

        void write(Writer out) throws IOException;
    }

    /** The last day of a voucher. */
    private record Due(Voucher voucher, Deadline deadline, Optional<ZonedDateTime> end) {}

    @Override
    public Integer call() {
        checkOptions();
        Optional<DeadlineCalendar> older =
                Optional.ofNullable(since).map(calendar -> AuditCommand.read(calendar, DeadlineCalendar::read));
        Known known = journal.replay();
        List<Voucher> vouchers = voucher == null ? open(known) : List.of(known.voucher(voucher));
        switch (format) {
            case TEXT -> print(known.day(), vouchers, all(known, vouchers));
            case JSON -> {
                Output out = new Output(AuditCommand.command(spec).getOut());
                out.json(all(known, vouchers), (due, json) -> write(known.day(), vouchers, due, json));
                out.check();
            }
            case CSV -> write(CsvTable.deadlines(byVoucher(known, vouchers), locale())::write);
            case ICS -> {
                DeadlineCalendar.Builder builder =
                        DeadlineCalendar.builder(known.day().date(), locale());
                byVoucher(known, vouchers).forEach(builder::add);
                DeadlineCalendar calendar = builder.build();
                write(older.map(calendar::since).orElse(calendar)::write);
            }
        }
        return Main.NOTHING_FOUND;
    }

    private void checkOptions() {
        if (since != null && format != Format.ICS) {
            throw new UserError("`--since` needs `--format ics`");
        }
        if (since != null && voucher != null) {
            throw new UserError("`--since` compares the calendars of all open vouchers: expected no voucher, found `"
                    + voucher + "`");
        }
        if (file != null && (format == Format.TEXT || format == Format.JSON)) {
            throw new UserError("`--out` needs `--format csv` or `--format ics`");
        }
        if (zone != null && (format == Format.CSV || format == Format.ICS)) {
            throw new UserError("`--zone` needs `--format text` or `--format json`");
        }
    }

    private static Locale locale() {
        return Texts.current().locale();
    }

    private static Map<VoucherId, List<Deadline>> byVoucher(Known known, List<Voucher> vouchers) {
        Map<VoucherId, List<Deadline>> deadlines = new LinkedHashMap<>();
        vouchers.forEach(one -> deadlines.put(one.id(), known.day().upcomingDeadlines(one)));
        return deadlines;
    }

    private List<Due> all(Known known, List<Voucher> vouchers) {
        return vouchers.stream()
                .flatMap(one -> known.day().upcomingDeadlines(one).stream().map(deadline -> due(one, deadline)))
                .sorted(Comparator.comparing(due -> due.deadline().lastDay()))
                .toList();
    }

    /** Writes to the file of `--out`, or prints. */
    private void write(Content content) {
        if (file == null || Input.isStandard(file)) {
            PrintWriter out = AuditCommand.command(spec).getOut();
            try {
                content.write(out);
            } catch (IOException e) {
                throw new UserError("the answer cannot be printed: " + AuditCommand.reason(e));
            }
            if (out.checkError()) {
                throw new UserError("the answer cannot be printed");
            }
            return;
        }
        Draft.write(file, force, out -> content.write(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
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

    private void print(ProgramDay day, List<Voucher> vouchers, List<Due> all) {
        Output out = new Output(AuditCommand.command(spec).getOut());
        Texts texts = Texts.current();
        out.text("deadlines.head", day.date());
        for (Due due : all) {
            Deadline deadline = due.deadline();
            out.line("  " + deadline.lastDay() + "  " + due.voucher().id() + "  "
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
        out.check();
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
        json.writeStringField("voucher", due.voucher().id().value());
        Output.answer("deadline", Answer.of(due.deadline()), json);
        if (due.end().isPresent()) {
            json.writeStringField("end", due.end().get().toOffsetDateTime().toString());
        }
        json.writeEndObject();
    }
}

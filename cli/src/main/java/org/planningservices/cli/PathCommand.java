package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.cli.JournalOptions.Known;
import org.planningservices.engagement.Offering;
import org.planningservices.json.Answer;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.next.Stage;
import org.planningservices.policy.next.StageReport;
import org.planningservices.policy.next.StageRequirement;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how far a partner is in the eight stages of the program. */
@Command(
        name = "path",
        description = {
            "Prints how far a partner is in the eight stages of the program, in an offering or with a voucher: what is"
                    + " fulfilled, what is missing, and what is not known.",
            "Also prints for each stage who takes it, where, and what the sources require."
        })
final class PathCommand implements Callable<Integer> {

    private static final char CHECK_MARK = '\u2713';

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--partner", required = true, paramLabel = "PARTNER", description = "The partner.")
    private PartnerId partner = PartnerId.of("none");

    @Option(
            names = "--offering",
            paramLabel = "OFFERING",
            description = "The offering, such as DDPS. Give either this or `--voucher`.")
    private @Nullable Offering offering;

    @Option(names = "--voucher", paramLabel = "VOUCHER", description = "The id of a voucher; its offering counts.")
    private @Nullable VoucherId voucher;

    @Spec
    private @Nullable CommandSpec spec;

    /** What is printed. */
    private record Path(LocalDate on, Offering offering, List<StageReport> reports) {}

    @Override
    public Integer call() {
        Path path = path();
        Output out = new Output(AuditCommand.command(spec).getOut());
        switch (format.get()) {
            case TEXT -> print(path, out);
            case JSON -> out.json(path, this::write);
        }
        out.check();
        return Main.NOTHING_FOUND;
    }

    private Path path() {
        if (offering != null && voucher == null) {
            Known known = journal.replay();
            Offering named = known.offering(offering);
            return path(known, named, known.day().stages(known.partner(partner), named));
        }
        if (voucher != null && offering == null) {
            Known known = journal.replay();
            Voucher found = known.voucher(voucher);
            return path(known, found.offering(), known.day().stages(known.partner(partner), found));
        }
        throw new UserError(
                "expected either `--offering` or `--voucher`, found " + (voucher == null ? "neither" : "both"));
    }

    private static Path path(Known known, Offering offering, List<StageReport> reports) {
        return new Path(known.day().date(), offering, reports);
    }

    private void print(Path path, Output out) {
        if (voucher == null) {
            out.text("path.head", partner, path.offering(), path.on());
        } else {
            out.text("path.headWithVoucher", partner, path.offering(), voucher, path.on());
        }
        path.reports().forEach(report -> print(report, out));
    }

    private static void print(StageReport report, Output out) {
        Texts texts = Texts.current();
        Stage stage = report.stage();
        out.line("");
        out.line(number(stage) + ". " + stage.title(texts.locale()) + ": " + texts.word(report.progress()));
        report.fulfilled().forEach(one -> out.line("  " + CHECK_MARK + " " + line(one)));
        report.missing().forEach(one -> out.text("path.missing", line(one)));
        report.unknown().forEach(one -> out.text("path.unknown", line(one)));
        out.text("path.for", forWhom(stage));
        out.text("path.who", stage.who(texts.locale()));
        out.text("path.where", stage.where(texts.locale()));
        out.text("path.asked", stage.asks(texts.locale()));
        out.text("path.source", report.sources().get(0));
    }

    private static String line(StageRequirement requirement) {
        return requirement.message(Texts.current().locale()) + " ("
                + requirement.row().id() + ")";
    }

    private static int number(Stage stage) {
        return List.of(Stage.values()).indexOf(stage) + 1;
    }

    private static String forWhom(Stage stage) {
        return Texts.current().get(stage.isForNewPartners() ? "path.newPartners" : "path.everyPartner");
    }

    private void write(Path path, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("on", path.on().toString());
        json.writeStringField("partner", partner.value());
        json.writeStringField("offering", path.offering().code());
        if (voucher != null) {
            json.writeStringField("voucher", voucher.value());
        }
        Output.answers("stages", path.reports(), Answer::of, json);
        json.writeEndObject();
    }
}

package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.planningservices.cli.JournalOptions.Known;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.json.Answer;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.next.Eligibility;
import org.planningservices.policy.next.StageReport;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints which partners may deliver which engagements. */
@Command(
        name = "eligible",
        description = "Prints the engagements that a partner may deliver, or the partners that may deliver an"
                + " engagement, and what is missing for the rest.")
final class EligibleCommand implements Callable<Integer> {

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--partner", paramLabel = "PARTNER", description = "The partner that delivers.")
    private @Nullable PartnerId partner;

    @Option(
            names = "--consultant",
            paramLabel = "CONSULTANT",
            description = "The partner's consultant who leads the engagement. Without it: any.")
    private @Nullable ConsultantId consultant;

    @Option(
            names = "--offering",
            paramLabel = "OFFERING",
            description = "Also prints how far the partner is in this offering.")
    private @Nullable Offering offering;

    @Option(names = "--engagement", paramLabel = "ENGAGEMENT", description = "The engagement to deliver.")
    private @Nullable Engagement engagement;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if ((partner == null) == (engagement == null)) {
            throw new UserError(
                    "expected either `--partner` or `--engagement`, found " + (partner == null ? "neither" : "both"));
        }
        if (partner == null && (consultant != null || offering != null)) {
            throw new UserError("`--consultant` and `--offering` need `--partner`");
        }
        Known known = journal.replay();
        List<Eligibility> answers = answers(known);
        List<StageReport> stages = stages(known);
        Output out = new Output(AuditCommand.command(spec).getOut());
        switch (format.get()) {
            case TEXT -> print(known, answers, stages, out);
            case JSON -> out.json(answers, (all, json) -> write(known, all, stages, json));
        }
        out.check();
        return Main.NOTHING_FOUND;
    }

    private List<Eligibility> answers(Known known) {
        if (engagement != null) {
            check(engagement, known.program().terms());
            return known.day().partnersFor(engagement, known.report().partners());
        }
        Partner found = partner(known);
        return consultant == null
                ? known.day().engagementsFor(found)
                : known.day().engagementsFor(found, consultant);
    }

    private Partner partner(Known known) {
        return known.partner(Optional.ofNullable(partner).orElseThrow());
    }

    private List<StageReport> stages(Known known) {
        if (offering == null) {
            return List.of();
        }
        return known.day().stages(partner(known), known.offering(offering));
    }

    private static void check(Engagement engagement, Terms terms) {
        Catalog catalog = terms.catalog().value();
        if (catalog.find(engagement).isEmpty()) {
            List<Engagement> engagements =
                    catalog.entries().stream().map(CatalogEntry::engagement).toList();
            throw new UserError(
                    engagements.isEmpty()
                            ? "the program `" + terms.program() + "` has no catalog of engagements, found `"
                                    + engagement + "`"
                            : "expected an engagement of the catalog, " + RecordLine.listed(engagements) + ", found `"
                                    + engagement + "`");
        }
    }

    private void print(Known known, List<Eligibility> answers, List<StageReport> stages, Output out) {
        Texts texts = Texts.current();
        if (partner == null) {
            out.text(
                    "eligible.partners", String.valueOf(engagement), known.day().date());
        } else if (consultant == null) {
            out.text("eligible.engagements", partner, known.day().date());
        } else {
            out.text(
                    "eligible.engagementsWith", partner, consultant, known.day().date());
        }
        for (Eligibility answer : answers) {
            String what = partner == null
                    ? answer.partnerId().toString()
                    : answer.row().engagement() + " (" + answer.row().offering() + ")";
            out.line("  " + what + ": " + word(answer));
            out.print(answer.missing(), answer.undecided(), "    ");
        }
        if (answers.isEmpty()) {
            out.text("eligible.none");
        }
        if (!stages.isEmpty()) {
            out.line("");
            out.text("eligible.stages", String.valueOf(offering));
        }
        stages.forEach(one -> out.line("  " + one.stage().title(texts.locale()) + ": " + texts.word(one.progress())));
    }

    private static String word(Eligibility answer) {
        if (answer.isEligible()) {
            return Texts.current().get("eligible.yes");
        }
        return Texts.current().get(answer.isUndecided() ? "eligible.notKnown" : "eligible.no");
    }

    private static void write(Known known, List<Eligibility> answers, List<StageReport> stages, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("on", known.day().date().toString());
        Output.answers("eligibility", answers, Answer::of, json);
        Output.answers("stages", stages, Answer::of, json);
        json.writeEndObject();
    }
}

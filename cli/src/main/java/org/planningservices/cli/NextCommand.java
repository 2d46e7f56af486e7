package org.planningservices.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningservices.cli.JournalOptions.Known;
import org.planningservices.engagement.Engagement;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.next.OpenQuestion;
import org.planningservices.rule.DayRange;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what may follow on a voucher. */
@Command(
        name = "next",
        description = {
            "Prints which steps can follow on a voucher: by whom, on which days, and what stands in the way.",
            "What is meant to be done is said by options; what is left out is an open question."
        })
final class NextCommand implements Callable<Integer> {

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Parameters(index = "1", paramLabel = "VOUCHER", description = "The number of the voucher.")
    private VoucherId voucher = VoucherId.of("none");

    @Option(
            names = "--partner",
            paramLabel = "PARTNER",
            description = "The partner that is to act. Without it: the one that holds the voucher.")
    private @Nullable PartnerId partner;

    @Option(names = "--role", paramLabel = "ROLE", description = "The operator's role, such as mpn-admin.")
    private @Nullable OperatorRole role;

    @Option(names = "--location", paramLabel = "LOCATION", description = "The location of the partner.")
    private @Nullable LocationId location;

    @Option(names = "--engagement", paramLabel = "ENGAGEMENT", description = "The engagement to reserve for.")
    private @Nullable Engagement engagement;

    @Option(names = "--country", paramLabel = "COUNTRY", description = "Where to deliver: two capital letters.")
    private @Nullable Country country;

    @Option(names = "--planned-start", paramLabel = "DAY", description = "The day on which to start.")
    private @Nullable LocalDate plannedStart;

    @Option(names = "--consultant", paramLabel = "CONSULTANT", description = "The consultant to start with.")
    private @Nullable ConsultantId consultant;

    @Option(
            names = "--delivered-days",
            paramLabel = "DAYS",
            converter = Arguments.Count.class,
            description = "The days delivered.")
    private @Nullable Integer deliveredDays;

    @Option(
            names = "--offsite-days",
            paramLabel = "DAYS",
            converter = Arguments.Count.class,
            description = "The days delivered off site.")
    private @Nullable Integer offsiteDays;

    @Option(names = "--deliverable", paramLabel = "TEXT", description = "The customer deliverable to report.")
    private @Nullable String deliverable;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Known known = journal.replay();
        Voucher found = known.voucher(voucher);
        Intent intent = intent(known, found);
        List<NextStep> steps = known.day().nextSteps(found, intent, facts(known, found, intent));
        Output out = new Output(AuditCommand.command(spec).getOut());
        switch (journal.format) {
            case TEXT -> print(known, found, steps, out);
            case JSON -> out.json(steps, (all, json) -> write(known, found, all, json));
        }
        out.check();
        return Main.NOTHING_FOUND;
    }

    private Intent intent(Known known, Voucher found) {
        if (partner != null) {
            known.partner(partner);
        }
        Optional<PartnerId> acting = Optional.ofNullable(partner).or(found::holder);
        if (role != null && acting.isEmpty()) {
            throw new UserError("`--role` needs `--partner`, since no partner holds voucher `" + found.id() + "`");
        }
        Intent.Builder intent = Intent.builder();
        intent.partnerId(acting);
        intent.operator(Optional.ofNullable(role)
                .map(named -> Operator.of(acting.orElseThrow()).withRole(named)));
        intent.locationId(Optional.ofNullable(location));
        intent.engagement(Optional.ofNullable(engagement));
        intent.deliveryCountry(Optional.ofNullable(country));
        intent.plannedStart(Optional.ofNullable(plannedStart));
        intent.consultantId(Optional.ofNullable(consultant));
        intent.deliverable(Optional.ofNullable(deliverable));
        if (deliveredDays != null) {
            intent.deliveredDays(deliveredDays);
        }
        if (offsiteDays != null) {
            intent.offsiteDays(offsiteDays);
        }
        return whole(intent);
    }

    private static Intent whole(Intent.Builder intent) {
        try {
            return intent.build();
        } catch (IllegalArgumentException e) {
            throw new UserError(Objects.toString(e.getMessage()));
        }
    }

    private static Facts facts(Known known, Voucher voucher, Intent intent) {
        Facts facts = known.customerVouchers(voucher.enrollmentId())
                .map(vouchers -> Facts.none().withCustomerVouchers(vouchers))
                .orElse(Facts.none());
        Optional<Partner> acting = intent.acting().flatMap(known::findPartner);
        return acting.isPresent() ? facts.withPartner(acting.get()) : facts;
    }

    private static void print(Known known, Voucher voucher, List<NextStep> steps, Output out) {
        out.line("Voucher " + voucher.id() + " on " + known.day().date() + ": " + voucher.offering() + ", "
                + voucher.serviceLevel() + " days of " + voucher.enrollmentId() + "; " + voucher.status() + ", "
                + RecordWording.of(known.day().standing(voucher)));
        if (steps.isEmpty()) {
            out.line("No step can follow.");
        }
        steps.forEach(step -> print(step, out));
    }

    private static void print(NextStep step, Output out) {
        out.line("");
        out.line(step.action().title() + ", by the " + RecordWording.of(step.actor())
                + step.partnerId().map(one -> ": " + one).orElse("") + (step.isOpen() ? "; open" : "; not open"));
        out.line("  possible  " + step.days());
        step.deadlines().forEach(deadline -> out.line("  deadline  " + RecordWording.of(deadline)));
        out.print(step.violations(), step.undecided(), "  ");
        Map<StepArgument, String> questions = new TreeMap<>(step.openQuestions().stream()
                .collect(Collectors.groupingBy(
                        OpenQuestion::argument,
                        Collectors.mapping(question -> question.rule().id().toString(), Collectors.joining(", ")))));
        questions.forEach((argument, rules) -> out.line("  - say " + option(argument) + " to ask " + rules));
    }

    private static String option(StepArgument argument) {
        return switch (argument) {
            case OPERATOR -> "--role";
            case DELIVERY_COUNTRY -> "--country";
            case PARTNER,
                    LOCATION,
                    ENGAGEMENT,
                    CLOUD,
                    DIVISION,
                    PLANNED_START,
                    CONSULTANT,
                    DELIVERED_DAYS,
                    OFFSITE_DAYS,
                    DELIVERABLE,
                    OFFERING,
                    SERVICE_LEVEL,
                    VOUCHERS,
                    NUMBER -> "--" + argument.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static void write(Known known, Voucher voucher, List<NextStep> steps, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("on", known.day().date().toString());
        Output.fields(known.day(), voucher, json);
        Output.array("steps", steps, NextCommand::write, json);
        json.writeEndObject();
    }

    private static void write(NextStep step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("step", step.action().title());
        json.writeStringField("by", step.actor().title());
        Output.optional("partner", step.partnerId(), json);
        json.writeBooleanField("open", step.isOpen());
        Output.array("days", step.days().ranges(), NextCommand::write, json);
        Output.array("deadlines", step.deadlines(), NextCommand::write, json);
        Output.array("violations", step.violations(), Output::write, json);
        Output.array("unknown", step.undecided(), Output::write, json);
        Output.array("questions", step.openQuestions(), NextCommand::write, json);
        json.writeEndObject();
    }

    static void write(DayRange days, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Output.optional("from", days.firstDay(), json);
        Output.optional("through", days.lastDay(), json);
        json.writeEndObject();
    }

    private static void write(Deadline deadline, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Output.fields(deadline, json);
        json.writeEndObject();
    }

    private static void write(OpenQuestion question, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", question.rule().id().toString());
        json.writeStringField("argument", question.argument().name());
        json.writeEndObject();
    }
}

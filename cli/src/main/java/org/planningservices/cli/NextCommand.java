package org.planningservices.cli;

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
import org.planningservices.json.Answer;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.LocationId;
import org.planningservices.party.Operator;
import org.planningservices.party.OperatorRole;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.decision.StepArgument;
import org.planningservices.policy.facts.Facts;
import org.planningservices.policy.next.Intent;
import org.planningservices.policy.next.NextStep;
import org.planningservices.policy.next.OpenQuestion;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.Voucher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the steps that can follow on a voucher. */
@Command(
        name = "next",
        description = {
            "Prints the steps that can follow on a voucher: who takes them, on which days, and what prevents them.",
            "Describe the intended step with options. Anything you leave out is listed as an open question."
        })
final class NextCommand implements Callable<Integer> {

    @Mixin
    private JournalOptions journal = new JournalOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(index = "1", paramLabel = "VOUCHER", description = "The id of the voucher.")
    private VoucherId voucher = VoucherId.of("none");

    @Option(
            names = "--partner",
            paramLabel = "PARTNER",
            description = "The partner that acts. Without it: the partner that holds the voucher.")
    private @Nullable PartnerId partner;

    @Option(names = "--role", paramLabel = "ROLE", description = "The operator's role, such as mpn-admin.")
    private @Nullable OperatorRole role;

    @Option(names = "--location", paramLabel = "LOCATION", description = "The location of the partner.")
    private @Nullable LocationId location;

    @Option(names = "--engagement", paramLabel = "ENGAGEMENT", description = "The engagement to reserve for.")
    private @Nullable Engagement engagement;

    @Option(names = "--country", paramLabel = "COUNTRY", description = "The country of delivery: two capital letters.")
    private @Nullable Country country;

    @Option(names = "--planned-start", paramLabel = "DAY", description = "The planned start, as YYYY-MM-DD.")
    private @Nullable LocalDate plannedStart;

    @Option(
            names = "--consultant",
            paramLabel = "CONSULTANT",
            description = "The consultant who starts the engagement.")
    private @Nullable ConsultantId consultant;

    @Option(
            names = "--delivered-days",
            paramLabel = "DAYS",
            converter = Arguments.Count.class,
            description = "The number of days delivered.")
    private @Nullable Integer deliveredDays;

    @Option(
            names = "--offsite-days",
            paramLabel = "DAYS",
            converter = Arguments.Count.class,
            description = "The number of days delivered off site.")
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
        switch (format.get()) {
            case TEXT -> print(known, found, steps, out);
            case JSON -> out.json(Answer.ofNextSteps(found, known.day(), steps));
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
        Texts texts = Texts.current();
        out.text(
                "next.head",
                voucher.id(),
                known.day().date(),
                voucher.offering(),
                voucher.serviceLevel(),
                voucher.enrollmentId(),
                texts.of(voucher.status()),
                texts.word(known.day().standing(voucher)));
        if (steps.isEmpty()) {
            out.text("next.none");
        }
        steps.forEach(step -> print(step, out));
    }

    private static void print(NextStep step, Output out) {
        Texts texts = Texts.current();
        out.line("");
        out.text(
                switch (step.state()) {
                    case OPEN -> "next.open";
                    case UNDECIDED -> "next.undecided";
                    case CLOSED -> "next.notOpen";
                },
                texts.of(step.action()),
                texts.of(step.actor()) + step.partnerId().map(one -> ": " + one).orElse(""));
        CommandResults.print(
                step.days(),
                !step.undecided().isEmpty() || !step.openQuestions().isEmpty(),
                out);
        step.deadlines().forEach(deadline -> out.text("next.deadline", RecordLine.of(deadline)));
        out.print(step.violations(), step.undecided(), "  ");
        Map<StepArgument, String> questions = new TreeMap<>(step.openQuestions().stream()
                .collect(Collectors.groupingBy(
                        OpenQuestion::argument,
                        Collectors.mapping(question -> question.rule().id().toString(), Collectors.joining(", ")))));
        questions.forEach((argument, rules) -> out.text("next.question", option(argument), rules));
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
                    PROJECT_MANAGER,
                    REASON,
                    NUMBER -> "--" + argument.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}

package org.planningservices.examples;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planningservices.party.Action;
import org.planningservices.policy.PlanningServices;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the rules. */
@Command(name = "rules", description = "Prints the rules that a program asks, or one rule of the rulebook.")
final class RulesCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The number of a rule, such as TIM-06.")
    private @Nullable String id;

    @Option(
            names = "--program",
            paramLabel = "planning-services|training-vouchers",
            description = "Whose rules to print. Without it: planning-services.")
    private Program program = Program.PLANNING_SERVICES;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PlanningServices asked = PlanningServices.under(program.terms());
        PrintWriter out = AuditCommand.command(spec).getOut();
        List<Rule> rules = id == null ? asked.rules() : List.of(asked.rule(ruleId(id)));
        rules.forEach(rule -> print(rule, out));
        if (out.checkError()) {
            throw new CannotDo("the rules cannot be printed");
        }
        return Main.NOTHING_FOUND;
    }

    private static RuleId ruleId(String id) {
        return RuleId.find(id.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new CannotDo("no rule `" + id + "`: `rules` without an id lists them all"));
    }

    private static void print(Rule rule, PrintWriter out) {
        out.println(rule.id() + "  " + rule.title());
        out.println("        governs   "
                + rule.governs().stream().map(Action::title).collect(Collectors.joining(", ")));
        String label = "source";
        for (Citation source : rule.sources()) {
            out.println(String.format(Locale.ROOT, "        %-8s  %s", label, source));
            label = "";
        }
        out.println("        basis     " + rule.basis().name().toLowerCase(Locale.ROOT)
                + (rule.secondHand() ? ", second-hand" : ""));
        out.println("        in force  " + inForce(rule.firstDay(), rule.lastDay()));
        out.println();
    }

    private static String inForce(Optional<LocalDate> firstDay, Optional<LocalDate> lastDay) {
        if (firstDay.isEmpty() && lastDay.isEmpty()) {
            return "always";
        }
        String from = firstDay.map(day -> "from " + day).orElse("");
        String to = lastDay.map(day -> "through " + day).orElse("");
        return (from + " " + to).strip();
    }
}

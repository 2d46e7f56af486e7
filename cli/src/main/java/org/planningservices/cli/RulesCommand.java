package org.planningservices.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.rule.Citation;
import org.planningservices.rule.Provision;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.Action;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the rules and the provisions. */
@Command(
        name = "rules",
        description =
                "Prints the rules that a program asks and the provisions by which it decides values, or one of them.")
final class RulesCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The number of a rule or a provision, such as TIM-06 or ENT-14.")
    private @Nullable String id;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        VoucherProgram asked = by.program();
        PrintWriter out = AuditCommand.command(spec).getOut();
        List<RulebookRow> rows = id == null ? all(asked) : List.of(row(asked, id));
        rows.forEach(row -> print(row, out));
        if (out.checkError()) {
            throw new UserError("the rules cannot be printed");
        }
        return Main.NOTHING_FOUND;
    }

    private static List<RulebookRow> all(VoucherProgram asked) {
        return Stream.<RulebookRow>concat(asked.rules().stream(), asked.provisions().stream())
                .toList();
    }

    private static RulebookRow row(VoucherProgram asked, String id) {
        return RulebookId.find(id.toUpperCase(Locale.ROOT))
                .flatMap(asked::find)
                .filter(row -> all(asked).contains(row))
                .orElseThrow(() -> new UserError("expected the number of a rule or a provision of "
                        + asked.terms().program() + ", such as " + near(asked, id) + ", found `" + id + "`"));
    }

    /** Returns the numbers that begin as this one does, or some where none does. */
    private static String near(VoucherProgram asked, String id) {
        String group = id.toUpperCase(Locale.ROOT).replaceFirst("-.*", "") + "-";
        List<String> near = all(asked).stream()
                .map(row -> row.id().toString())
                .filter(number -> number.startsWith(group))
                .sorted()
                .map(number -> "`" + number + "`")
                .toList();
        return near.isEmpty() ? "`TIM-06` or `ENT-14`" : String.join(", ", near);
    }

    private static void print(RulebookRow row, PrintWriter out) {
        out.println(row.id() + "  " + row.title());
        if (row instanceof Rule rule) {
            print("governs", rule.governedActions().stream().map(Action::title).collect(Collectors.joining(", ")), out);
        } else if (row instanceof Provision provision) {
            print("decides", decided(provision.id()) + "; it refuses nothing", out);
        }
        String label = "source";
        for (Citation source : row.sources()) {
            print(label, source.toString(), out);
            label = "";
        }
        print("basis", row.basis().name().toLowerCase(Locale.ROOT) + (row.isSecondHand() ? ", second-hand" : ""), out);
        if (row instanceof Rule rule) {
            print("in force", rule.days().toString(), out);
        }
        out.println();
    }

    private static void print(String label, String text, PrintWriter out) {
        out.println(String.format(Locale.ROOT, "        %-8s  %s", label, text));
    }

    private static String decided(ProvisionId id) {
        return switch (id) {
            case TIM_01, TIM_02, TIM_03, TIM_14, ENT_09 -> "the last day on which a voucher is valid";
            case ENG_14 -> "the days on which off-site delivery is not limited";
            case ENT_07, ENT_08, ENT_14, ENT_15, SAT_06 -> "what becomes of days";
            case VCH_07 -> "what a partner is told of a voucher";
            case VCH_11, VCH_13 -> "what a canceled reservation changes";
            case ELG_01 -> "which steps a partner goes through";
        };
    }
}

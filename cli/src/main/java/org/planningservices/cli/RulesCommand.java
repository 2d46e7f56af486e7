package org.planningservices.cli;

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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the rules and the provisions. */
@Command(
        name = "rules",
        description =
                "Prints the rules of a program, and the provisions by which it computes values: all of them, those of"
                        + " a step or an area, or one.")
final class RulesCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "The id of a rule or a provision, such as TIM-06 or ENT-14.")
    private @Nullable String id;

    @Option(
            names = "--step",
            paramLabel = "STEP",
            description = "Prints the rules that govern this step, such as redeem or cancel-reservation.")
    private @Nullable String step;

    @Option(
            names = "--area",
            paramLabel = "AREA",
            description = "Prints the rules and provisions whose ids begin so, such as TIM.")
    private @Nullable String area;

    @Option(names = "--short", description = "Prints one line for each: id, title, and the days in force.")
    private boolean brief;

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (id != null && (step != null || area != null)) {
            throw new UserError("expected either an id or `--step` and `--area`, found both");
        }
        VoucherProgram program = by.program();
        Output out = new Output(AuditCommand.command(spec).getOut());
        List<RulebookRow> rows = id == null ? selected(program) : List.of(row(program, id));
        for (RulebookRow row : rows) {
            if (brief) {
                printLine(row, out);
            } else {
                print(row, out);
            }
        }
        if (rows.isEmpty()) {
            out.text("rules.none");
        }
        out.check();
        return Main.NOTHING_FOUND;
    }

    private static List<RulebookRow> all(VoucherProgram program) {
        return Stream.<RulebookRow>concat(program.rules().stream(), program.provisions().stream())
                .toList();
    }

    private List<RulebookRow> selected(VoucherProgram program) {
        List<RulebookRow> all = all(program);
        String prefix = area == null ? "" : area(area, all) + "-";
        Stream<RulebookRow> ofArea =
                all.stream().filter(row -> row.id().toString().startsWith(prefix));
        if (step == null) {
            return ofArea.toList();
        }
        String title = step(step, program);
        return ofArea.filter(row -> row instanceof Rule rule
                        && rule.governedActions().stream()
                                .anyMatch(action -> code(action).equals(title)))
                .toList();
    }

    private static String area(String area, List<RulebookRow> all) {
        List<String> areas = all.stream()
                .map(row -> row.id().toString().replaceFirst("-.*", ""))
                .distinct()
                .sorted()
                .toList();
        String found = area.toUpperCase(Locale.ROOT);
        if (!areas.contains(found)) {
            throw new UserError("`--area`: " + UsageErrors.oneOf(areas, area));
        }
        return found;
    }

    private static String step(String step, VoucherProgram program) {
        List<String> steps = program.rules().stream()
                .flatMap(rule -> rule.governedActions().stream())
                .map(RulesCommand::code)
                .distinct()
                .sorted()
                .toList();
        String found = step.toLowerCase(Locale.ROOT).replaceAll("[_ ]", "-");
        if (!steps.contains(found)) {
            throw new UserError("`--step`: " + UsageErrors.oneOf(steps, step));
        }
        return found;
    }

    /** Returns the code of an action, such as {@code cancel-reservation}. */
    static String code(Action action) {
        return action.title().replace(' ', '-');
    }

    private static RulebookRow row(VoucherProgram program, String id) {
        return RulebookId.find(id.toUpperCase(Locale.ROOT))
                .flatMap(program::find)
                .filter(row -> all(program).contains(row))
                .orElseThrow(() -> new UserError("expected the id of a rule or a provision of "
                        + program.terms().program() + ", such as " + near(program, id) + ", found `" + id + "`"));
    }

    /** Returns the ids that begin like this one; two examples if there are none. */
    private static String near(VoucherProgram program, String id) {
        String group = id.toUpperCase(Locale.ROOT).replaceFirst("-.*", "") + "-";
        List<String> near = all(program).stream()
                .map(row -> row.id().toString())
                .filter(other -> other.startsWith(group))
                .sorted()
                .map(other -> "`" + other + "`")
                .toList();
        return near.isEmpty() ? "`TIM-06` or `ENT-14`" : String.join(", ", near);
    }

    private static void printLine(RulebookRow row, Output out) {
        Texts texts = Texts.current();
        out.line(row.id() + "  " + row.title(texts.locale())
                + (row instanceof Rule rule
                        ? " (" + texts.get("rules.inForce") + " " + texts.of(rule.days()) + ")"
                        : ""));
    }

    private static void print(RulebookRow row, Output out) {
        Texts texts = Texts.current();
        out.line(row.id() + "  " + row.title(texts.locale()));
        if (row instanceof Rule rule) {
            print(
                    "rules.governs",
                    rule.governedActions().stream().map(texts::of).collect(Collectors.joining(", ")),
                    out);
        } else if (row instanceof Provision provision) {
            print("rules.decides", texts.get("rules.refusesNothing", texts.get(decided(provision.id()))), out);
        }
        String label = texts.get("rules.source");
        for (Citation source : row.sources()) {
            printLabeled(label, source.toString(), out);
            label = "";
        }
        print("rules.basis", texts.word(row.basis()) + (row.isSecondHand() ? texts.get("rules.secondHand") : ""), out);
        if (row instanceof Rule rule) {
            print("rules.inForce", texts.of(rule.days()), out);
        }
        out.line("");
    }

    private static void print(String key, String text, Output out) {
        printLabeled(Texts.current().get(key), text, out);
    }

    private static void printLabeled(String label, String text, Output out) {
        out.line(String.format(Locale.ROOT, "        %-8s  %s", label, text));
    }

    private static String decided(ProvisionId id) {
        return switch (id) {
            case TIM_01, TIM_02, TIM_03, TIM_14, ENT_09 -> "rules.decides.lastValidDay";
            case ENG_14 -> "rules.decides.offsite";
            case ENT_07, ENT_08, ENT_14, ENT_15, SAT_06 -> "rules.decides.days";
            case VCH_07 -> "rules.decides.validation";
            case VCH_11, VCH_13 -> "rules.decides.canceled";
            case ELG_01 -> "rules.decides.stages";
        };
    }
}

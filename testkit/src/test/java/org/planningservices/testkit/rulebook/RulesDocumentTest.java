package org.planningservices.testkit.rulebook;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Basis;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.Provision;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.step.Action;
import org.planningservices.step.VoucherAction;

/**
 * Generates {@code docs/RULES.md} from the rules of the program, the Javadoc of their classes and the readings of the
 * rulebook, and compares it with the file. The generated text is left in {@code target/RULES.md}.
 */
class RulesDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Path CLASSES = ROOT.resolve("policy/src/main/java/org/planningservices/policy/rules");
    private static final Pattern CONDITION =
            Pattern.compile("/\\*\\*\\s+(?:\\* )?([A-Z]{3}-\\d\\d)\\. (.*?)\\s*\\*/", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("\\b[A-Z]{3}-\\d\\d\\b");
    private static final VoucherProgram PLANNING_SERVICES = VoucherProgram.planningServices();

    private static final String HEAD = """
            # Rules

            Every rule and every provision of the program: what it says, which steps it governs, on which days it is in force,
            its basis and its sources. A **rule** accepts or refuses a step. A **provision** refuses nothing; it decides a value,
            or what becomes of days. Rules are in the order in which a refusal lists them.

            The basis is *stated* if a source says it, *implied* if it follows from what a source says, and *interpreted* if the
            sources conflict or are silent and a reading was chosen. *Second-hand* marks a row without a source of Microsoft.
            The exact conditions and the evidence are in the [rulebook](RULEBOOK.md).

            This page is generated from the code. `RulesDocumentTest` compares it with the code and writes it to
            `testkit/target/RULES.md`.

            [Decision rules](#decision-rules) · [Provisions](#provisions) · [Readings chosen](#readings-chosen)

            """;

    @Test
    void documentsWhatTheProgramSays() throws IOException {
        String generated = generated();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/RULES.md"), generated);

        assertThat(Files.readString(ROOT.resolve("docs/RULES.md")))
                .as("copy testkit/target/RULES.md to docs/RULES.md")
                .isEqualTo(generated);
    }

    private static String generated() throws IOException {
        Map<String, String> conditions = conditions();
        String rulebook = Files.readString(ROOT.resolve("docs/RULEBOOK.md"));
        return HEAD + "## Decision rules\n\n"
                + RuleId.published().stream()
                        .map(id -> section((Rule) row(id), conditions))
                        .collect(joining("\n"))
                + "\n## Provisions\n\n"
                + Arrays.stream(ProvisionId.values())
                        .map(id -> section((Provision) row(id)))
                        .collect(joining("\n"))
                + "\n## Readings chosen\n\n"
                + "Where the sources conflict or are silent, these readings hold.\n\n"
                + "| question | reading | decided in |\n|---|---|---|\n"
                + readings(rulebook)
                + "\nThese values of the terms of Planning Services have the basis *interpreted*:\n\n"
                + "| term | value | sources |\n|---|---|---|\n"
                + interpretedTerms();
    }

    private static String section(Rule rule, Map<String, String> conditions) {
        String condition = conditions.get(rule.id().toString());
        assertThat(condition)
                .as(rule.id() + ": the first sentence of its class")
                .isNotNull();
        return head(rule)
                + "- **Governs**: " + governed(rule.governedActions())
                + "\n- **In force**: " + inForce(rule.days())
                + "\n- **Condition**: " + condition + "\n"
                + evidence(rule.evidence());
    }

    private static String governed(Set<Action> actions) {
        Set<Action> ofVouchers = Set.of(VoucherAction.values());
        if (actions.containsAll(ofVouchers)) {
            return actions.size() == ofVouchers.size() ? "all steps of a voucher" : "all steps";
        }
        return actions.isEmpty()
                ? "no step"
                : actions.stream().map(RulesDocumentTest::words).collect(joining(", "));
    }

    private static String words(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String section(Provision provision) {
        return head(provision) + evidence(provision.evidence());
    }

    private static String head(RulebookRow row) {
        String sibling = PLANNING_SERVICES.find(row.id()).isPresent()
                        && PLANNING_SERVICES.terms().rules().value().containsAll(ruleOf(row.id()))
                ? ""
                : " Training Vouchers only.";
        String title = row.title();
        return "### " + row.id() + "\n\n" + title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + "."
                + sibling + " [Rulebook](RULEBOOK.md#" + row.id() + ")\n\n";
    }

    private static List<RuleId> ruleOf(RulebookId id) {
        return id instanceof RuleId rule ? List.of(rule) : List.of();
    }

    private static String inForce(DayRange days) {
        return days.firstDay().isEmpty() && days.lastDay().isEmpty() ? "always" : days.toString();
    }

    private static String evidence(Evidence evidence) {
        return "- **Basis**: " + words(evidence.basis())
                + (evidence.isSecondHand() ? ", second-hand" : "") + "\n- **Sources**: "
                + evidence.sources().stream().map(RulesDocumentTest::link).collect(joining("; ")) + "\n";
    }

    private static String link(Citation source) {
        String address = source.address().startsWith("README.md") ? "../" + source.address() : source.address();
        return "[" + source.document() + "](" + address + "), " + source.date();
    }

    /** Returns what Planning Services says of a row, or Training Vouchers where it alone has the row. */
    private static RulebookRow row(RulebookId id) {
        boolean ours = id instanceof RuleId rule
                ? PLANNING_SERVICES.terms().rules().value().contains(rule)
                : PLANNING_SERVICES.find(id).isPresent();
        return (ours ? PLANNING_SERVICES : VoucherProgram.trainingVouchers())
                .find(id)
                .orElseThrow();
    }

    /** Returns the condition of each rule: what the Javadoc of its class says after the id. */
    private static Map<String, String> conditions() throws IOException {
        Map<String, String> conditions = new TreeMap<>();
        try (Stream<Path> files = Files.list(CLASSES)) {
            for (Path file : files.toList()) {
                Matcher matcher = CONDITION.matcher(Files.readString(file));
                if (matcher.find()) {
                    String text = matcher.group(2).replaceAll("\\s*\\R\\s*\\*\\s*", " ");
                    conditions.put(matcher.group(1), text.replaceAll("\\{@\\w+ (.*?)}", "`$1`"));
                }
            }
        }
        return conditions;
    }

    /** Returns the rows of the rulebook's table of readings, with links to the rows above. */
    private static String readings(String rulebook) {
        String from = rulebook.substring(rulebook.indexOf("\n## Readings chosen\n"));
        return from.substring(0, from.indexOf("\n# ", 1))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| question |"))
                .map(line -> {
                    String[] cells = line.split("\\|", -1);
                    return "| " + plain(cells[1]) + " | " + plain(cells[2]) + " | " + linked(cells[3].strip()) + " |\n";
                })
                .collect(joining());
    }

    private static String plain(String cell) {
        return cell.strip().replaceAll("\\[([^\\]]+)](?!\\()", "$1");
    }

    private static String linked(String ids) {
        return ID.matcher(ids)
                .replaceAll(match -> RulebookId.find(match.group()).isPresent()
                        ? "[" + match.group() + "](#" + match.group().toLowerCase(Locale.ROOT) + ")"
                        : match.group());
    }

    private static String interpretedTerms() {
        return values(Terms.planningServices()).entrySet().stream()
                .filter(term -> term.getValue().basis() == Basis.INTERPRETED)
                .map(term ->
                        "| `" + term.getKey() + "` | " + shown(term.getValue().value()) + " | "
                                + term.getValue().sources().stream()
                                        .map(RulesDocumentTest::link)
                                        .collect(joining("; "))
                                + " |\n")
                .collect(joining());
    }

    private static String shown(Object value) {
        return value instanceof Map<?, ?> table
                ? "a table of " + table.size() + " rows"
                : value.toString().replaceAll("^\\[|]$", "");
    }

    /** Returns the values of the terms, by name. */
    private static Map<String, Sourced<?>> values(Terms terms) {
        Map<String, Sourced<?>> values = new TreeMap<>();
        Arrays.stream(Terms.class.getMethods())
                .filter(method -> method.getReturnType() == Sourced.class && method.getParameterCount() == 0)
                .forEach(method -> {
                    try {
                        values.put(method.getName(), (Sourced<?>) Objects.requireNonNull(method.invoke(terms)));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return values;
    }
}

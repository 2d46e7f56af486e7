package org.planningservices.testkit.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.rule.Rule;

/** Which rules have been met, and in which ways. Immutable. */
final class CoverageTable {

    private static final int LONGEST = 5;

    private final VoucherProgram program;
    private final List<Rule> rules;
    private final Set<CoverageCell> met;
    private final List<CoverageCell> asked = new ArrayList<>();
    private final List<CoverageCell> missing = new ArrayList<>();
    private final Map<String, List<String>> excluded = new TreeMap<>();

    CoverageTable(VoucherProgram program, Scope scope, Set<CoverageCell> met) {
        this.program = program;
        rules = program.rules().stream()
                .filter(rule -> scope.rules().contains(rule.id()))
                .toList();
        this.met = Set.copyOf(met);
        for (Rule rule : rules) {
            for (CoverageKind way : CoverageKind.values()) {
                sort(new CoverageCell(rule.id(), way));
            }
        }
    }

    private void sort(CoverageCell cell) {
        Optional<String> reason = met.contains(cell) && !cell.rule().isPublished()
                ? Optional.empty()
                : Exclusions.reason(cell, program.terms());
        if (reason.isPresent()) {
            excluded.computeIfAbsent("- " + cell.way() + " (" + reason.get() + ")", any -> new ArrayList<>())
                    .add(cell.rule().toString());
            return;
        }
        asked.add(cell);
        if (!met.contains(cell)) {
            missing.add(cell);
        }
    }

    String program() {
        return program.terms().program();
    }

    List<Rule> rules() {
        return rules;
    }

    /** Returns how many ways to meet a rule there are. */
    int total() {
        return asked.size();
    }

    /** Returns how many of these ways have been met. */
    int count() {
        return asked.size() - missing.size();
    }

    boolean isMet(CoverageCell cell) {
        return met.contains(cell);
    }

    /** Finds the reason for which a rule cannot be met in a way; empty if it can, or was. */
    Optional<String> reason(CoverageCell cell) {
        return asked.contains(cell) ? Optional.empty() : Exclusions.reason(cell, program.terms());
    }

    /** Returns how much has been met, in whole percent, rounded down. */
    int percent() {
        return asked.isEmpty() ? 100 : 100 * count() / total();
    }

    /** Returns the first few of what has not been met, and how many more there are. */
    String missing() {
        String first =
                missing.stream().limit(LONGEST).map(CoverageCell::toString).collect(Collectors.joining(", "));
        return missing.size() <= LONGEST
                ? first
                : first + ", and " + (missing.size() - LONGEST) + " more marked `NOT MET` in the table";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "rule coverage of %s: %d of %d, %d %%\n",
                program.terms().program(),
                count(),
                total(),
                percent()));
        text.append(row("rule", CoverageKind::toString));
        for (Rule rule : rules) {
            text.append(row(rule.id(), way -> mark(new CoverageCell(rule.id(), way))));
        }
        excluded.forEach((reason, rules) -> text.append(reason)
                .append(": ")
                .append(String.join(", ", rules))
                .append('\n'));
        return text.toString();
    }

    private static String row(Object first, Function<CoverageKind, String> others) {
        StringBuilder row = new StringBuilder(String.format("%-8s", first));
        for (CoverageKind way : CoverageKind.values()) {
            row.append(String.format("%-10s", others.apply(way)));
        }
        return row.toString().stripTrailing() + "\n";
    }

    private String mark(CoverageCell cell) {
        if (!asked.contains(cell)) {
            return "-";
        }
        return met.contains(cell) ? "met" : "NOT MET";
    }
}

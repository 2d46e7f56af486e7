package org.planningservices.testkit.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.rule.Rule;

/** Which of the rules of a program were met, in which ways. Immutable. */
final class CoverageTable {

    private final VoucherProgram program;
    private final Set<CoverageCell> met;
    private final List<CoverageCell> asked = new ArrayList<>();
    private final List<CoverageCell> missing = new ArrayList<>();
    private final Map<String, List<String>> excluded = new TreeMap<>();

    CoverageTable(VoucherProgram program, Set<CoverageCell> met) {
        this.program = program;
        this.met = Set.copyOf(met);
        for (Rule rule : program.rules()) {
            for (CoverageKind way : CoverageKind.values()) {
                sort(new CoverageCell(rule.id(), way));
            }
        }
    }

    private void sort(CoverageCell cell) {
        Optional<String> reason = Exclusions.reason(cell, program.terms());
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

    /** Returns how much was met, in whole percent, rounded down. */
    int percent() {
        return asked.isEmpty() ? 100 : 100 * (asked.size() - missing.size()) / asked.size();
    }

    /** Returns what was not met, on one line. */
    String missing() {
        return String.join(", ", missing.stream().map(CoverageCell::toString).toList());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "rule coverage of %s: %d of %d, %d %%\n",
                program.terms().program(),
                asked.size() - missing.size(),
                asked.size(),
                percent()));
        text.append(row("rule", CoverageKind::toString));
        for (Rule rule : program.rules()) {
            text.append(row(rule.id(), way -> mark(new CoverageCell(rule.id(), way))));
        }
        missing.forEach(cell -> text.append("not met: ").append(cell).append('\n'));
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

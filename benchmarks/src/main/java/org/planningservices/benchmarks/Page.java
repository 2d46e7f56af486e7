package org.planningservices.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The page of figures: a table for each kind, the rows that fall short with the reasons, and all that was measured. */
final class Page {

    private static final String REASONS = "shortfalls.md";
    private static final String HEADING = "## ";

    private final Scores scores;
    private final List<Rows.Row> rows;
    private final Map<String, String> reasons;
    private final double load;
    private final boolean despiteLoad;
    private final Effort effort;
    private final Duration took;

    Page(Scores scores, double load, boolean despiteLoad, Effort effort, Duration took) throws IOException {
        this.scores = scores;
        this.load = load;
        this.despiteLoad = despiteLoad;
        this.effort = effort;
        this.took = took;
        rows = Rows.of(scores);
        reasons = reasons();
    }

    /** Reads the reasons: below a heading for each row, which names it by its key, where its time goes and what was tried. */
    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(REASONS), REASONS)) {
            String row = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.startsWith(HEADING)) {
                    row = line.substring(HEADING.length()).strip();
                } else if (!line.isBlank() && !row.isEmpty()) {
                    reasons.merge(row, line.strip(), (before, next) -> before + ' ' + next);
                }
            }
        }
        return reasons;
    }

    /** Returns the rows that fall short without a reason. */
    List<Rows.Row> rowsWithoutReason() {
        return rows.stream()
                .filter(row -> row.fallsShort() && !reasons.containsKey(row.key()))
                .toList();
    }

    String text() throws IOException {
        StringBuilder page = new StringBuilder("# Figures\n\n");
        page.append("Measured in one run of ")
                .append(took.toMinutes())
                .append(" minutes by ")
                .append(Figures.class.getName())
                .append(" on ")
                .append(machine())
                .append(". A ratio is from one run, and holds for the size in its row. ")
                .append(String.format(Locale.ROOT, "Other work kept %.2f processors busy at the start.", load));
        if (despiteLoad) {
            page.append("\n\n**The machine was not quiet.**");
        }
        if (effort.isTrial()) {
            page.append("\n\n**A trial with small sizes, which shows only that every figure is made.**");
        }
        tables(page);
        shortfalls(page);
        page.append("\n## All that was measured\n\n| what | measured | unit |\n|---|---|---|\n");
        scores.all()
                .forEach((name, score) -> page.append("| ")
                        .append(name)
                        .append(" | ")
                        .append(Rows.number(score.value()))
                        .append(" | ")
                        .append(score.unit())
                        .append(" |\n"));
        return page.toString();
    }

    private void tables(StringBuilder page) {
        String section = "";
        for (Rows.Row row : rows) {
            if (!row.section().equals(section)) {
                section = row.section();
                page.append(section.equals(rows.get(0).section()) ? "\n\n" : "\n")
                        .append("## ")
                        .append(section)
                        .append("\n\n| what | over | at | measured | goal | met |\n|---|---|---|---|---|---|\n");
            }
            boolean hasGoal = !row.goal().equals(Rows.Goal.NONE);
            page.append("| ")
                    .append(String.join(
                            " | ",
                            row.what(),
                            row.over(),
                            row.at(),
                            Rows.number(row.measured()),
                            row.goal().toString(),
                            hasGoal ? row.fallsShort() ? "no" : "yes" : ""))
                    .append(" |\n");
        }
    }

    private void shortfalls(StringBuilder page) {
        List<Rows.Row> shortfalls = rows.stream().filter(Rows.Row::fallsShort).toList();
        if (!shortfalls.isEmpty()) {
            page.append("\n## Rows that fall short\n\n");
        }
        for (Rows.Row row : shortfalls) {
            page.append("- **")
                    .append(row.key())
                    .append("**: ")
                    .append(Rows.number(row.measured()))
                    .append(", to be ")
                    .append(row.goal())
                    .append(". ")
                    .append(reasons.getOrDefault(row.key(), "No reason is given."))
                    .append('\n');
        }
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String cpu = !Files.exists(cpus)
                ? System.getProperty("os.arch")
                : Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .findFirst()
                        .map(line -> line.replaceFirst(".*:\\s*", ""))
                        .orElse(System.getProperty("os.arch"));
        return Runtime.getRuntime().availableProcessors() + " processors (" + cpu + "), "
                + System.getProperty("os.name") + ", Java " + Runtime.version() + ", with "
                + String.join(", ", versions());
    }

    /** Returns the tools measured beside, as their jars are named. */
    private static List<String> versions() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .filter(jar -> jar.matches(
                        "(vavr|drools-engine|easy-rules-core|spring-statemachine-core|duckdb_jdbc|h2|postgresql|jackson-core"
                                + "|jmh-core|jol-core)-[\\d.]+.*\\.jar"))
                .map(jar -> jar.replaceFirst("\\.jar$", "").replaceFirst("-(?=\\d)", " "))
                .sorted()
                .toList();
    }
}

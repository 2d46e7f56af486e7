package org.planningservices.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The rows of the figures: what was measured, over which floor or peer, for which size, beside its goal. */
final class Rows {

    private static final String BY_HAND = "by hand with `LocalDate`";
    private static final String ALL_STEPS = "4,096 requests, every step as often";
    private static final String REFUSALS = "2,048 refused requests";
    private static final String TEN_MILLION = "10,000,000 vouchers";

    private final Scores scores;
    private final List<Row> rows = new ArrayList<>();
    private String section = "";

    private Rows(Scores scores) {
        this.scores = scores;
    }

    /**
     * A row.
     *
     * @param section  the part of the table
     * @param what  what is measured, with its unit where it is no ratio
     * @param over  the floor or the peer that it is divided by; empty if it is no ratio
     * @param at  the size it holds for
     * @param measured  the number
     * @param goal  the goal
     */
    record Row(String section, String what, String over, String at, double measured, Goal goal) {

        /** Returns what a reason for a row that falls short names it by. */
        String key() {
            return what + (over.isEmpty() ? "" : ", over " + over) + (at.isEmpty() ? "" : " (" + at + ")");
        }

        boolean fallsShort() {
            return !goal.isMetBy(measured);
        }
    }

    /** What a figure should be: at most or at least a number, or no goal at all. */
    record Goal(String sign, double bound) {

        static final Goal NONE = new Goal("", 0);

        boolean isMetBy(double measured) {
            return switch (sign) {
                case "≤" -> measured <= bound;
                case "≥" -> measured >= bound;
                default -> true;
            };
        }

        @Override
        public String toString() {
            return sign.isEmpty() ? "" : sign + ' ' + number(bound);
        }
    }

    /** Returns the rows of what was measured. */
    static List<Row> of(Scores scores) {
        Rows rows = new Rows(scores);
        rows.addAudits();
        rows.addDecisions();
        rows.addSteps();
        rows.addRefusals();
        rows.addMemory();
        rows.addPeers();
        rows.addDatabases();
        rows.addPortfolios();
        return Collections.unmodifiableList(rows.rows);
    }

    private static Goal atMost(double bound) {
        return new Goal("≤", bound);
    }

    private static Goal atLeast(double bound) {
        return new Goal("≥", bound);
    }

    private void row(String what, String over, String at, double measured, Goal goal) {
        rows.add(new Row(section, what, over, at, measured, goal));
    }

    private double score(String name) {
        return scores.of(name);
    }

    private double ratio(String one, String other) {
        return score(one) / score(other);
    }

    private void addAudits() {
        section = "Audits";
        AuditedJournal million = AuditedJournal.CLEAN_1_000_000;
        for (AuditedJournal journal : AuditedJournal.values()) {
            row(
                    "audit to a text and a JSON report, one command in a fresh JVM",
                    "DuckDB loading the columns in one thread",
                    journal.title,
                    score(CommandFigures.ratio(journal)),
                    journal == million ? atMost(2.5) : Goal.NONE);
        }
        for (AuditedJournal journal : AuditedJournal.values()) {
            row(
                    "peak memory of that command, MB",
                    "",
                    journal.title,
                    score(CommandFigures.peak(journal)),
                    journal == million ? atMost(512) : Goal.NONE);
        }
        for (AuditedJournal journal : AuditedJournal.values()) {
            if (journal != AuditedJournal.CLEAN_5_000_000) {
                row(
                        "reading",
                        "Jackson's tokens of the same bytes, with their texts",
                        journal.title,
                        ratio(AuditFigures.reading(journal), AuditFigures.tokens(journal)),
                        atMost(2));
            }
        }
        addGrowth();
        for (AuditedJournal journal : List.of(AuditedJournal.MISTAKES_400_000, million)) {
            Goal goal = journal == million ? Goal.NONE : atMost(0.5);
            row(
                    "text in that command",
                    "the same command with a JSON report only",
                    journal.title,
                    score(CommandFigures.text(journal)),
                    goal);
            row(
                    "text report in a warm JVM",
                    "reading and judging",
                    journal.title,
                    score(AuditFigures.textOverRest(journal)),
                    goal);
        }
        for (AuditedJournal journal : List.of(million, AuditedJournal.MISTAKES_400_000)) {
            row(
                    "text report in a warm JVM",
                    "writing the same bytes",
                    journal.title,
                    ratio(AuditFigures.text(journal), AuditFigures.bytesOfText(journal)),
                    journal == million ? atMost(10) : Goal.NONE);
        }
    }

    private void addGrowth() {
        AuditedJournal small = AuditedJournal.CLEAN_50_000;
        for (AuditedJournal journal : AuditedJournal.values()) {
            if (journal != small) {
                row(
                        "judging a record",
                        "the same at " + small.title,
                        journal.title,
                        score(AuditFigures.growth(journal)),
                        journal == AuditedJournal.CLEAN_1_000_000 ? atMost(1.8) : Goal.NONE);
            }
        }
        row(
                "judging in one thread, million records a second",
                "",
                small.title,
                1e3 / score(AuditFigures.judging(small)),
                atLeast(1));
    }

    private void addDecisions() {
        section = "Decisions";
        row("decide, accepted", BY_HAND, "2,048 requests", overByHand("decide accepted"), atMost(1));
        row("decide, refused unread", BY_HAND, REFUSALS, overByHand("decide refused"), atMost(1));
        row("decide, mixed", BY_HAND, ALL_STEPS, overByHand("decide mixed"), atMost(1));
        row(
                "decide, mixed",
                "by hand with typed violations and the next voucher",
                ALL_STEPS,
                score("decide mixed over decide mixed by hand, typed"),
                atMost(0.7));
        row(
                "decide, mixed, with the next voucher and all compared values read",
                "by hand with typed violations and the next voucher",
                ALL_STEPS,
                score("decide mixed and read over decide mixed by hand, typed"),
                Goal.NONE);
        row(
                "decide, mixed",
                "by hand on packed integers",
                ALL_STEPS,
                score("decide mixed over decide mixed on packed integers"),
                atMost(5));
        row(
                "decide, mixed, with a house rule about every step",
                "decide, mixed",
                ALL_STEPS,
                score("decide mixed with a house rule over decide mixed"),
                atMost(1.2));
        row("decide, mixed, ns", "", ALL_STEPS, score("decide mixed"), Goal.NONE);
        row("bytes of an answer, accepted", "", "2,048 requests", score("decide accepted, bytes"), atMost(64));
        row("bytes of an answer, refused", "", REFUSALS, score("decide refused, bytes"), atMost(64));
        row(
                "next steps",
                "the sum of their decides",
                "1,024 vouchers",
                ratio("NextSteps.nextSteps", "NextSteps.decides"),
                atMost(1.5));
    }

    private double overByHand(String name) {
        return score(name + " over " + name + " by hand");
    }

    private void addSteps() {
        section = "Single steps";
        List<String> steps = DecideFigures.steps();
        String worst = Collections.max(steps, Comparator.comparing(step -> overByHand("decide " + step)));
        row("the worst, " + worst, BY_HAND, "", overByHand("decide " + worst), Goal.NONE);
        for (String step : steps) {
            row(step, BY_HAND, "accepted and refused", overByHand("decide " + step), atMost(1.3));
        }
    }

    private void addRefusals() {
        section = "Reading a refusal";
        row("its messages", BY_HAND, REFUSALS, overByHand("refuse with messages"), atMost(2));
        row("its days, µs", "", REFUSALS, score("refuse with days") / 1e3, atMost(2));
        row("its remedy, µs", "", REFUSALS, score("refuse with remedy") / 1e3, atMost(3));
    }

    private void addMemory() {
        section = "Memory";
        row("a reserved voucher alone, bytes", "", "one of 1,000", score("a voucher reserved"), atMost(300));
        row(
                "a reserved voucher of one journal, bytes",
                "",
                "1,000,000 vouchers",
                score(MemoryFigures.NAME),
                atMost(200));
        row("a voucher assigned, bytes", "", "one of 1,000", score("a voucher assigned"), Goal.NONE);
        row("a voucher paid, bytes", "", "one of 1,000", score("a voucher paid"), Goal.NONE);
        row(
                "a voucher in columns besides its id, bytes",
                "",
                "1,000,000 rows",
                score("a row of a portfolio besides its number"),
                atMost(16));
    }

    private void addPeers() {
        section = "Other tools, under terms that ask the same rules";
        Map<PeersFigures.Peer, Goal> goals = Map.of(
                PeersFigures.Peer.VAVR, atLeast(1.5),
                PeersFigures.Peer.VAVR_FLATTENED, Goal.NONE,
                PeersFigures.Peer.DROOLS, atLeast(15),
                PeersFigures.Peer.DROOLS_STATELESS, atLeast(100),
                PeersFigures.Peer.EASY_RULES, atLeast(35),
                PeersFigures.Peer.SPRING_STATEMACHINE, atLeast(2300));
        for (PeersFigures.Peer peer : PeersFigures.Peer.values()) {
            row(peer.title, "decide", "4,096 requests", score(peer.ratio()), Objects.requireNonNull(goals.get(peer)));
        }
    }

    private void addDatabases() {
        section = "Databases";
        for (String database : List.of("PostgreSQL", "H2")) {
            String in = ", " + database;
            Goal goal = atLeast(database.equals("H2") ? 0.8 : 0.95);
            row(
                    "commands a second of the desk",
                    "raw statements",
                    database,
                    score("desk over raw statements" + in),
                    goal);
            row(
                    "commands a second of the desk",
                    "`SELECT … FOR UPDATE`",
                    database,
                    score("desk over SELECT FOR UPDATE" + in),
                    atLeast(1.1));
        }
        for (String database : List.of("PostgreSQL", "H2")) {
            row(
                    "rows through `PortfolioCursor`",
                    "the driver's rows alone",
                    "1,000,000 rows, " + database,
                    score("a million rows through PortfolioCursor over the driver's rows, " + database),
                    atMost(1.3));
        }
        row(
                "the view that `terms --sql` prints, one thread",
                "a view by hand, without faults of rows",
                "1,000,000 rows, DuckDB",
                score("a million rows of the generated view over a view by hand, DuckDB"),
                atMost(2));
    }

    private void addPortfolios() {
        section = "Sweeps, threads, start and size";
        row(
                "sweep",
                "the same by hand in the same columns",
                TEN_MILLION,
                ratio("Sweep.library", "Sweep.columnsSweptByHand"),
                atMost(3));
        row("sweep", "a bare sum of the same bytes", TEN_MILLION, ratio("Sweep.library", "Sweep.bareSum"), Goal.NONE);
        row(
                "objects with days as numbers",
                "sweep",
                TEN_MILLION,
                ratio("Sweep.objectsWithNumbers", "Sweep.library"),
                atLeast(8));
        row(
                "objects with `LocalDate`",
                "sweep",
                TEN_MILLION,
                ratio("Sweep.objectsWithDates", "Sweep.library"),
                atLeast(15));
        row("DuckDB in one thread", "sweep", TEN_MILLION, ratio("Sweep.duckDb", "Sweep.library"), Goal.NONE);
        double sumGained = ratio("Sweep.bareSum", "Sweep.bareSumInTwoThreads");
        row(
                "what a second thread gains a sweep",
                "what it gains a bare sum",
                TEN_MILLION,
                ratio("Sweep.library", "Sweep.libraryInTwoThreads") / sumGained,
                atLeast(0.75));
        row(
                "what a second thread gains deciding",
                "what it gains a bare sum",
                ALL_STEPS,
                2 * ratio("Decide.mixed", "Decide.mixed in 2 threads") / sumGained,
                atLeast(0.75));
        row(
                "first decision in a fresh JVM, ms",
                "more than an empty main",
                "",
                score("the first decision over an empty main"),
                atMost(60));
        row(
                "runtime jars of core and policy with all they need, MB",
                "",
                "",
                score("all runtime jars") / 1e6,
                atMost(2));
    }

    /** Returns a number with as many digits as say something. */
    static String number(double value) {
        return String.format(
                Locale.ROOT, value >= 100 || value == Math.rint(value) ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}

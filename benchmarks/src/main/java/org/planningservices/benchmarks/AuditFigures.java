package org.planningservices.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.planningservices.cli.TextReports;
import org.planningservices.journal.Journal;
import org.planningservices.json.JournalReader;
import org.planningservices.json.ReportWriter;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.VoucherReport;

/**
 * How long the parts of an audit take in a JVM that is warm, for each record and by the clock: reading beside Jackson's tokens
 * of the same bytes, judging in journals of several sizes, and reports beside writing the same bytes.
 */
public final class AuditFigures {

    private static final AuditedJournal SMALLEST = AuditedJournal.CLEAN_50_000;
    private static final int BUFFER = 8192;

    /** The journals that are small enough to be measured many times. */
    private static final List<AuditedJournal> IN_TURNS = List.of(
            AuditedJournal.CLEAN_50_000,
            AuditedJournal.CLEAN_200_000,
            AuditedJournal.CLEAN_1_000_000,
            AuditedJournal.MISTAKES_400_000);

    private AuditFigures() {}

    /** What is measured in one JVM. */
    enum Part {
        READING("-Xmx2g"),
        JUDGING("-Xmx4g"),
        JUDGING_LARGE("-Xmx6g"),
        REPORTING("-Xmx4g"),
        REPORTING_MISTAKES("-Xmx4g");

        private final String heap;

        Part(String heap) {
            this.heap = heap;
        }

        /** Returns the settings of the JVM: the collector of the command, and a heap large enough not to matter. */
        List<String> jvm() {
            return List.of(heap, "-XX:+UseSerialGC");
        }
    }

    static String reading(AuditedJournal journal) {
        return "reading " + journal.title;
    }

    static String tokens(AuditedJournal journal) {
        return "Jackson's tokens of " + journal.title;
    }

    static String judging(AuditedJournal journal) {
        return "judging " + journal.title;
    }

    /** Returns the name of the ratio of judging a record of a journal and one of the smallest. */
    static String growth(AuditedJournal journal) {
        return judging(journal) + " over the same at " + SMALLEST.title;
    }

    static String text(AuditedJournal journal) {
        return "text report of " + journal.title;
    }

    static String bytesOfText(AuditedJournal journal) {
        return "the bytes of the " + text(journal);
    }

    static String json(AuditedJournal journal) {
        return "JSON report of " + journal.title;
    }

    /** Returns the name of the ratio of the text report to reading and judging. */
    static String textOverRest(AuditedJournal journal) {
        return text(journal) + " over reading and judging";
    }

    /**
     * Prints the figures of one part.
     *
     * @param args  the part, such as {@code reading}, the folder of the journals, and {@code --quick} for a trial
     * @throws Exception if something cannot be measured
     */
    public static void main(String[] args) throws Exception {
        Scores scores = new Scores();
        measure(Part.valueOf(args[0].toUpperCase(Locale.ROOT)), Path.of(args[1]), Effort.of(args), scores);
        scores.print();
    }

    static void measure(Part part, Path folder, Effort effort, Scores scores) throws Exception {
        switch (part) {
            case READING -> read(folder, effort, scores);
            case JUDGING -> judge(folder, effort, scores);
            case JUDGING_LARGE -> judgeLarge(folder, effort, scores);
            case REPORTING -> report(AuditedJournal.CLEAN_1_000_000, folder, effort, scores);
            case REPORTING_MISTAKES -> report(AuditedJournal.MISTAKES_400_000, folder, effort, scores);
        }
    }

    /** Returns an effort for jobs that each take seconds. */
    private static Effort longJobs(Effort effort) {
        return new Effort(effort.turn(), effort.times(2), effort.times(5), effort.share());
    }

    private static void read(Path folder, Effort effort, Scores scores) throws Exception {
        Turns turns = Turns.ofClock();
        for (AuditedJournal journal : IN_TURNS) {
            Path file = journal.in(folder, effort);
            turns.add(reading(journal), () -> JournalReader.read(file).entries().size());
            turns.add(tokens(journal), () -> countLines(file));
        }
        turns.run(longJobs(effort)).putInto(scores);
        for (AuditedJournal journal : IN_TURNS) {
            turns.putRatio(reading(journal), tokens(journal), scores);
        }
    }

    /** Reads all tokens with their texts, and returns how many objects are on the top level. */
    private static long countLines(Path file) throws IOException {
        long lines = 0;
        long characters = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser tokens = new JsonFactory().createParser(in)) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    characters += tokens.getText().length();
                } else if (tokens.getParsingContext().inRoot()) {
                    lines++;
                }
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("texts were expected in `" + file + "`, found none");
        }
        return lines;
    }

    private static void judge(Path folder, Effort effort, Scores scores) throws Exception {
        Turns turns = Turns.ofClock();
        for (AuditedJournal journal : IN_TURNS) {
            turns.add(judging(journal), judging(JournalReader.read(journal.in(folder, effort))));
        }
        turns.run(longJobs(effort)).putInto(scores);
        for (AuditedJournal journal : IN_TURNS) {
            scores.put(growth(journal), turns.ratio(judging(journal), judging(SMALLEST)), "");
        }
    }

    /** Judges the smallest journal until that is fast, then reads the largest and judges it twice. */
    private static void judgeLarge(Path folder, Effort effort, Scores scores) throws Exception {
        AuditedJournal large = AuditedJournal.CLEAN_5_000_000;
        Turns warmUp = Turns.ofClock()
                .add(judging(SMALLEST), judging(JournalReader.read(SMALLEST.in(folder, effort))))
                .run(effort);
        long start = System.nanoTime();
        Journal journal = JournalReader.read(large.in(folder, effort));
        double nanoseconds = System.nanoTime() - start;
        scores.put(reading(large), nanoseconds / journal.entries().size(), "ns");
        Turns turns = Turns.ofClock().add(judging(large), judging(journal)).run(new Effort(effort.turn(), 0, 2, 1));
        turns.putInto(scores);
        Scores warm = new Scores();
        warmUp.putInto(warm);
        scores.put(growth(large), scores.of(judging(large)) / warm.of(judging(SMALLEST)), "");
    }

    private static Turns.Job judging(Journal journal) {
        return () -> {
            judge(journal);
            return journal.entries().size();
        };
    }

    /** Judges a journal, and takes every part of the report, since what nobody takes need not be made. */
    private static AuditReport judge(Journal journal) {
        AuditReport report = VoucherProgram.planningServices().audit(journal, AuditedJournal.AS_OF);
        long taken = 0;
        for (VoucherReport voucher : report.vouchers()) {
            taken += voucher.history().size();
        }
        for (EnrollmentReport enrollment : report.enrollments()) {
            taken += enrollment.movements().size();
        }
        for (Finding finding : report.findings()) {
            taken += finding.violations().size();
        }
        if (taken < report.vouchers().size()) {
            throw new IllegalStateException("every voucher was to have a history, found `" + taken + "` entries");
        }
        return report;
    }

    /** What one audit after the other works on, and where its reports go. */
    private static final class Audit {

        private final AuditedJournal of;
        private final Path file;
        private final Path out;
        private Journal journal = Journal.of(List.of());
        private AuditReport report;
        private byte[] text = {};

        Audit(AuditedJournal of, Path folder, Effort effort) throws IOException {
            this.of = of;
            file = of.in(folder, effort);
            out = folder.resolve("report.out");
            report = VoucherProgram.planningServices().audit(journal, AuditedJournal.AS_OF);
        }

        private long records() {
            return journal.entries().size();
        }

        long read() throws IOException {
            report = VoucherProgram.planningServices().audit(Journal.of(List.of()), AuditedJournal.AS_OF);
            journal = JournalReader.read(file);
            return records();
        }

        long judge() {
            report = AuditFigures.judge(journal);
            return records();
        }

        long printText() throws IOException {
            try (PrintWriter to = new PrintWriter(Files.newBufferedWriter(out))) {
                TextReports.print(of.title, report, to);
            }
            return records();
        }

        long readText() throws IOException {
            text = Files.readAllBytes(out);
            return records();
        }

        long writeText() throws IOException {
            try (OutputStream to = Files.newOutputStream(out)) {
                for (int i = 0; i < text.length; i += BUFFER) {
                    to.write(text, i, Math.min(BUFFER, text.length - i));
                }
            }
            return records();
        }

        long writeJson() throws IOException {
            try (OutputStream to = Files.newOutputStream(out)) {
                ReportWriter.write(report, to);
            }
            return records();
        }
    }

    /** Each part runs once a turn, on what the part before it left. */
    private static void report(AuditedJournal of, Path folder, Effort effort, Scores scores) throws Exception {
        Audit audit = new Audit(of, folder, effort);
        String read = reading(of) + " before its reports";
        String judge = judging(of) + " before its reports";
        Turns turns = Turns.ofClock()
                .add(read, audit::read)
                .add(judge, audit::judge)
                .add(text(of), audit::printText)
                .add("keeping " + bytesOfText(of), audit::readText)
                .add(bytesOfText(of), audit::writeText)
                .add(json(of), audit::writeJson)
                .run(new Effort(Duration.ZERO, effort.times(2), effort.times(5), effort.share()));
        turns.putInto(scores);
        turns.putRatio(text(of), bytesOfText(of), scores);
        scores.put(textOverRest(of), turns.ratio(text(of), read, judge), "");
        scores.put("size of the " + text(of), audit.text.length / 1e6, "MB");
    }
}

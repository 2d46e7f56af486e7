package org.planningservices.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.PlanningServices;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Journal;

/**
 * How long an audit takes for each record of a journal that is in memory, on one thread. The journal is of 5,000 vouchers; about
 * three in a hundred have a mistake.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AuditBenchmark {

    private static final int VOUCHERS = 5_000;
    private static final int RECORDS = 51_040;
    private static final LocalDate AS_OF = LocalDate.of(2022, 6, 1);

    private final PlanningServices program = PlanningServices.published();

    @SuppressWarnings("NullAway.Init") // by prepare
    private Journal journal;

    /**
     * Reads the journal, and sees that it is as large as the figures are told for.
     *
     * @throws IOException never: the journal is in memory
     */
    @Setup
    public void prepare() throws IOException {
        StringWriter written = new StringWriter();
        JournalGenerator.write(VOUCHERS, 1, written);
        journal = JournalReader.read(new ByteArrayInputStream(written.toString().getBytes(StandardCharsets.UTF_8)));
        AuditReport report = audit();
        int records = journal.entries().size();
        if (records != RECORDS
                || report.vouchers().size() != VOUCHERS
                || report.findings().isEmpty()) {
            throw new IllegalStateException("a journal of `" + RECORDS + "` records with findings was expected, found `"
                    + records + "` records and `" + report.findings().size() + "` findings");
        }
    }

    /**
     * Audits the journal.
     *
     * @return the report
     */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public AuditReport audit() {
        return program.audit(journal, AS_OF);
    }
}

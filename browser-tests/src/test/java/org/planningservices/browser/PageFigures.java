package org.planningservices.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPOutputStream;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.report.html.HtmlReport;

/** Measures the explorer and a large HTML report in a browser, and prints a row for each figure. */
final class PageFigures {

    private static final int RUNS = 9;
    private static final int VOUCHERS = 10_000;

    private static final String SLIDER = """
            const done = arguments[0];
            const slider = document.querySelector('#slider');
            const day = Number(slider.value) - 150;
            const times = [];
            const move = () => {
                if (times.length === 300) {
                    done(times);
                    return;
                }
                const before = performance.now();
                slider.value = day + times.length;
                slider.dispatchEvent(new Event('input'));
                // the page answers before the next frame
                requestAnimationFrame(() => {
                    document.body.offsetHeight;
                    times.push(performance.now() - before);
                    setTimeout(move, 20);
                });
            };
            move();
            """;

    private static final String NEXT = """
            const times = [];
            for (let i = 0; i < 300; i++) {
                const day = new Date(Date.UTC(2020, 8, 7 + i)).toISOString().slice(0, 10);
                const before = performance.now();
                planningServices.next('V-3', day, '', '', 'en');
                planningServices.voucher('V-3', day, 'en');
                times.push(performance.now() - before);
            }
            return times;
            """;

    private PageFigures() {}

    public static void main(String[] args) throws IOException {
        byte[] page =
                Files.readAllBytes(Path.of("../explorer/target/classes/org/planningservices/explorer/explorer.html"));
        print("size of the page, KB", page.length / 1000.0, "≤ 1000");
        print("size of the page compressed by gzip, KB", gzipped(page) / 1000.0, "≤ 300");
        try (Browser browser = Browser.start();
                Site site = Site.of(page)) {
            print("from the page's arrival to the first answer, ms", firstAnswers(browser, site), "≤ 1000");
            List<?> frames = Objects.requireNonNull((List<?>) browser.driver().executeAsyncScript(SLIDER));
            print("a position of the slider, with layout, median, ms", quantile(numbers(frames), 0.5), "≤ 20");
            print("a position of the slider, with layout, 95 of 100, ms", quantile(numbers(frames), 0.95), "≤ 20");
            List<?> answers = Objects.requireNonNull((List<?>) browser.run(NEXT));
            print("the answers of a position alone, median, ms", quantile(numbers(answers), 0.5), "");
            reportFigures(browser);
        }
    }

    private static double firstAnswers(Browser browser, Site site) {
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            browser.open("about:blank");
            browser.open(site.address());
            times[i] = numbers(List.of(Objects.requireNonNull(browser.run("""
                            const loaded = performance.getEntriesByType('navigation')[0];
                            return loaded.domInteractive - loaded.responseEnd;
                            """))))
                    .findFirst()
                    .orElseThrow();
        }
        return quantile(Arrays.stream(times), 0.5);
    }

    private static void reportFigures(Browser browser) throws IOException {
        VoucherProgram program = VoucherProgram.planningServices();
        AuditReport audit = program.audit(
                JournalReader.read(new ByteArrayInputStream(journal().getBytes(StandardCharsets.UTF_8))),
                LocalDate.of(2021, 12, 1));
        Path report = Files.createTempFile("large", ".report.html");
        try {
            long before = System.nanoTime();
            try (OutputStream out = Files.newOutputStream(report)) {
                HtmlReport.of(program, audit).write(out);
            }
            print("a report of 10,000 vouchers, one in ten of them late, is written, s", seconds(before), "≤ 10");
            print("its size, MB", Files.size(report) / 1e6, "");
            before = System.nanoTime();
            browser.open(report);
            browser.run("location.hash = '#voucher-V-9876'; document.body.offsetHeight;");
            print("it opens, and goes to one of its vouchers, s", seconds(before), "");
        } finally {
            Files.delete(report);
        }
    }

    private static String journal() {
        StringBuilder journal = new StringBuilder("""
                {"type":"enrollment","enrollment":"E-1","customer":"adatum","startsOn":"2019-01-01","endsOn":"2021-12-31"}
                {"type":"benefit-activated","enrollment":"E-1","on":"2019-02-01"}
                {"type":"days-accrued","enrollment":"E-1","days":100000,"on":"2019-02-01"}
                """);
        for (int i = 0; i < VOUCHERS; i++) {
            journal.append("""
                    {"type":"voucher-created","voucher":"V-%1$d","enrollment":"E-1","offering":"S-EDPS","serviceLevel":5,"on":"2020-09-07"}
                    {"type":"voucher-assigned","voucher":"V-%1$d","projectManager":"k.jansen@adatum.example","on":"%2$s"}
                    """.formatted(i, i % 10 == 0 ? "2021-06-08" : "2020-09-08"));
        }
        return journal.toString();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static DoubleStream numbers(List<?> values) {
        return values.stream().mapToDouble(one -> ((Number) one).doubleValue());
    }

    private static double quantile(DoubleStream values, double part) {
        double[] sorted = values.sorted().toArray();
        return sorted[(int) (sorted.length * part)];
    }

    private static int gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }

    private static void print(String what, double value, String goal) {
        System.out.printf(Locale.ROOT, "| %s | %.3g | %s |%n", what, value, goal);
    }
}

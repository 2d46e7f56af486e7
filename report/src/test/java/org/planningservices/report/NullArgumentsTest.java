package org.planningservices.report;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.OutputStream;
import java.io.Writer;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.report.html.HtmlReport;
import org.planningservices.voucher.Voucher;

/** Null arguments are rejected by name. */
@SuppressWarnings({"DataFlowIssue", "NullAway"})
class NullArgumentsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final AuditReport REPORT = Audits.audit(Audits.sample("one-voucher"), DAY);

    private static void rejects(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }

    @Test
    void areRejected() {
        VoucherReport voucher = REPORT.vouchers().get(0);
        VoucherTimeline timeline = VoucherTimeline.of(voucher, Audits.PROGRAM.on(DAY));
        StateDiagram diagram = StateDiagram.of(Audits.PROGRAM.lifecycle());
        PoolPlot plot = PoolPlot.of(REPORT.enrollments().get(0), DAY);
        HtmlReport page = HtmlReport.of(Audits.PROGRAM, REPORT);

        rejects("report", () -> VoucherTimeline.of(null, Audits.PROGRAM.on(DAY)));
        rejects("day", () -> VoucherTimeline.of(voucher, null));
        rejects("locale", () -> timeline.svg(null));
        rejects("locale", () -> timeline.svgFile(null));
        rejects("lifecycle", () -> StateDiagram.of(null));
        rejects("voucher", () -> diagram.with((Voucher) null));
        rejects("report", () -> diagram.with((VoucherReport) null));
        rejects("locale", () -> diagram.svg(null));
        rejects("locale", () -> diagram.svgFile(null));
        rejects("report", () -> PoolPlot.of(null, DAY));
        rejects("asOf", () -> PoolPlot.of(REPORT.enrollments().get(0), null));
        rejects("day", () -> plot.balanceOn(null));
        rejects("locale", () -> plot.svg(null));
        rejects("locale", () -> plot.svgFile(null));
        rejects("program", () -> HtmlReport.of(null, REPORT));
        rejects("report", () -> HtmlReport.of(Audits.PROGRAM, null));
        rejects("name", () -> page.named(null));
        rejects("locale", () -> page.in(null));
        rejects("comparison", () -> page.comparedWith(null));
        rejects("out", () -> page.write((Writer) null));
        rejects("out", () -> page.write((OutputStream) null));
    }
}

package org.planningservices.report.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.planningservices.journal.Journal;
import org.planningservices.json.JournalReader;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.decision.Deadline;

/** Deadlines by the published rules. */
final class SampleDeadlines {

    private SampleDeadlines() {}

    /** Returns the deadlines, as of a day, of a voucher that was created and assigned on one day. */
    static List<Deadline> ofAssigned(LocalDate createdOn, LocalDate on) {
        String journal = """
                {"type": "enrollment", "enrollment": "E-1", "customer": "adatum", "startsOn": "2019-01-01", "endsOn": "2021-12-31"}
                {"type": "voucher-created", "voucher": "V-1", "enrollment": "E-1", "offering": "S-EDPS", "serviceLevel": 5, "on": "%s"}
                {"type": "voucher-assigned", "voucher": "V-1", "projectManager": "visser", "on": "%s"}
                """.formatted(createdOn, createdOn);
        VoucherProgram program = VoucherProgram.planningServices();
        return program.on(on)
                .upcomingDeadlines(
                        program.audit(read(journal), on).vouchers().get(0).voucher());
    }

    private static Journal read(String journal) {
        try {
            return JournalReader.read(new ByteArrayInputStream(journal.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.planningservices.explorer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.party.Partner;
import org.planningservices.party.PartnerId;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.Audit;

/** The records of a partner. An audit of these alone gives the partner on any day. */
final class PartnerHistory {

    private final PartnerId id;
    private final VoucherProgram program;
    private final List<JournalEntry> entries = new ArrayList<>();

    /** The partner, by the number of its dated records that have happened. */
    private final Map<Integer, Optional<Partner>> known = new HashMap<>();

    PartnerHistory(PartnerId id, VoucherProgram program) {
        this.id = id;
        this.program = program;
    }

    void add(JournalEntry entry) {
        entries.add(entry);
    }

    /** Returns a copy with more records, whose line numbers must be higher. */
    PartnerHistory with(List<JournalEntry> more) {
        PartnerHistory copy = new PartnerHistory(id, program);
        copy.entries.addAll(entries);
        copy.entries.addAll(more);
        return copy;
    }

    /** Returns the partner at the end of a day; empty if no record declares it. */
    Optional<Partner> on(LocalDate day) {
        int count = 0;
        for (JournalEntry entry : entries) {
            if (entry.record() instanceof Occurrence occurrence
                    && !occurrence.on().isAfter(day)) {
                count++;
            }
        }
        Optional<Partner> partner = known.get(count);
        if (partner == null) {
            Audit audit = program.startAudit(day);
            entries.forEach(audit::add);
            partner = audit.report().findPartner(id);
            known.put(count, partner);
        }
        return partner;
    }
}

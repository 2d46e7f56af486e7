package org.planningservices.cli;

import java.util.ArrayList;
import java.util.List;
import org.planningservices.journal.JournalRecord;
import org.planningservices.policy.decision.Refusal;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.step.VoucherId;

/** Why a record was refused, in lines: each rule with its source and its remedies, then the rules that lack a fact. */
final class RefusalText {

    private RefusalText() {}

    static String of(JournalRecord record, Refusal refusal) {
        return of(record, refusal.violations(), refusal.undecided());
    }

    static String of(JournalRecord record, List<Violation> violations, List<Undecided> unknowns) {
        Texts texts = Texts.current();
        List<String> lines = new ArrayList<>();
        for (Violation violation : violations) {
            lines.add("! " + violation.rule().id() + " " + violation.message(texts.locale()) + about(violation));
            lines.add("  " + violation.rule().sources().get(0));
            if (!TextReport.isOfTheRecord(violation, record)) {
                RecordLine.of(violation.remedy()).forEach(measure -> lines.add("  " + measure));
            }
        }
        for (Undecided unknown : unknowns) {
            lines.add("? " + texts.get("undecided", unknown.rule().id(), unknown.message(texts.locale())));
        }
        return String.join("\n", lines.stream().map(TerminalText::line).toList());
    }

    private static String about(Violation violation) {
        return violation.voucherId().map(RefusalText::named).orElse("");
    }

    private static String named(VoucherId voucher) {
        return " (" + Texts.current().get("voucher", voucher) + ")";
    }
}

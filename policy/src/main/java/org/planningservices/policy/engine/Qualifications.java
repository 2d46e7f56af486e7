package org.planningservices.policy.engine;

import static org.planningservices.policy.engine.RuleOutcome.UNKNOWN;
import static org.planningservices.policy.engine.RuleOutcome.refusedIf;
import static org.planningservices.rule.RuleId.ELG_15;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Partner;
import org.planningservices.policy.decision.FactKind;
import org.planningservices.rule.ComparedValue;
import org.planningservices.step.EnrollInOffering;

/** What qualifies on a day, by the older table or the newer (ELG-15, ELG-16), and who has it. */
public final class Qualifications {

    private Qualifications() {}

    /** Returns what qualifies for the engagement of a reservation or a start; null where no table of the terms has it. */
    public static List<Qualification> forVoucher(Case c) {
        if (c.day().isInForce(ELG_15)) {
            return earlier(c.voucher().offering(), c);
        }
        CatalogEntry row = c.row();
        return row == null ? List.of() : row.qualifications();
    }

    /** Returns what qualifies for any engagement of the offering to enroll in; null where no table of the terms has it. */
    public static List<Qualification> forOffering(Case c) {
        Offering offering = ((EnrollInOffering) c.step()).offering();
        if (c.day().isInForce(ELG_15)) {
            return earlier(offering, c);
        }
        List<CatalogEntry> rows = c.terms().catalog().value().of(offering);
        List<Qualification> any = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            CatalogEntry row = rows.get(i);
            if (inCatalog(row, c.on())) {
                any.addAll(row.qualifications());
            }
        }
        return any;
    }

    private static List<Qualification> earlier(Offering offering, Case c) {
        return c.terms().qualificationsBefore2020().value().getOrDefault(offering, List.of());
    }

    /** Tells whether the catalog has the engagement of a started voucher under another offering, whatever the day. */
    public static boolean belongsToAnotherOffering(Case c) {
        CatalogEntry row = c.row();
        return row != null && !row.offering().equals(c.voucher().offering());
    }

    /** Tells whether the catalog has an engagement on a day. */
    public static boolean inCatalog(CatalogEntry row, LocalDate day) {
        LocalDate joinedOn = row.joinedOn().orElse(null);
        return joinedOn == null || !day.isBefore(joinedOn);
    }

    /** Names the days on which what qualifies for an engagement can change, and who has it. */
    public static void turns(Case c, TurningDays days) {
        CatalogEntry row = c.row();
        turns(c, c.voucher().offering(), row == null ? List.of() : List.of(row), days);
    }

    /** Names the days on which what qualifies for an engagement of the offering to enroll in can change, and who has it. */
    public static void turnsOfOffering(Case c, TurningDays days) {
        Offering offering = ((EnrollInOffering) c.step()).offering();
        List<CatalogEntry> rows = c.terms().catalog().value().of(offering);
        for (CatalogEntry row : rows) {
            days.from(row.joinedOn());
        }
        turns(c, offering, rows, days);
    }

    private static void turns(Case c, Offering offering, List<CatalogEntry> rows, TurningDays days) {
        days.inForce(ELG_15, c);
        Partner partner = c.partner();
        if (partner != null) {
            held(partner, earlier(offering, c), days);
            for (CatalogEntry row : rows) {
                held(partner, row.qualifications(), days);
            }
        }
    }

    private static void held(Partner partner, List<Qualification> asked, TurningDays days) {
        for (Qualification one : asked) {
            for (Competency competency : one.competencies()) {
                for (HeldCompetency held : partner.held(competency)) {
                    days.from(held.firstDay());
                    days.after(held.lastDay());
                }
            }
        }
    }

    static RuleOutcome answer(Case c, List<Qualification> asked) {
        Partner partner = c.partner();
        return asked.isEmpty() || partner == null ? UNKNOWN : refusedIf(!holdsAny(partner, asked, c.epochDay()));
    }

    /** Names the fact that is missing: the table, or the partner. */
    public static FactKind missing(Case c, List<Qualification> asked) {
        return asked.isEmpty() ? FactKind.COMPETENCY_TABLE : FactKind.PARTNER;
    }

    static Reason explain(RuleCondition condition, Case c, List<Qualification> asked) {
        List<Qualification> one = new ArrayList<>();
        for (Qualification any : asked) {
            for (Competency competency : any.competencies()) {
                addOnce(new Qualification(any.level(), List.of(competency)), one);
            }
        }
        return condition.reason(ComparedValue.of("competencies", List.copyOf(one)), ComparedValue.of("day", c.on()));
    }

    /** Returns the competencies of qualifications, each once. */
    public static List<Competency> competencies(List<Qualification> asked) {
        List<Competency> competencies = new ArrayList<>();
        for (Qualification one : asked) {
            for (Competency competency : one.competencies()) {
                addOnce(competency, competencies);
            }
        }
        return List.copyOf(competencies);
    }

    private static <T> void addOnce(T one, List<T> all) {
        if (!all.contains(one)) {
            all.add(one);
        }
    }

    static boolean holdsAny(Partner partner, List<Qualification> asked, int day) {
        for (int i = 0; i < asked.size(); i++) {
            if (holds(partner, asked.get(i), day)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Partner partner, Qualification qualification, int day) {
        List<Competency> competencies = qualification.competencies();
        for (int i = 0; i < competencies.size(); i++) {
            if (partner.holds(competencies.get(i), qualification.level(), day)) {
                return true;
            }
        }
        return false;
    }
}

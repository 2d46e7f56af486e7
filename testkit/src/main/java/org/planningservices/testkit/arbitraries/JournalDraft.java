package org.planningservices.testkit.arbitraries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.journal.Journal;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.Declaration;
import org.planningservices.journal.JournalRecord.EnrollmentDeclared;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.Occurrence;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.party.Consultant;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.PartnerId;
import org.planningservices.step.PaymentRequestId;
import org.planningservices.step.VoucherId;

/**
 * A journal under construction. Several lives add their records one after the other; the journal orders them by day.
 *
 * <p>The facts are no larger than needed: an enrollment runs, and a competency is held, from the first day on which a
 * life needs it to the last. A fact that two lives provide occurs once.
 */
final class JournalDraft {

    private record Held(PartnerId partner, Competency competency, CompetencyLevel level) {}

    private record Span(LocalDate first, LocalDate last) {

        Span and(Span other) {
            return new Span(
                    first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
        }
    }

    private final Map<EnrollmentId, CustomerId> customers = new LinkedHashMap<>();
    private final Map<EnrollmentId, Span> running = new LinkedHashMap<>();
    private final Set<PartnerId> partners = new LinkedHashSet<>();
    private final Set<Declaration> statements = new LinkedHashSet<>();
    private final Map<Held, Span> held = new LinkedHashMap<>();
    private final List<Occurrence> happenings = new ArrayList<>();
    private int vouchers;
    private int requests;
    private @Nullable JournalRecord broken;

    VoucherId newVoucher() {
        return VoucherId.of("V-" + ++vouchers);
    }

    PaymentRequestId newRequest() {
        return PaymentRequestId.of("PR-" + ++requests);
    }

    void runs(EnrollmentId enrollment, CustomerId customer, LocalDate first, LocalDate last) {
        customers.put(enrollment, customer);
        running.merge(enrollment, new Span(first, last), Span::and);
    }

    void knows(PartnerId partner) {
        partners.add(partner);
    }

    void hasSite(PartnerId partner, Location location) {
        knows(partner);
        statements.add(new LocationDeclared(partner, location));
    }

    void employs(PartnerId partner, Consultant consultant) {
        knows(partner);
        statements.add(new ConsultantDeclared(partner, consultant));
    }

    void holds(PartnerId partner, Competency competency, CompetencyLevel level, LocalDate on) {
        knows(partner);
        held.merge(new Held(partner, competency, level), new Span(on, on), Span::and);
    }

    void add(Occurrence happening) {
        happenings.add(happening);
    }

    /** Adds the record that breaks a rule. */
    void breakWith(Occurrence happening) {
        add(happening);
        broken = happening;
    }

    /** Adds the statement that breaks a rule. */
    void breakWith(Declaration statement) {
        statements.add(statement);
        broken = statement;
    }

    Journal journal() {
        return Journal.of(records());
    }

    /** Returns the line of the record that breaks a rule. */
    int brokenLine() {
        List<JournalRecord> records = records();
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i) == broken) {
                return i + 1;
            }
        }
        throw new IllegalStateException("no record breaks a rule");
    }

    private List<JournalRecord> records() {
        List<JournalRecord> records = new ArrayList<>();
        running.forEach((id, span) ->
                records.add(new EnrollmentDeclared(Enrollment.of(id, customer(id), span.first(), span.last()))));
        partners.forEach(partner -> records.add(new PartnerDeclared(partner)));
        held.forEach((key, span) -> records.add(new CompetencyDeclared(
                key.partner(),
                HeldCompetency.of(key.competency(), key.level(), span.first()).withLastDay(span.last()))));
        records.addAll(statements);
        Set<Object> done = new HashSet<>();
        happenings.stream()
                .sorted(Comparator.comparing(Occurrence::on))
                .filter(happening -> done.add(happening.match(OnceKey.KEY)) || happening == broken)
                .forEach(records::add);
        return records;
    }

    private CustomerId customer(EnrollmentId enrollment) {
        return Objects.requireNonNull(customers.get(enrollment));
    }
}

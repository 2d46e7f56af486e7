package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.json.GoodTerms.read;
import static org.planningservices.json.GoodTerms.written;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planningservices.engagement.CatalogueEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.PlanningServices;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.Journal;
import org.planningservices.policy.terms.Catalogue;
import org.planningservices.policy.terms.Cited;
import org.planningservices.policy.terms.Dated;
import org.planningservices.policy.terms.Dated.Span;
import org.planningservices.policy.terms.Edition;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.Revocation;
import org.planningservices.policy.terms.Surplus;
import org.planningservices.policy.terms.Terms;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.RuleId;
import org.planningservices.voucher.CompletionReport;
import org.threeten.extra.LocalDateRange;

/** Whatever the terms, they are read as they were written. */
class TermsProperties {

    private static final Journal JOURNAL = GoodJournal.read(GoodJournal.sample("small-portfolio.journal.jsonl"));

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void readsWhatWasWritten(@ForAll("terms") Terms terms) {
        assertThat(read(written(terms))).isEqualTo(terms);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void auditsUnderWhateverWasRead(@ForAll("terms") Terms terms) {
        AuditReport report = PlanningServices.under(read(written(terms))).audit(JOURNAL, LocalDate.of(2022, 6, 1));

        assertThat(report.vouchers()).isNotEmpty();
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Builders.withBuilder(() -> Terms.builder(Terms.published()))
                .use(texts())
                .inSetter(Terms.Builder::program)
                .use(Arbitraries.of(Edition.class))
                .inSetter(Terms.Builder::edition)
                .use(cited(rules()))
                .inSetter(Terms.Builder::rules)
                .use(cited(numbers()))
                .inSetter(Terms.Builder::validityDays)
                .use(cited(extensions()))
                .inSetter(Terms.Builder::extension)
                .use(cited(days()))
                .inSetter(Terms.Builder::lastCreationDay)
                .use(cited(days()))
                .inSetter(Terms.Builder::lastRedemptionDay)
                .use(cited(numbers()))
                .inSetter(Terms.Builder::paymentRequestDays)
                .use(cited(numbers()))
                .inSetter(Terms.Builder::paymentDays)
                .use(cited(offerings().set().ofMaxSize(4)))
                .inSetter(Terms.Builder::offerings)
                .use(cited(levels().set().ofMaxSize(4)))
                .inSetter(Terms.Builder::serviceLevels)
                .use(cited(levels()))
                .inSetter(Terms.Builder::singleServiceLevel)
                .use(cited(days()))
                .inSetter(Terms.Builder::cloudEnd)
                .use(cited(numbers()))
                .inSetter(Terms.Builder::longestDelivery)
                .use(cited(numbers()))
                .inSetter(Terms.Builder::longestOffsite)
                .use(cited(ranges()))
                .inSetter(Terms.Builder::remoteWaiver)
                .use(cited(days()))
                .inSetter(Terms.Builder::conversionEnd)
                .use(cited(days()))
                .inSetter(Terms.Builder::accrualEnd)
                .use(cited(days()))
                .inSetter(Terms.Builder::poolsEmptiedOn)
                .use(toolRoles())
                .inSetter(Terms.Builder::toolRoles)
                .use(cited(catalogues()))
                .inSetter(Terms.Builder::catalogue)
                .use(cited(Arbitraries.maps(offerings(), qualifications()).ofMaxSize(3)))
                .inSetter(Terms.Builder::earlierQualifications)
                .use(cited(Arbitraries.maps(engagements(), levels().set().ofMaxSize(3))
                        .ofMaxSize(3)))
                .inSetter(Terms.Builder::engagementServiceLevels)
                .use(cited(Arbitraries.of(Revocation.class)))
                .inSetter(Terms.Builder::revocation)
                .use(cited(Arbitraries.of(CompletionReport.class)))
                .inSetter(Terms.Builder::completionReport)
                .use(cited(Arbitraries.of(Surplus.class)))
                .inSetter(Terms.Builder::surplus)
                .build(Terms.Builder::build);
    }

    private static <T> Arbitrary<Cited<T>> cited(Arbitrary<T> values) {
        Arbitrary<List<Citation>> sources = Combinators.combine(texts(), texts(), texts())
                .as(Citation::new)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(values, sources).as(Cited::new);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\u0000', '\n', '\u0085', 'é', '\u2028', '\uFEFF')
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> !text.isBlank())
                .flatMap(text -> Arbitraries.of(text, text + "😀"));
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 100_000);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1990, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Set<RuleId>> rules() {
        return Arbitraries.of(RuleId.class).set().map(rules -> {
            rules.addAll(Set.of(RuleId.LIF_01, RuleId.LIF_03));
            return rules;
        });
    }

    private static Arbitrary<Optional<Extension>> extensions() {
        return Combinators.combine(days(), days(), numbers()).as(Extension::new).optional();
    }

    private static Arbitrary<Offering> offerings() {
        return texts().map(Offering::of);
    }

    private static Arbitrary<Engagement> engagements() {
        return texts().map(Engagement::of);
    }

    private static Arbitrary<ServiceLevel> levels() {
        return numbers().map(ServiceLevel::ofDays);
    }

    private static Arbitrary<LocalDateRange> ranges() {
        return Combinators.combine(days(), days())
                .as((one, other) -> one.isBefore(other)
                        ? LocalDateRange.ofClosed(one, other)
                        : LocalDateRange.ofClosed(other, one));
    }

    private static Arbitrary<List<Qualification>> qualifications() {
        return Combinators.combine(
                        Arbitraries.of(CompetencyLevel.class),
                        texts().map(Competency::of)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1)
                                .ofMaxSize(3))
                .as(Qualification::new)
                .list()
                .uniqueElements()
                .ofMaxSize(3);
    }

    private static Arbitrary<Catalogue> catalogues() {
        return Combinators.combine(engagements(), offerings(), qualifications(), days().optional())
                .as((engagement, offering, qualifications, joinedOn) -> CatalogueEntry.builder()
                        .engagement(engagement)
                        .offering(offering)
                        .qualifications(qualifications)
                        .joinedOn(joinedOn)
                        .build())
                .list()
                .uniqueElements(CatalogueEntry::engagement)
                .ofMaxSize(4)
                .map(entries -> Catalogue.of(entries.toArray(CatalogueEntry[]::new)));
    }

    private static Arbitrary<Dated<Set<OperatorRole>>> toolRoles() {
        Arbitrary<Set<OperatorRole>> roles = texts().map(OperatorRole::of).set().ofMaxSize(3);
        return days().set()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(TermsProperties::runs)
                .flatMap(runs -> cited(roles).list().ofSize(runs.size()).map(values -> dated(runs, values)));
    }

    /** Returns the days up to the first of these, from each to the next, and from the last on. */
    private static List<DayRange> runs(Set<LocalDate> starts) {
        List<DayRange> runs = new ArrayList<>();
        Optional<LocalDate> first = Optional.empty();
        for (LocalDate start : new TreeSet<>(starts)) {
            if (start.isAfter(LocalDate.of(1990, 1, 1))) {
                runs.add(new DayRange(first, Optional.of(start.minusDays(1))));
                first = Optional.of(start);
            }
        }
        runs.add(new DayRange(first, Optional.empty()));
        return runs;
    }

    private static Dated<Set<OperatorRole>> dated(List<DayRange> runs, List<Cited<Set<OperatorRole>>> values) {
        List<Span<Set<OperatorRole>>> spans = new ArrayList<>();
        for (DayRange run : runs) {
            spans.add(new Span<>(run, values.get(spans.size())));
        }
        return new Dated<>(spans);
    }
}

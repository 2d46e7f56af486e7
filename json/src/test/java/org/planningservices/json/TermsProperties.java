package org.planningservices.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planningservices.json.GoodTerms.read;
import static org.planningservices.json.GoodTerms.written;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planningservices.engagement.CatalogEntry;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Engagement;
import org.planningservices.engagement.Offering;
import org.planningservices.engagement.Qualification;
import org.planningservices.engagement.ServiceLevel;
import org.planningservices.journal.Journal;
import org.planningservices.party.OperatorRole;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.terms.Catalog;
import org.planningservices.policy.terms.Extension;
import org.planningservices.policy.terms.RevocationPolicy;
import org.planningservices.policy.terms.Sourced;
import org.planningservices.policy.terms.Terms;
import org.planningservices.policy.terms.UnusedDays;
import org.planningservices.policy.terms.ValidityStart;
import org.planningservices.rule.Basis;
import org.planningservices.rule.Citation;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Evidence;
import org.planningservices.rule.ProvisionId;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.step.Actor;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.Lifecycle;

/** Whatever the terms, they are read as they were written. */
class TermsProperties {

    private static final Journal JOURNAL = GoodJournal.read(GoodJournal.sample("small-portfolio.journal.jsonl"));

    /** The rules that terms must have, on every day. */
    private static final Set<RuleId> ALWAYS = Set.of(RuleId.LIF_01, RuleId.LIF_03);

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void readsWhatWasWritten(@ForAll("terms") Terms terms) {
        assertThat(read(written(terms))).isEqualTo(terms);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void auditsUnderWhateverWasRead(@ForAll("terms") Terms terms) {
        AuditReport report = VoucherProgram.under(read(written(terms))).audit(JOURNAL, LocalDate.of(2022, 6, 1));

        assertThat(report.vouchers()).isNotEmpty();
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Builders.withBuilder(() -> Terms.builder(Terms.planningServices()))
                .use(texts())
                .inSetter(Terms.Builder::program)
                .use(Arbitraries.of(ValidityStart.class))
                .inSetter(Terms.Builder::validityFrom)
                .use(validityFromEvidence())
                .inSetter(Terms.Builder::validityFromEvidence)
                .use(cited(rules()))
                .inSetter(Terms.Builder::rules)
                .use(daysInForce())
                .inSetter(Terms.Builder::daysInForce)
                .use(Arbitraries.maps(rows(), evidence()).ofMaxSize(4))
                .inSetter(Terms.Builder::evidence)
                .use(cited(numbers()))
                .inSetter(Terms.Builder::validityDays)
                .use(cited(extensions()))
                .inSetter(Terms.Builder::extension)
                .use(cited(days()))
                .inSetter(Terms.Builder::extendedIfValidOn)
                .use(cited(days()))
                .inSetter(Terms.Builder::lastCreationDay)
                .use(cited(days()))
                .inSetter(Terms.Builder::lastRedemptionDay)
                .use(cited(numbers()))
                .inSetter(Terms.Builder::paymentRequestWindowDays)
                .use(cited(numbers()))
                .inSetter(Terms.Builder::paymentDueDays)
                .use(cited(offerings().set().ofMaxSize(4)))
                .inSetter(Terms.Builder::offerings)
                .use(cited(days().optional()))
                .inSetter(Terms.Builder::offeringsCompleteFrom)
                .use(cited(levels().set().ofMaxSize(4)))
                .inSetter(Terms.Builder::serviceLevels)
                .use(cited(levels()))
                .inSetter(Terms.Builder::exclusiveServiceLevel)
                .use(cited(days()))
                .inSetter(Terms.Builder::firstDayWithoutCloud)
                .use(cited(numbers()))
                .inSetter(Terms.Builder::maxDeliveryDays)
                .use(cited(numbers()))
                .inSetter(Terms.Builder::maxOffsiteDays)
                .use(cited(days().filter(day ->
                        !day.isAfter(Terms.planningServices().lastRemoteDay().value()))))
                .inSetter(Terms.Builder::firstRemoteDay)
                .use(cited(days()))
                .inSetter(Terms.Builder::firstDayWithoutConversion)
                .use(cited(days()))
                .inSetter(Terms.Builder::firstDayWithoutAccrual)
                .use(cited(days()))
                .inSetter(Terms.Builder::poolsEmptiedOn)
                .use(cited(roles()))
                .inSetter(Terms.Builder::toolRolesBefore2019)
                .use(cited(roles()))
                .inSetter(Terms.Builder::toolRoles)
                .use(cited(catalogs()))
                .inSetter(Terms.Builder::catalog)
                .use(cited(days().optional()))
                .inSetter(Terms.Builder::catalogCompleteFrom)
                .use(cited(Arbitraries.maps(offerings(), qualifications()).ofMaxSize(3)))
                .inSetter(Terms.Builder::qualificationsBefore2020)
                .use(cited(Arbitraries.maps(engagements(), levels().set().ofMaxSize(3))
                        .ofMaxSize(3)))
                .inSetter(Terms.Builder::engagementServiceLevels)
                .use(cited(Arbitraries.of(RevocationPolicy.class)))
                .inSetter(Terms.Builder::revocationPolicy)
                .use(cited(lifecycles()))
                .inSetter(Terms.Builder::lifecycle)
                .use(cited(Arbitraries.of(UnusedDays.class)))
                .inSetter(Terms.Builder::unusedDays)
                .build(Terms.Builder::build);
    }

    /** Lifecycles with some steps or without, whose rows have reasons, for the rules are drawn apart. */
    private static Arbitrary<Lifecycle> lifecycles() {
        Arbitrary<Set<VoucherAction>> without = Arbitraries.of(
                        VoucherAction.REASSIGN, VoucherAction.RESCHEDULE, VoucherAction.EXPIRE, VoucherAction.REVOKE)
                .set();
        return Combinators.combine(
                        Arbitraries.of(Terms.planningServices(), Terms.trainingVouchers()),
                        without,
                        Arbitraries.of(Actor.class),
                        texts())
                .as((terms, actions, actor, reason) -> {
                    Lifecycle lifecycle = terms.lifecycle().value();
                    for (VoucherAction action : actions) {
                        lifecycle = lifecycle.without(action);
                    }
                    for (Lifecycle.Row row : lifecycle.rows()) {
                        lifecycle = lifecycle.with(Lifecycle.Row.of(row.action(), row.from(), row.to(), actor)
                                .withReason(reason));
                    }
                    return lifecycle;
                });
    }

    private static <T> Arbitrary<Sourced<T>> cited(Arbitrary<T> values) {
        return Combinators.combine(values, evidence()).as(Sourced::new);
    }

    private static Arbitrary<Evidence> evidence() {
        Arbitrary<List<Citation>> sources = Combinators.combine(texts(), texts(), texts(), Arbitraries.of(true, false))
                .as(Citation::new)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(Basis.class), sources).as(Evidence::new);
    }

    private static Arbitrary<Map<ValidityStart, Evidence>> validityFromEvidence() {
        return Combinators.combine(evidence(), evidence())
                .as((creation, assignment) ->
                        Map.of(ValidityStart.CREATION, creation, ValidityStart.ASSIGNMENT, assignment));
    }

    private static Arbitrary<RulebookId> rows() {
        return Arbitraries.oneOf(
                Arbitraries.of(RuleId.published()).map(id -> id),
                Arbitraries.of(ProvisionId.class).map(id -> id));
    }

    /** Returns the days of some rules, in which ACT-08 follows upon ACT-07 and ELG-16 upon ELG-15. */
    private static Arbitrary<Map<RuleId, Sourced<DayRange>>> daysInForce() {
        Arbitrary<LocalDate> lastDays = days().filter(day -> day.isBefore(LocalDate.of(2099, 12, 31)));
        return Combinators.combine(
                        Arbitraries.maps(
                                        Arbitraries.of(RuleId.published()).filter(rule -> !ALWAYS.contains(rule)),
                                        cited(ranges()))
                                .ofMaxSize(4),
                        lastDays,
                        lastDays,
                        evidence())
                .as((days, ofTool, ofCompetencies, evidence) -> {
                    days.put(RuleId.ACT_07, new Sourced<>(DayRange.through(ofTool), evidence));
                    days.put(RuleId.ACT_08, new Sourced<>(DayRange.from(ofTool.plusDays(1)), evidence));
                    days.put(RuleId.ELG_15, new Sourced<>(DayRange.through(ofCompetencies), evidence));
                    days.put(RuleId.ELG_16, new Sourced<>(DayRange.from(ofCompetencies.plusDays(1)), evidence));
                    return days;
                });
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
        return Arbitraries.of(RuleId.published()).set().map(rules -> {
            rules.addAll(ALWAYS);
            return rules;
        });
    }

    private static Arbitrary<Optional<Extension>> extensions() {
        return Combinators.combine(days(), numbers()).as(Extension::new).optional();
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

    private static Arbitrary<DayRange> ranges() {
        return Combinators.combine(days().optional(), days().optional())
                .as((one, other) ->
                        one.isPresent() && other.isPresent() && other.get().isBefore(one.get())
                                ? new DayRange(other, one)
                                : new DayRange(one, other));
    }

    private static Arbitrary<Set<OperatorRole>> roles() {
        return texts().map(OperatorRole::of).set().ofMaxSize(3);
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

    private static Arbitrary<Catalog> catalogs() {
        return Combinators.combine(engagements(), offerings(), qualifications(), days().optional())
                .as((engagement, offering, qualifications, joinedOn) -> CatalogEntry.builder()
                        .engagement(engagement)
                        .offering(offering)
                        .qualifications(qualifications)
                        .joinedOn(joinedOn)
                        .build())
                .list()
                .uniqueElements(CatalogEntry::engagement)
                .ofMaxSize(4)
                .map(entries -> Catalog.of(entries.toArray(CatalogEntry[]::new)));
    }
}

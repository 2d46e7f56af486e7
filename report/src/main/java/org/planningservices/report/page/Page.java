package org.planningservices.report.page;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.planningservices.journal.JournalEntry;
import org.planningservices.journal.JournalRecord;
import org.planningservices.journal.JournalRecord.PaymentStepTaken;
import org.planningservices.journal.JournalRecord.VoucherStepTaken;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.EnrollmentReport;
import org.planningservices.policy.audit.Finding;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.calendar.Standing;
import org.planningservices.policy.decision.DaySet;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.policy.decision.RemedyAction;
import org.planningservices.policy.decision.Undecided;
import org.planningservices.policy.decision.Violation;
import org.planningservices.policy.terms.TermDifference;
import org.planningservices.policy.terms.Terms;
import org.planningservices.report.PoolPlot;
import org.planningservices.report.StateDiagram;
import org.planningservices.report.VoucherTimeline;
import org.planningservices.report.comparison.FindingComparison;
import org.planningservices.report.comparison.FindingDifference;
import org.planningservices.report.text.Anchor;
import org.planningservices.report.text.Texts;
import org.planningservices.rule.Citation;
import org.planningservices.rule.ComparedValue;
import org.planningservices.rule.DayRange;
import org.planningservices.rule.Derivation;
import org.planningservices.rule.Rule;
import org.planningservices.rule.RuleId;
import org.planningservices.rule.RulebookId;
import org.planningservices.rule.RulebookRow;
import org.planningservices.rule.Wording;
import org.planningservices.step.Action;
import org.planningservices.step.Actor;
import org.planningservices.step.VoucherId;
import org.planningservices.voucher.VoucherStatus;

/** The model of the HTML report: all values that the templates show, in one language. Not safe for use by several threads. */
public final class Page {

    /** The most vouchers that are written with a picture and tables. If there are more, the first ones with findings are. */
    private static final int MOST_WHOLE = 500;

    /** If there are more vouchers or enrollments than this, they are folded when the page opens. */
    private static final int MOST_OPEN = 10;

    private static final int LONG_TABLE = 500;
    private static final Wording VALUE = Wording.of("{value}");
    private static final Wording DUTCH_VALUE = VALUE.with(new Locale("nl"), "{value}");

    private final VoucherProgram program;
    private final ProgramDay day;
    private final AuditReport report;
    private final String name;
    private final Texts texts;
    private final Texts pictures;
    private final RecordNames records;
    private final Optional<FindingComparison> comparison;
    private final Map<RulebookId, RulebookRow> linkedRules;
    private final Map<RuleId, List<Finding>> byRule = new TreeMap<>(Comparator.comparing(Page::sortKey));
    private final BitSet linesWithFindings = new BitSet();
    private final List<Finding> broken = new ArrayList<>();
    private final List<Finding> undecided = new ArrayList<>();
    private int wholeVouchers;

    /**
     * Reads an audit.
     *
     * @param program  the program of the audit
     * @param report  the audit
     * @param name  the name of what was audited
     * @param comparison  how the findings differ from those of another audit; empty if there is no other
     * @param locale  the language
     */
    public Page(
            VoucherProgram program,
            AuditReport report,
            String name,
            Optional<FindingComparison> comparison,
            Locale locale) {
        this.program = program;
        this.report = report;
        this.name = name;
        this.comparison = comparison;
        day = program.on(report.asOf());
        texts = Texts.ofPage(locale);
        pictures = Texts.ofPictures(locale);
        records = new RecordNames(texts);
        linkedRules = new TreeMap<>(Comparator.comparing(Page::sortKey));
        for (Finding finding : report.findings()) {
            linesWithFindings.set(finding.entry().line());
            (finding.isUndecided() ? undecided : broken).add(finding);
            for (Rule rule : rules(finding)) {
                byRule.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(finding);
            }
        }
    }

    /** Returns a key that sorts rules by their order in the rulebook, and then provisions by their ids. */
    private static String sortKey(RulebookId id) {
        if (id instanceof RuleId rule) {
            String order = String.valueOf(rule.order());
            return "0" + "0000000000".substring(order.length()) + order + id;
        }
        return "1" + id;
    }

    /**
     * Returns a text of the page.
     *
     * @param key  the key
     * @param values  the values in it
     * @return the text
     */
    public String text(String key, Object... values) {
        return texts.get(key, values);
    }

    /**
     * Returns the code of the language.
     *
     * @return the code
     */
    public String language() {
        return texts.language();
    }

    private Locale locale() {
        return texts.locale();
    }

    /**
     * Returns the name of what was audited.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the day of the audit.
     *
     * @return the day
     */
    public String asOf() {
        return report.asOf().toString();
    }

    /**
     * Returns the name of the program.
     *
     * @return the name
     */
    public String programName() {
        return program.terms().program();
    }

    /**
     * Returns from which day validity counted.
     *
     * @return the start in words
     */
    public String validityFrom() {
        return texts.word(report.validityFrom());
    }

    /**
     * Returns the audit.
     *
     * @return the audit
     */
    public AuditReport report() {
        return report;
    }

    /**
     * Returns how many deadlines were missed.
     *
     * @return the number
     */
    public long missedDeadlines() {
        long missed = 0;
        for (VoucherReport voucher : report.vouchers()) {
            missed += voucher.missedDeadlines().size();
        }
        return missed;
    }

    /**
     * Returns how many vouchers have a standing.
     *
     * @param standing  the standing
     * @return the number
     */
    public long count(Standing standing) {
        return report.vouchers().stream()
                .filter(voucher -> voucher.standing() == standing)
                .count();
    }

    /**
     * Returns a standing in words.
     *
     * @param standing  the standing
     * @return the words
     */
    public String of(Standing standing) {
        return texts.get("Standing." + standing.name());
    }

    /**
     * Returns a status in words.
     *
     * @param status  the status
     * @return the words
     */
    public String of(VoucherStatus status) {
        return pictures.of(status);
    }

    /**
     * Returns an action in words.
     *
     * @param action  the action
     * @return the words
     */
    public String of(Action action) {
        return pictures.of(action);
    }

    /**
     * Returns days in words.
     *
     * @param days  the days
     * @return the words
     */
    public String of(DaySet days) {
        return pictures.of(days);
    }

    /**
     * Returns days in words.
     *
     * @param days  the days
     * @return the words
     */
    public String of(DayRange days) {
        return pictures.of(days);
    }

    /**
     * Returns the name of a constant, from the texts of the pictures.
     *
     * @param constant  the constant
     * @return the name
     */
    public String pictureWord(Enum<?> constant) {
        return pictures.word(constant);
    }

    /**
     * Returns the name of a constant, from the texts of the page.
     *
     * @param constant  the constant
     * @return the name
     */
    public String pageWord(Enum<?> constant) {
        return texts.word(constant);
    }

    /**
     * Returns the id of an element.
     *
     * @param kind  what the element is about
     * @param id  the id in the journal
     * @return the id of the element
     */
    public String anchor(String kind, Object id) {
        return Anchor.of(kind, id.toString());
    }

    /**
     * Returns the values of the terms that differ from the published ones of the program.
     *
     * @return the differences
     */
    public List<TermDifference> termDifferences() {
        Terms training = Terms.trainingVouchers();
        Terms published = program.terms().program().equals(training.program()) ? training : Terms.planningServices();
        return program.terms().differencesFrom(published);
    }

    /**
     * Returns the parts of a value of the terms that another value does not have.
     *
     * @param value  the value
     * @param other  the other value
     * @return a line for each part
     */
    public List<String> linesNotIn(Object value, Object other) {
        return TermText.linesNotIn(value, other);
    }

    /**
     * Returns the rules that the program adds to the published ones.
     *
     * @return the rules
     */
    public List<Rule> ownRules() {
        return program.rules().stream().filter(rule -> !rule.id().isPublished()).toList();
    }

    /**
     * Returns the records that break a rule.
     *
     * @return the findings
     */
    public List<Finding> broken() {
        return broken;
    }

    /**
     * Returns the records that break no rule, but could not be verified in full.
     *
     * @return the findings
     */
    public List<Finding> undecided() {
        return undecided;
    }

    /**
     * Returns the findings by the rules that they name.
     *
     * @return the findings of each rule, in the order of the rulebook
     */
    public Map<RuleId, List<Finding>> findingsByRule() {
        return byRule;
    }

    /**
     * Finds the title of a rule.
     *
     * @param id  the id of the rule
     * @return the title
     */
    public String title(RulebookId id) {
        return program.find(id).map(this::title).orElse("");
    }

    /**
     * Returns the title of a rule or provision.
     *
     * @param row  the rule or provision
     * @return the title
     */
    public String title(RulebookRow row) {
        return row.title(locale());
    }

    private static List<Rule> rules(Finding finding) {
        Map<RuleId, Rule> rules = new LinkedHashMap<>();
        finding.violations().forEach(violation -> rules.put(violation.rule().id(), violation.rule()));
        finding.undecided().forEach(open -> rules.put(open.rule().id(), open.rule()));
        return List.copyOf(rules.values());
    }

    /**
     * Returns the ids of the rules that a finding names.
     *
     * @param finding  the finding
     * @return the ids, separated by spaces
     */
    public String ruleIds(Finding finding) {
        return joined(rules(finding).stream().map(rule -> rule.id().toString()));
    }

    private static String joined(Stream<String> parts) {
        return String.join(" ", parts.toList());
    }

    /**
     * Returns the anchors of the vouchers that a finding is about.
     *
     * @param finding  the finding
     * @return the ids of elements, separated by spaces
     */
    public String voucherAnchors(Finding finding) {
        return joined(finding.voucherIds().stream().map(id -> anchor("voucher", id)));
    }

    /**
     * Returns whether the page has a part about a voucher.
     *
     * @param id  the id of the voucher
     * @return true if the audit has the voucher
     */
    public boolean has(VoucherId id) {
        return report.findVoucher(id).isPresent();
    }

    /**
     * Returns the day of a record.
     *
     * @param entry  the record
     * @return the day; for a declaration, which has no day, a word that says so
     */
    public String day(JournalEntry entry) {
        return entry.record().findDay().map(LocalDate::toString).orElseGet(() -> text("record.declared"));
    }

    /**
     * Returns a record in words.
     *
     * @param entry  the record
     * @return the words
     */
    public String record(JournalEntry entry) {
        return entry.record().match(records);
    }

    /**
     * Returns whether a record has a finding.
     *
     * @param line  the line of the record
     * @return true if it has one
     */
    public boolean hasFinding(int line) {
        return linesWithFindings.get(line);
    }

    /**
     * Returns the message of a violation.
     *
     * @param violation  the violation
     * @return one line
     */
    public String message(Violation violation) {
        return violation.message(locale());
    }

    /**
     * Returns which fact is missing.
     *
     * @param open  the rule that could not be verified
     * @return one line
     */
    public String message(Undecided open) {
        return open.message(locale());
    }

    /**
     * A part of a message: words, or a value.
     *
     * @param text  the text
     * @param isValue  whether it is a value, which the message has in backticks
     */
    public record MessagePart(String text, boolean isValue) {}

    /**
     * Returns the parts of a message.
     *
     * @param message  the message, with values in backticks
     * @return words and values in turn, without the backticks; the whole message if its backticks do not pair
     */
    public List<MessagePart> parts(String message) {
        List<MessagePart> parts = new ArrayList<>();
        int from = 0;
        boolean value = false;
        for (int tick = message.indexOf('`'); tick >= 0; tick = message.indexOf('`', from)) {
            parts.add(new MessagePart(message.substring(from, tick), value));
            value = !value;
            from = tick + 1;
        }
        parts.add(new MessagePart(message.substring(from), false));
        return value ? List.of(new MessagePart(message, false)) : parts;
    }

    /**
     * Returns a compared value in words.
     *
     * @param compared  the value
     * @return the words
     */
    public String value(ComparedValue compared) {
        return value(compared.value());
    }

    private String value(Object value) {
        if (value instanceof Derivation derivation) {
            return message(derivation);
        }
        if (value instanceof Collection<?> many) {
            return String.join(", ", many.stream().map(this::value).toList());
        }
        return DUTCH_VALUE.message(locale(), List.of(ComparedValue.of("value", value)));
    }

    /**
     * Returns how a last day came about. The rules that it names get a part of the page.
     *
     * @param derivation  the derivation
     * @return one line
     */
    public String message(Derivation derivation) {
        derivation.rows().forEach(this::linkTo);
        return derivation.message(locale());
    }

    /**
     * Returns what would help against a violation.
     *
     * @param violation  the violation
     * @param record  the record
     * @return a line for each remedy, or one line that nothing helps; none if the record concerns something never declared, or
     *     declared before
     */
    public List<String> remedy(Violation violation, JournalRecord record) {
        if (isAboutDeclaration(violation, record)) {
            return List.of();
        }
        return violation
                .remedy()
                .map(remedy -> remedy.actions().stream().map(this::message).toList())
                .orElseGet(() -> List.of(text("finding.noRemedy")));
    }

    private String message(RemedyAction action) {
        return action.message(locale());
    }

    /** Returns whether a record names something never declared, or declares it again. No later step helps against that. */
    private static boolean isAboutDeclaration(Violation violation, JournalRecord record) {
        RuleId id = violation.rule().id();
        return !(record instanceof VoucherStepTaken)
                && !(record instanceof PaymentStepTaken)
                && (id.equals(RuleId.LIF_01) || id.equals(RuleId.LIF_03));
    }

    /**
     * Returns whether the address of a source can be a link.
     *
     * @param source  the source
     * @return true if it is one of HTTP or HTTPS
     */
    public boolean isLink(Citation source) {
        return source.address().startsWith("https://") || source.address().startsWith("http://");
    }

    /**
     * Links to a rule. The page then has a part about it.
     *
     * @param row  the rule or provision
     * @return the id of the element that the link leads to
     */
    public String linkTo(RulebookRow row) {
        linkedRules.putIfAbsent(row.id(), row);
        return anchor("rule", row.id());
    }

    /**
     * Links to a rule. The page then has a part about it, if the program has the rule.
     *
     * @param id  the id of the rule or provision
     * @return the id of the element that the link leads to
     */
    public String linkTo(RulebookId id) {
        program.find(id).ifPresent(this::linkTo);
        return anchor("rule", id);
    }

    /**
     * Returns the rules that the page has linked to so far, and those of the derivations that it has shown.
     *
     * @return the rules and provisions, in the order of the rulebook
     */
    public Collection<RulebookRow> linkedRules() {
        return linkedRules.values();
    }

    /**
     * Returns how many findings name a rule.
     *
     * @param row  the rule or provision
     * @return the number
     */
    public int findings(RulebookRow row) {
        return row.id() instanceof RuleId rule
                ? byRule.getOrDefault(rule, List.of()).size()
                : 0;
    }

    /**
     * Returns the days on which a rule is in force.
     *
     * @param row  the rule or provision
     * @return the days; empty for a provision
     */
    public Optional<DayRange> daysInForce(RulebookRow row) {
        return row instanceof Rule rule ? Optional.of(rule.days()) : Optional.empty();
    }

    /**
     * Returns the actions that a rule governs.
     *
     * @param row  the rule or provision
     * @return the actions in words; empty for a provision
     */
    public String governed(RulebookRow row) {
        return row instanceof Rule rule
                ? String.join(
                        ", ", rule.governedActions().stream().map(this::of).toList())
                : "";
    }

    /**
     * Returns whether the page compares two audits.
     *
     * @return true if there is another audit
     */
    public boolean isCompared() {
        return comparison.isPresent();
    }

    /**
     * Returns the findings that differ from those of another audit.
     *
     * @return the changes
     */
    public List<FindingDifference> changes() {
        return comparison.map(FindingComparison::differences).orElse(List.of());
    }

    /**
     * Returns a judgment in words.
     *
     * @param judgment  the judgment, if there is one
     * @return the words; a dash if there is none
     */
    public String judgment(Optional<FindingDifference.Judgment> judgment) {
        return judgment.map(one -> text("Judgment." + one.name())).orElse("\u2013");
    }

    /**
     * Returns the messages of a difference: those of this audit or, if the finding is gone, those of the other.
     *
     * @param difference  the difference
     * @return one line for each
     */
    public List<String> messages(FindingDifference difference) {
        List<String> messages = difference.messagesAfter(locale());
        return messages.isEmpty() ? difference.messagesBefore(locale()) : messages;
    }

    /**
     * A voucher of the page.
     *
     * @param report  what became of it
     * @param timeline  its timeline
     * @param findings  the findings about it
     * @param isWhole  whether it is written with a picture and tables
     * @param isOpen  whether it is not folded when the page opens
     */
    public record VoucherPart(
            VoucherReport report, VoucherTimeline timeline, List<Finding> findings, boolean isWhole, boolean isOpen) {}

    /**
     * Returns a voucher for its part of the page.
     *
     * @param voucher  what became of the voucher
     * @return the voucher with its timeline and findings
     */
    public VoucherPart part(VoucherReport voucher) {
        int all = report.vouchers().size();
        List<Finding> findings = report.findFindings(voucher.voucher().id());
        boolean isWhole = all <= MOST_WHOLE || (!findings.isEmpty() && wholeVouchers < MOST_WHOLE);
        wholeVouchers += isWhole ? 1 : 0;
        return new VoucherPart(voucher, VoucherTimeline.of(voucher, day), findings, isWhole, all <= MOST_OPEN);
    }

    /**
     * Returns the ids of all vouchers, in groups of at most 500.
     *
     * @return the groups, in the order of the ids
     */
    public List<List<VoucherId>> voucherIndex() {
        List<List<VoucherId>> parts = new ArrayList<>();
        for (VoucherReport voucher : report.vouchers()) {
            if (parts.isEmpty() || parts.get(parts.size() - 1).size() == LONG_TABLE) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(voucher.voucher().id());
        }
        return parts;
    }

    /**
     * Returns what a last day means on the day of the audit.
     *
     * @param last  the last day
     * @return the days left, or the name of the state
     */
    public String state(VoucherTimeline.LastDay last) {
        return last.state() == VoucherTimeline.LastDay.State.AHEAD
                ? pictures.left(last.day().toEpochDay() - report.asOf().toEpochDay())
                : pictures.word(last.state());
    }

    /**
     * Returns how many days are left.
     *
     * @param deadline  the deadline
     * @return the words
     */
    public String left(Deadline deadline) {
        return deadline.daysLeft() < 0 ? pictures.get("PASSED") : pictures.left(deadline.daysLeft());
    }

    /**
     * Returns the picture of a timeline.
     *
     * @param timeline  the timeline
     * @return the picture
     */
    public Content picture(VoucherTimeline timeline) {
        return output -> output.writeContent(timeline.svg(locale()));
    }

    /**
     * Returns the picture of a plot.
     *
     * @param plot  the plot
     * @return the picture
     */
    public Content picture(PoolPlot plot) {
        return output -> output.writeContent(plot.svg(locale()));
    }

    /**
     * Returns the picture of the lifecycle.
     *
     * @return the picture
     */
    public Content lifecycle() {
        return output ->
                output.writeContent(StateDiagram.of(program.lifecycle()).svg(locale()));
    }

    /**
     * Returns the edges of the lifecycle.
     *
     * @return the edges
     */
    public List<StateDiagram.Edge> edges() {
        return StateDiagram.of(program.lifecycle()).edges();
    }

    /**
     * Returns an actor in words.
     *
     * @param actor  the actor
     * @return the words
     */
    public String of(Actor actor) {
        return pictures.of(actor);
    }

    /**
     * Returns the plot of an enrollment.
     *
     * @param enrollment  what became of its days
     * @return the plot
     */
    public PoolPlot plot(EnrollmentReport enrollment) {
        return PoolPlot.of(enrollment, report.asOf());
    }

    /**
     * Returns whether enrollments are unfolded when the page opens.
     *
     * @return true if there are at most 10
     */
    public boolean openEnrollments() {
        return report.enrollments().size() <= MOST_OPEN;
    }

    /**
     * Returns whether enrollments have pictures.
     *
     * @return true if there are at most 500
     */
    public boolean plotEnrollments() {
        return report.enrollments().size() <= MOST_WHOLE;
    }

    /**
     * Returns whether a table is so long that it is folded when the page opens.
     *
     * @param rows  how many rows it has
     * @return true if it is folded
     */
    public boolean isLong(int rows) {
        return rows > LONG_TABLE;
    }

    /**
     * A deadline of an open voucher.
     *
     * @param voucher  the id of the voucher
     * @param deadline  the deadline
     */
    public record OpenDeadline(VoucherId voucher, Deadline deadline) {}

    /**
     * Returns the deadlines of all open vouchers.
     *
     * @return the deadlines, earliest first
     */
    public List<OpenDeadline> deadlines() {
        List<OpenDeadline> deadlines = new ArrayList<>();
        for (VoucherReport voucher : report.vouchers()) {
            if (voucher.standing() == Standing.OPEN) {
                for (Deadline deadline : day.upcomingDeadlines(voucher.voucher())) {
                    deadlines.add(new OpenDeadline(voucher.voucher().id(), deadline));
                }
            }
        }
        deadlines.sort(Comparator.comparing(open -> open.deadline().lastDay()));
        return deadlines;
    }

    /** Returns the name of what was audited, and the day. */
    @Override
    public String toString() {
        return name + " on " + report.asOf();
    }
}

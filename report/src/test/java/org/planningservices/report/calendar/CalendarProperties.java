package org.planningservices.report.calendar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.planningservices.journal.Journal;
import org.planningservices.policy.ProgramDay;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.policy.audit.AuditReport;
import org.planningservices.policy.audit.VoucherReport;
import org.planningservices.policy.decision.Deadline;
import org.planningservices.step.VoucherId;
import org.planningservices.testkit.arbitraries.DaysAround;
import org.planningservices.testkit.arbitraries.Journals;

/** Another library, and this one, read from a calendar the deadlines that were written to it. */
class CalendarProperties {

    private static final VoucherProgram PROGRAM = VoucherProgram.planningServices();

    private static final List<Deadline> DEADLINES =
            SampleDeadlines.ofAssigned(LocalDate.of(2021, 6, 30), LocalDate.of(2021, 12, 1));

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void hasTheDaysOfTheDeadlines(@ForAll("journals") Journal journal, @ForAll("days") LocalDate on)
            throws IOException, ParserException {
        Map<String, LocalDate> expected = new LinkedHashMap<>();
        deadlines(journal, on)
                .forEach((voucher, deadlines) -> deadlines.forEach(deadline -> expected.put(
                        voucher + "." + deadline.rule().id() + "@planningservices.org", deadline.lastDay())));

        Calendar read = parsed(calendar(journal, on, Locale.ENGLISH).text());

        Map<String, LocalDate> found = new LinkedHashMap<>();
        for (VEvent event : events(read)) {
            LocalDate start =
                    (LocalDate) requireNonNull(event.getDateTimeStart()).getDate();
            LocalDate end = (LocalDate) requireNonNull(event.getDateTimeEnd()).getDate();
            assertThat(end).isEqualTo(start.plusDays(1));
            assertThat(event.getAlarms()).hasSize(3);
            found.put(event.getUid().orElseThrow().getValue().replace("%2E", "."), start);
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void saysWhatHasChanged(
            @ForAll("journals") Journal journal,
            @ForAll("days") LocalDate before,
            @ForAll("days") LocalDate after,
            @ForAll("locales") Locale locale)
            throws IOException, ParserException {
        DeadlineCalendar older = calendar(journal, before, Locale.ENGLISH);
        DeadlineCalendar newest = calendar(journal, after, locale);

        DeadlineCalendar next = newest.since(older);

        assertThat(read(next.text())).isEqualTo(next);
        parsed(next.text());
        Map<String, DeadlineEvent> olderEvents = byUid(older);
        Map<String, DeadlineEvent> newestEvents = byUid(newest);
        for (DeadlineEvent event : next.events()) {
            DeadlineEvent was = olderEvents.get(event.uid());
            DeadlineEvent is = newestEvents.get(event.uid());
            if (is == null && event.day().isBefore(after)) {
                assertThat(event).isEqualTo(was);
            } else if (is == null) {
                assertThat(event.isCanceled()).isTrue();
                assertThat(event.sequence()).isEqualTo(requireNonNull(was).sequence() + 1);
            } else if (was == null || says(was).equals(says(is))) {
                assertThat(event).isEqualTo(was == null ? is : was);
            } else {
                assertThat(says(event)).isEqualTo(says(is));
                assertThat(event.sequence()).isEqualTo(was.sequence() + 1);
            }
        }
        TreeSet<String> uids = new TreeSet<>(newestEvents.keySet());
        uids.addAll(olderEvents.keySet());
        assertThat(byUid(next).keySet()).containsExactlyInAnyOrderElementsOf(uids);
        assertThat(next.since(older).since(next)).isEqualTo(next);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void isReadWhateverTheIds(@ForAll("ids") List<String> ids) throws IOException, ParserException {
        DeadlineCalendar.Builder builder = DeadlineCalendar.builder(LocalDate.of(2021, 12, 1), Locale.ENGLISH);
        ids.forEach(id -> builder.add(VoucherId.of(id), DEADLINES.subList(0, 1)));
        DeadlineCalendar calendar = builder.build();
        String text = calendar.text();

        assertThat(read(text)).isEqualTo(calendar);
        assertThat(byUid(calendar)).hasSize(ids.size());
        List<VEvent> events = events(parsed(text));
        assertThat(events).hasSameSizeAs(ids);
        for (int i = 0; i < events.size(); i++) {
            DeadlineEvent event = calendar.events().get(i);
            VEvent found = events.get(i);
            assertThat(found.getUid().orElseThrow().getValue()).isEqualTo(event.uid());
            assertThat(requireNonNull(found.getSummary()).getValue().strip())
                    .isEqualTo(event.summary().strip()); // the other library drops a space at the beginning
            assertThat(requireNonNull(found.getDescription()).getValue()).isEqualTo(event.description());
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void hasLinesOfAtMost75OctetsAndNoOtherLineEnds(@ForAll("ids") List<String> ids) {
        DeadlineCalendar.Builder builder = DeadlineCalendar.builder(LocalDate.of(2021, 12, 1), new Locale("nl"));
        ids.forEach(id -> builder.add(VoucherId.of(id), DEADLINES));
        String text = builder.build().text();

        assertThat(text).endsWith("\r\n");
        for (String line : text.substring(0, text.length() - 2).split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n").isNotBlank();
            assertThat(line.codePoints().map(Character::getType))
                    .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE);
        }
    }

    private static List<Object> says(DeadlineEvent event) {
        return List.of(event.day(), event.isCanceled(), event.summary(), event.description());
    }

    private static Map<String, DeadlineEvent> byUid(DeadlineCalendar calendar) {
        Map<String, DeadlineEvent> events = new LinkedHashMap<>();
        calendar.events()
                .forEach(event -> assertThat(events.put(event.uid(), event)).isNull());
        return events;
    }

    private static Map<VoucherId, List<Deadline>> deadlines(Journal journal, LocalDate on) {
        AuditReport report = PROGRAM.audit(journal, on);
        ProgramDay day = PROGRAM.on(on);
        Map<VoucherId, List<Deadline>> deadlines = new LinkedHashMap<>();
        for (VoucherReport voucher : report.vouchers()) {
            deadlines.put(voucher.voucher().id(), day.upcomingDeadlines(voucher.voucher()));
        }
        return deadlines;
    }

    private static DeadlineCalendar calendar(Journal journal, LocalDate on, Locale locale) {
        DeadlineCalendar.Builder calendar = DeadlineCalendar.builder(on, locale);
        deadlines(journal, on).forEach(calendar::add);
        return calendar.build();
    }

    private static DeadlineCalendar read(String text) throws IOException {
        return DeadlineCalendar.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads and validates a calendar with another library. */
    private static Calendar parsed(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar;
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    @Provide
    Arbitrary<Journal> journals() {
        return Journals.portfolio();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return DaysAround.anyProgramDay();
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(Locale.ENGLISH, new Locale("nl"));
    }

    @Provide
    Arbitrary<List<String>> ids() {
        Arbitrary<String> hostile = Arbitraries.of(
                "a;b",
                "a,b",
                "a\\b",
                "a\\nb",
                "a\nb",
                "a\r\nb",
                "a\rEND:VEVENT\r\nBEGIN:VEVENT",
                "a\tb",
                "\u0000",
                "a:b",
                "\"quoted\"",
                "\u202Edetrevni",
                "\u2066x\u2069",
                "\uFEFFx",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "e\u0301",
                "\u2028x",
                "a b",
                " a",
                "a ",
                "@",
                "%",
                "%25",
                "a.b",
                "a%2Eb",
                "A",
                "a",
                "\u00e9",
                "<script>",
                "=1+1");
        Arbitrary<String> texts = Arbitraries.strings().ofMinLength(1).ofMaxLength(40);
        Arbitrary<String> longOnes =
                Arbitraries.of("x", "\u00e9", "\u20ac", "\uD83D\uDE00", ";").map(text -> text.repeat(200));
        return Arbitraries.oneOf(
                        hostile,
                        texts,
                        longOnes,
                        Arbitraries.oneOf(hostile, texts).list().ofSize(3).map(parts -> String.join("", parts)))
                .filter(CalendarProperties::isId)
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    private static boolean isId(String text) {
        try {
            return !VoucherId.of(text).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

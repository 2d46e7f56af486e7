package org.planningservices.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.planningservices.rule.Names;
import org.planningservices.step.Action;
import org.planningservices.step.Actor;
import org.planningservices.step.PartnerAction;
import org.planningservices.step.PoolAction;
import org.planningservices.step.VoucherAction;
import org.planningservices.voucher.VoucherStatus;
import org.teavm.jso.JSExport;

/**
 * The methods that the page calls: each takes texts and returns JSON. The page calls {@link #open} first; the other methods
 * answer about the journal that was opened last.
 *
 * <p>A method that cannot answer returns <code>{"fault": "…"}</code>, with the message that the command line prints. Days are
 * texts such as {@code 2020-02-29}. A language is {@code nl} for Dutch; any other text means English. The language changes titles
 * and messages, never a code. Where an answer is an {@link org.planningservices.json.Answer} of the library, the file
 * {@code ANSWERS.md} of the module {@code json} describes its fields. Absent values are always left out.
 *
 * <p>Terms are named by {@code planning-services}, {@code planning-services-from-assignment} or {@code training-vouchers}, or are
 * the text of a terms file. This class runs on the JVM and, compiled to JavaScript, in a browser, with the same answers. It is for
 * one thread.
 */
public final class Explorer {

    private static final Programs PROGRAMS = new Programs();

    private static final AtomicReference<OpenedJournal> OPENED = new AtomicReference<>();

    private Explorer() {}

    /** Does nothing: the page calls the other methods. */
    public static void main(String[] args) {}

    /**
     * Opens a journal.
     *
     * @param name  how faults name the journal, such as its file name
     * @param journal  the text of the journal
     * @param termsName  how faults name the terms
     * @param terms  the terms
     * @return the summary of the journal as of its last day: {@code program}, {@code validityFrom}, {@code firstDay},
     *     {@code lastDay}, the number of {@code records}, {@code vouchers}, {@code enrollments}, {@code partners},
     *     {@code findings}, and the choices of the forms: {@code engagements}, {@code roles}, {@code competencies}. After a
     *     fault the previous journal stays open
     */
    @JSExport
    public static String open(String name, String journal, String termsName, String terms) {
        return open(name, Bytes.ofText(journal), termsName, terms);
    }

    /**
     * Opens a journal that is given as the bytes of its file, which may not be UTF-8.
     *
     * @param name  how faults name the journal, such as its file name
     * @param journal  the bytes, each as the character with its number
     * @param termsName  how faults name the terms
     * @param terms  the terms
     * @return as {@link #open(String, String, String, String)}
     */
    @JSExport
    public static String openBytes(String name, String journal, String termsName, String terms) {
        return open(name, Bytes.ofLatin1(journal), termsName, terms);
    }

    private static String open(String name, byte[] journal, String termsName, String terms) {
        return answer(() -> {
            OpenedJournal next = OpenedJournal.of(name, journal, PROGRAMS, termsName, terms);
            String summary = next.summary();
            OPENED.set(next);
            return summary;
        });
    }

    /**
     * Audits the journal.
     *
     * @param asOf  the day of the report, inclusive
     * @return the report, as {@link org.planningservices.json.ReportWriter} writes it
     */
    @JSExport
    public static String audit(String asOf) {
        return answer(() -> opened().audit(Days.of(asOf)));
    }

    /**
     * Returns the findings of an audit, with their messages.
     *
     * @param asOf  the day of the audit, inclusive
     * @param language  the language
     * @return {@code findings}, each with {@code line}, {@code on}, {@code vouchers}, {@code violations} and {@code undecided}
     */
    @JSExport
    public static String findings(String asOf, String language) {
        return answer(() -> opened().findings(Days.of(asOf), locale(language)));
    }

    /**
     * Returns the steps that can follow on a voucher, as it stood at the end of a day. The answer is that of the command
     * {@code next} for the same journal, voucher, day and options.
     *
     * @param voucher  the id of the voucher
     * @param day  the day
     * @param intent  the intended step: an empty text, or a JSON object with any of the fields {@code partner}, {@code role},
     *     {@code location}, {@code engagement}, {@code cloud}, {@code deliveryCountry}, {@code division}, {@code product},
     *     {@code plannedStart}, {@code consultant}, {@code deliveredDays}, {@code offsiteDays} and {@code deliverable}
     * @param assumed  records of partners that the journal lacks and that are assumed, one on each line as in a journal
     * @param language  the language
     * @return an answer of the form <i>voucher with next steps</i>
     */
    @JSExport
    public static String next(String voucher, String day, String intent, String assumed, String language) {
        return answer(() -> opened().next(voucher, Days.of(day), intent, assumed, locale(language)));
    }

    /**
     * Returns a voucher as it stood at the end of a day.
     *
     * @param voucher  the id of the voucher
     * @param day  the day
     * @param language  the language
     * @return {@code voucher}, of the form <i>voucher with deadlines</i>, if it was created by then; and its whole
     *     {@code history}, each record with {@code line}, {@code on}, {@code action} and the violations and undecided rules that the audit found in it;
     *     and as {@code notApplied} the records that the audit did not apply
     */
    @JSExport
    public static String voucher(String voucher, String day, String language) {
        return answer(() -> opened().voucher(voucher, Days.of(day), locale(language)));
    }

    /**
     * Returns the timeline of a voucher as it stood at the end of a day.
     *
     * @param voucher  the id of the voucher
     * @param day  the day
     * @param intent  the intended step, as for {@link #next}
     * @param assumed  assumed records, as for {@link #next}
     * @param language  the language
     * @return the picture as {@code svg}, and the rows of its tables: {@code steps}, {@code windows} and {@code lastDays}
     */
    @JSExport
    public static String timeline(String voucher, String day, String intent, String assumed, String language) {
        return answer(() -> opened().timeline(voucher, Days.of(day), intent, assumed, locale(language)));
    }

    /**
     * Returns the lifecycle with a voucher in it, as it stood at the end of a day.
     *
     * @param voucher  the id of the voucher
     * @param day  the day
     * @param language  the language
     * @return the picture as {@code svg}, and the rows of its table: {@code edges}
     */
    @JSExport
    public static String diagram(String voucher, String day, String language) {
        return answer(() -> opened().diagram(voucher, Days.of(day), locale(language)));
    }

    /**
     * Returns deadlines of vouchers that are open on a day as a calendar.
     *
     * @param day  the day
     * @param chosen  the deadlines: an empty text for all, or a JSON object with a field for each, named by the id of the rule, a
     *     space and the id of the voucher
     * @param language  the language
     * @return the text of the file as {@code ics}
     */
    @JSExport
    public static String calendar(String day, String chosen, String language) {
        return answer(() -> opened().calendar(Days.of(day), chosen, locale(language)));
    }

    /**
     * Returns the deadlines of all vouchers that are open on a day.
     *
     * @param day  the day
     * @param language  the language
     * @return {@code on}; {@code rules} with {@code rule} and {@code title}; {@code deadlines}, earliest first, each with
     *     {@code voucher}, {@code customer}, {@code rule}, {@code lastDay}, {@code daysLeft} and {@code derivation} in words
     */
    @JSExport
    public static String deadlines(String day, String language) {
        return answer(() -> opened().deadlines(Days.of(day), locale(language)));
    }

    /**
     * Returns all rules and provisions of the program.
     *
     * @param language  the language
     * @return {@code rules}, each with {@code rule}, {@code title} and {@code kind}, which is {@code rule} or {@code provision}
     */
    @JSExport
    public static String rules(String language) {
        return answer(() -> opened().rules(locale(language)));
    }

    /**
     * Returns a rule or a provision, and its effects on the journal.
     *
     * @param id  the id of the rule or provision
     * @param voucher  the id of the voucher that the edge days are about; an empty text for none
     * @param day  the day
     * @param language  the language
     * @return {@code rule}, {@code title}, {@code basis}, {@code secondHand} and {@code sources}; of a rule also the days {@code inForce},
     *     {@code governs}, {@code edges}, {@code findings}, the vouchers that it {@code bars} on the day, and the number of
     *     vouchers that were not checked, {@code unasked}
     */
    @JSExport
    public static String rule(String id, String voucher, String day, String language) {
        return answer(() -> opened().rule(id, voucher, Days.of(day), locale(language)));
    }

    /**
     * Returns terms as the text of a terms file.
     *
     * @param name  how faults name the terms
     * @param terms  the terms
     * @return the text, as {@link org.planningservices.json.TermsWriter} writes it
     */
    @JSExport
    public static String terms(String name, String terms) {
        return answer(() -> Programs.text(PROGRAMS.of(name, terms).terms()));
    }

    /**
     * Reads terms that are given as the bytes of their file, which may not be UTF-8.
     *
     * @param name  how faults name the terms, such as the file name
     * @param terms  the bytes, each as the character with its number
     * @return the text of a file with these terms, as {@link org.planningservices.json.TermsWriter} writes it
     */
    @JSExport
    public static String termsBytes(String name, String terms) {
        return answer(() -> Programs.text(Programs.read(name, Bytes.ofLatin1(terms))));
    }

    /**
     * Compares the terms of the journal with others: their values, and the audits of the journal under each.
     *
     * @param asOf  the day of both audits, inclusive
     * @param name  how faults name the other terms
     * @param terms  the other terms
     * @return the names of the {@code values} that differ; {@code ours} and {@code theirs}, the whole terms;
     *     {@code changedVouchers} and {@code changedFindings}, how many there are, and up to 500 of each as {@code vouchers} and
     *     {@code findings}
     */
    @JSExport
    public static String compare(String asOf, String name, String terms) {
        return answer(() -> opened().compare(Days.of(asOf), PROGRAMS.of(name, terms)));
    }

    /**
     * Compares the steps that can follow on a voucher under the terms of the journal and under others.
     *
     * @param voucher  the id of the voucher
     * @param day  the day
     * @param intent  the intended step, as for {@link #next}
     * @param assumed  assumed records, as for {@link #next}
     * @param name  how faults name the other terms
     * @param terms  the other terms
     * @param language  the language
     * @return {@code ours} and {@code theirs}, each as {@link #next} answers, and {@code differing}, the actions whose answers
     *     differ
     */
    @JSExport
    public static String compareNext(
            String voucher, String day, String intent, String assumed, String name, String terms, String language) {
        return answer(() -> opened().compareNext(
                        voucher, Days.of(day), intent, assumed, PROGRAMS.of(name, terms), locale(language)));
    }

    /**
     * Returns the words for codes.
     *
     * @param language  the language
     * @return {@code actions}, {@code statuses} and {@code actors}, each with the word for each code
     */
    @JSExport
    public static String words(String language) {
        Locale locale = locale(language);
        return Json.object(locale, json -> {
            json.object("actions", to -> {
                for (Action action : actions()) {
                    to.field(Json.codeOf(action), Names.of(action, locale));
                }
            });
            json.object("statuses", to -> {
                for (VoucherStatus status : VoucherStatus.values()) {
                    to.field(status.name(), Names.of(status, locale));
                }
            });
            json.object("actors", to -> {
                for (Actor actor : Actor.values()) {
                    to.field(Json.code(actor), Names.of(actor, locale));
                }
            });
        });
    }

    private static List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        Stream.of(VoucherAction.values()).forEach(actions::add);
        Stream.of(PartnerAction.values()).forEach(actions::add);
        Stream.of(PoolAction.values()).forEach(actions::add);
        return actions;
    }

    private static OpenedJournal opened() {
        OpenedJournal journal = OPENED.get();
        if (journal == null) {
            throw new Fault("no journal is open");
        }
        return journal;
    }

    private static Locale locale(String language) {
        return language.equals("nl") ? new Locale("nl") : Locale.ENGLISH;
    }

    private static String answer(Supplier<String> question) {
        try {
            return question.get();
        } catch (Fault e) {
            return Json.object(Locale.ENGLISH, json -> json.field("fault", Objects.toString(e.getMessage())));
        }
    }
}

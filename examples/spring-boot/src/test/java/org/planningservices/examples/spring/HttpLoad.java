package org.planningservices.examples.spring;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.planningservices.desk.CommandResult;
import org.planningservices.desk.RecordedPartners;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.engagement.Competency;
import org.planningservices.engagement.CompetencyLevel;
import org.planningservices.engagement.Offering;
import org.planningservices.journal.JournalRecord.CompetencyDeclared;
import org.planningservices.journal.JournalRecord.ConsultantDeclared;
import org.planningservices.journal.JournalRecord.LocationDeclared;
import org.planningservices.journal.JournalRecord.PartnerDeclared;
import org.planningservices.party.Consultant;
import org.planningservices.party.ConsultantId;
import org.planningservices.party.Country;
import org.planningservices.party.CustomerId;
import org.planningservices.party.Enrollment;
import org.planningservices.party.EnrollmentId;
import org.planningservices.party.HeldCompetency;
import org.planningservices.party.Location;
import org.planningservices.party.LocationId;
import org.planningservices.party.PartnerId;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.policy.VoucherProgram;
import org.planningservices.step.AccrueDays;
import org.planningservices.step.Action;
import org.planningservices.step.EnrollInOffering;
import org.planningservices.step.VoucherId;

/**
 * Clients that take vouchers from their creation to their redemption over HTTP. Each sends a command until it is answered, and some
 * again after that.
 */
final class HttpLoad {

    private static final int THREADS = 8;

    /** Vouchers that have one customer: few, since each decision reads them all. */
    private static final int VOUCHERS_OF_A_CUSTOMER = 10;

    private static final String[] STEPS = {
        "{'action':'create','enrollment':'%s','offering':'DDPS','serviceLevel':1}",
        "{'action':'assign','projectManager':'visser'}",
        "{'action':'reserve','partner':'fabrikam','location':'utrecht','engagement':'windows-and-office-deployment',"
                + "'deliveryCountry':'NL','plannedStart':'2021-02-01','role':'mpn-admin'}",
        "{'action':'start-engagement','partner':'fabrikam','consultant':'okafor'}",
        "{'action':'complete-engagement','partner':'fabrikam','deliveredDays':1,'offsiteDays':0}",
        "{'action':'submit-completion-report','partner':'fabrikam','deliverable':'plan'}",
        "{'action':'redeem','partner':'fabrikam','location':'utrecht','role':'mpn-admin'}"
    };

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicInteger nextVoucher = new AtomicInteger();
    private final int commands;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<?>> unawaited = new ConcurrentLinkedQueue<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong sentAgain = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();
    private final AtomicLong unavailable = new AtomicLong();
    private final AtomicInteger cutOff = new AtomicInteger();
    private volatile long stoppedAt = Long.MAX_VALUE;

    private HttpLoad(int commands) {
        this.commands = commands;
    }

    /** Records the enrollments and the partner that so many commands need. */
    static HttpLoad seeded(VoucherRepository repository, int commands) {
        LocalDate start = LocalDate.of(2019, 1, 1);
        VoucherDesk desk = VoucherDesk.of(
                VoucherProgram.planningServices(),
                repository,
                Clock.fixed(LocalDate.of(2021, 1, 15).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                RecordedPartners.in(repository));
        PartnerId fabrikam = PartnerId.of("fabrikam");
        accept(desk.record(CommandId.of("partner"), new PartnerDeclared(fabrikam)));
        accept(desk.record(
                CommandId.of("location"),
                new LocationDeclared(fabrikam, Location.of(LocationId.of("utrecht"), Country.of("NL")))));
        accept(desk.record(
                CommandId.of("competency"),
                new CompetencyDeclared(
                        fabrikam, HeldCompetency.of(Competency.WINDOWS_AND_DEVICES, CompetencyLevel.GOLD, start))));
        accept(desk.record(
                CommandId.of("consultant"),
                new ConsultantDeclared(
                        fabrikam, Consultant.of(ConsultantId.of("okafor"), Competency.WINDOWS_AND_DEVICES))));
        accept(desk.submit(CommandId.of("enroll"), EnrollInOffering.of(fabrikam, Offering.DDPS)));
        int vouchers = commands / STEPS.length + 1;
        for (int i = 0; i <= vouchers / VOUCHERS_OF_A_CUSTOMER; i++) {
            EnrollmentId enrollment = EnrollmentId.of("E-" + i);
            accept(desk.open(
                    CommandId.of("open-" + i),
                    Enrollment.of(enrollment, CustomerId.of("C-" + i), start, LocalDate.of(2021, 12, 31))));
            accept(desk.activateBenefit(CommandId.of("activate-" + i), enrollment));
            accept(desk.submit(CommandId.of("accrue-" + i), AccrueDays.of(enrollment, VOUCHERS_OF_A_CUSTOMER)));
        }
        return new HttpLoad(commands);
    }

    private static void accept(CommandResult result) {
        if (!(result instanceof CommandResult.Accepted)) {
            throw new AssertionError(result);
        }
    }

    /** Returns the key of the command that takes a step of a voucher. */
    static String key(VoucherId voucher, Action action) {
        return voucher + ":" + action.title().replace(' ', '-');
    }

    void start(int port) {
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(i);
            Thread thread = new Thread(() -> {
                try {
                    work(port, random);
                } catch (InterruptedException e) {
                    faults.add("interrupted");
                } catch (RuntimeException | Error e) {
                    faults.add(e.toString());
                }
            });
            threads.add(thread);
            thread.start();
        }
    }

    private void work(int port, Random random) throws InterruptedException {
        while (true) {
            int number = nextVoucher.getAndIncrement();
            if ((long) number * STEPS.length >= commands) {
                return;
            }
            for (String step : STEPS) {
                String json = String.format(step, "E-" + number / VOUCHERS_OF_A_CUSTOMER)
                        .replace('\'', '"');
                String key = "V-" + number + ":" + json.split("\"", 5)[3];
                HttpRequest request = HttpRequest.newBuilder(URI.create(
                                "http://localhost:" + port + "/vouchers/V-" + number + "/steps?note=" + number))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", '"' + key + '"')
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
                if (random.nextInt(20) == 0) {
                    // the same command twice at once, of which nobody waits for the first
                    unawaited.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding()));
                    sentAgain.incrementAndGet();
                }
                String answer = answer(request);
                acknowledged.put(key, answer);
                if (random.nextInt(5) == 0) {
                    sentAgain.incrementAndGet();
                    if (!answer(request).equals(answer)) {
                        faults.add("another answer to " + key);
                    }
                }
            }
        }
    }

    /** Sends a request until it is accepted, and returns the answer. */
    private String answer(HttpRequest request) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < giveUp) {
            long start = System.nanoTime();
            try {
                sent.incrementAndGet();
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return response.body();
                }
                if (response.statusCode() != 503 && !isFromTheContainer(response)) {
                    throw new AssertionError(response.statusCode() + " " + response.body());
                }
                unavailable.incrementAndGet();
            } catch (ConnectException e) {
                unanswered.incrementAndGet();
            } catch (IOException e) {
                unanswered.incrementAndGet();
                if (start < stoppedAt && stoppedAt != Long.MAX_VALUE && System.nanoTime() > stoppedAt) {
                    cutOff.incrementAndGet();
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no answer to " + request.uri());
    }

    /** Tells whether the container has turned a request away that the application has not seen, as it starts or stops. */
    private static boolean isFromTheContainer(HttpResponse<String> response) {
        return response.statusCode() < 500
                && response.headers()
                        .firstValue("Content-Type")
                        .orElse("text/html")
                        .startsWith("text/html");
    }

    /** Marks that the process is stopped next: a request under way must still be answered. */
    void aboutToStop() {
        stoppedAt = System.nanoTime();
    }

    /** Waits until so many commands are acknowledged. */
    void awaitAcknowledged(int number) throws InterruptedException {
        while (acknowledged.size() < number
                && faults.isEmpty()
                && threads.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(5);
        }
        stoppedAt = Long.MAX_VALUE;
    }

    void await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        for (CompletableFuture<?> one : unawaited) {
            one.handle((response, failure) -> "answered or not").join();
        }
    }

    /** Returns the answers by the keys of the commands. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    int cutOff() {
        return cutOff.get();
    }

    @Override
    public String toString() {
        return acknowledged.size() + " acknowledged, " + sent + " requests, " + sentAgain + " sent again, " + unanswered
                + " without an answer, " + unavailable + " turned away, " + cutOff + " cut off";
    }
}

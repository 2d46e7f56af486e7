package org.planningservices.persistence.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.testkit.repository.Race;
import org.planningservices.testkit.repository.RaceLog;

/**
 * A process that makes one attempt after another until it is killed. It prints {@code begin n} before an attempt and
 * {@code end n accepted changed} when it is answered; one that is not answered it makes again.
 */
final class CrashClient {

    private static final int THREADS = 4;

    private final VoucherRepository repository;
    private final PrintStream out;
    private final Queue<Integer> again = new ArrayDeque<>();
    private int next;

    private CrashClient(VoucherRepository repository, PrintStream out) {
        this.repository = repository;
        this.out = out;
    }

    /** Takes the address of the database, the number of the first new attempt, and those that were not answered. */
    public static void main(String[] args) {
        Child.endWithParent();
        HikariDataSource pool = Pool.of(args[0]);
        CrashClient client = new CrashClient(JdbcRepository.of(pool), System.out);
        client.next = Integer.parseInt(args[1]);
        Arrays.stream(args).skip(2).map(Integer::valueOf).forEach(client.again::add);
        for (int thread = 0; thread < THREADS; thread++) {
            new Thread(client::run).start();
        }
    }

    private void run() {
        while (true) {
            int number = begin();
            end(number, answered(number));
        }
    }

    private synchronized int begin() {
        Integer unanswered = again.poll();
        int number = unanswered == null ? next++ : unanswered;
        out.println("begin " + number);
        return number;
    }

    private synchronized void end(int number, RaceLog log) {
        out.println("end " + number + " " + log.accepted().size() + " " + log.changed());
    }

    private RaceLog answered(int number) {
        while (true) {
            try {
                return Race.attempt(repository, CrashTest.NAME, number);
            } catch (RepositoryException e) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

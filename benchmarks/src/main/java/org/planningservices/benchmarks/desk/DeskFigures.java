package org.planningservices.benchmarks.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.planningservices.benchmarks.Database;
import org.planningservices.benchmarks.Figure;
import org.planningservices.benchmarks.RoundRobin;
import org.planningservices.persistence.jdbc.JdbcRepository;

/**
 * Tells how many commands a second two threads give to a desk, beside the least statements that can record them, and beside
 * a lock on the voucher that is held while it is decided. All work in turn on the same vouchers of one database, which
 * writes through.
 */
public final class DeskFigures {

    private static final String QUICKLY = "--quick";
    private static final int THREADS = 2;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 20;
    private static final long TURN = TimeUnit.SECONDS.toNanos(1);

    private DeskFigures() {}

    /**
     * Prints the commands a second of each way and their ratios, for H2 and for PostgreSQL; takes about three minutes, and
     * 6 GB of disk for as long.
     *
     * @param args  the names of the databases; both without an argument; {@code --quick} for a trial of one turn
     * @throws Exception if a database fails
     */
    public static void main(String[] args) throws Exception {
        List<String> asked = new ArrayList<>(List.of(args));
        int rounds = asked.remove(QUICKLY) ? 1 : ROUNDS;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Database.Product product : Database.Product.values()) {
                if (asked.isEmpty() || asked.contains(product.toString())) {
                    try (Database database = Database.start(product)) {
                        measure(product, database.pool(), threads, rounds);
                    }
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    private static void measure(Database.Product product, DataSource pool, ExecutorService threads, int rounds)
            throws Exception {
        Supply supply = Supply.in(JdbcRepository.migrate(pool));
        List<Hand> hands = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            hands.add(new Hand(supply));
        }
        Map<String, RoundRobin.Way> ways = new LinkedHashMap<>();
        Map<String, Way> all =
                Map.of("desk", new ByDesk(pool), "raw statements", new ByStatements(pool), "lock", new ByLock(pool));
        all.forEach((name, way) -> ways.put(name, () -> {
            supply.fill();
            return turn(threads, hands, way);
        }));

        RoundRobin measured = RoundRobin.measure(Math.min(WARM_UP, rounds), rounds, ways);

        Figure.print("desk, " + product, measured.median("desk"), "commands/s");
        Figure.print("raw statements, " + product, measured.median("raw statements"), "commands/s");
        Figure.print("SELECT FOR UPDATE, " + product, measured.median("lock"), "commands/s");
        measured.printRatio("desk over raw statements, " + product, "desk", "raw statements");
        measured.printRatio("desk over SELECT FOR UPDATE, " + product, "desk", "lock");
    }

    /** Has all hands at work for a while; returns how many commands a second they gave. */
    private static double turn(ExecutorService threads, List<Hand> hands, Way way) throws Exception {
        long start = System.nanoTime();
        List<Callable<Integer>> work = new ArrayList<>();
        for (Hand hand : hands) {
            work.add(() -> hand.work(way, start + TURN));
        }
        int commands = 0;
        for (Future<Integer> done : threads.invokeAll(work)) {
            commands += done.get();
        }
        return commands / ((System.nanoTime() - start) / 1e9);
    }
}

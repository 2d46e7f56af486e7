package org.planningservices.persistence.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import org.planningservices.testkit.repository.Race;
import org.planningservices.testkit.repository.RaceLog;

/** A process that runs in a race, and prints the commands that were accepted. */
final class RaceProcess {

    private RaceProcess() {}

    /** Takes the address of the database, the name of the run, its threads and its attempts. */
    public static void main(String[] args) throws Exception {
        Child.endWithParent();
        PrintStream out = System.out;
        try (HikariDataSource pool = Pool.of(args[0])) {
            RaceLog log =
                    Race.run(JdbcRepository.of(pool), args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            log.accepted().forEach(out::println);
            out.println("changed " + log.changed());
        }
    }
}

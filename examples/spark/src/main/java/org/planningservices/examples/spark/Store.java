package org.planningservices.examples.spark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.planningservices.persistence.VoucherRepository;
import org.planningservices.persistence.jdbc.JdbcRepository;
import picocli.CommandLine.Option;

/** Where vouchers are stored. */
final class Store {

    private static final String H2 = "jdbc:h2:";

    // so that what was accepted is on the disk, and found there after a crash
    private static final String SETTINGS = ";IFEXISTS=TRUE;WRITE_DELAY=0;REUSE_SPACE=FALSE";

    @Option(
            names = "--db",
            paramLabel = "ADDRESS",
            description = "The database, `jdbc:h2:file:PATH`. Without it: the H2 file planning-services.mv.db in this"
                    + " folder, which `desk import` of the examples makes.")
    private String address = "jdbc:h2:file:./planning-services";

    /** Works on the stored vouchers. */
    <T> T doing(Function<VoucherRepository, T> work) {
        if (!address.startsWith(H2)) {
            throw new UserError("expected a database address that starts with `" + H2 + "`, found `" + address + "`");
        }
        JdbcConnectionPool connections = JdbcConnectionPool.create(address + SETTINGS, "", "");
        try (Connection first = connections.getConnection()) {
            first.getMetaData();
            return work.apply(JdbcRepository.migrate(connections));
        } catch (SQLException e) {
            throw new UserError(address + ": the database cannot be opened: " + e.getMessage());
        } finally {
            connections.dispose();
        }
    }
}

package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Refuses a database that is set so that it loses what it acknowledged, or confuses what differs. */
final class Settings {

    private static final String OF_H2 = "select setting_name, setting_value from information_schema.settings"
            + " where setting_name in ('WRITE_DELAY', 'REUSE_SPACE', 'IGNORECASE', 'info.FILE_WRITE')";

    private static final String OF_POSTGRESQL = "select name, setting from pg_settings"
            + " where name in ('fsync', 'synchronous_commit', 'server_encoding')";

    private record Setting(String name, String value) {

        boolean is(String name, String value) {
            return this.name.equals(name) && this.value.equalsIgnoreCase(value);
        }

        boolean isOther(String name, String value) {
            return this.name.equals(name) && !this.value.equalsIgnoreCase(value);
        }
    }

    private Settings() {}

    /** Requires the settings that {@link JdbcRepository} names, as far as the database reports them. */
    static void require(BorrowedConnection lent, Product product) throws SQLException {
        requireTransactions(lent.connection());
        switch (product) {
            case H2 -> requireOfH2(lent);
            case POSTGRESQL -> requireOfPostgresql(settings(lent, OF_POSTGRESQL));
        }
    }

    private static void requireTransactions(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        boolean began = !connection.getAutoCommit();
        connection.setAutoCommit(true);
        if (!began || !connection.getAutoCommit()) {
            throw BorrowedConnection.refused(
                    "connections must let auto-commit be turned on and off, found one that stays `"
                            + (began ? "off" : "on") + "`");
        }
    }

    private static void requireOfH2(BorrowedConnection lent) throws SQLException {
        if (lent.connection().getTransactionIsolation() < Connection.TRANSACTION_READ_COMMITTED) {
            throw BorrowedConnection.refused(
                    "connections to H2 must see what is committed and nothing else, found them isolated by `read"
                            + " uncommitted`; expected `read committed` or stricter");
        }
        List<Setting> settings = settings(lent, OF_H2);
        boolean onDisk = settings.stream().anyMatch(one -> one.name.equals("info.FILE_WRITE"));
        for (Setting one : settings) {
            if (onDisk && one.isOther("WRITE_DELAY", "0")) {
                throw BorrowedConnection.refused("`WRITE_DELAY` of H2 must be `0`, found `" + one.value
                        + "`: what was acknowledged can be lost in a crash; add `;WRITE_DELAY=0` to the address");
            }
            if (onDisk && one.isOther("REUSE_SPACE", "FALSE")) {
                throw BorrowedConnection.refused(
                        "`REUSE_SPACE` of H2 must be `FALSE`, found `" + one.value.toUpperCase(Locale.ROOT)
                                + "`: what was acknowledged can be lost in a crash; add `;REUSE_SPACE=FALSE` to the address");
            }
            if (one.isOther("IGNORECASE", "0")) {
                throw BorrowedConnection.refused(
                        "`IGNORECASE` of H2 must be `FALSE`, found `TRUE`: ids that differ in case would be one");
            }
        }
        requireCase(lent);
    }

    private static void requireCase(BorrowedConnection lent) throws SQLException {
        try (PreparedStatement compare = lent.prepare("values 'a' = 'A'");
                ResultSet compared = compare.executeQuery()) {
            compared.next();
            if (compared.getBoolean(1)) {
                throw BorrowedConnection.refused(
                        "the collation of H2 must tell `a` from `A`, found one that does not: ids that differ in"
                                + " case would be one; expected `OFF`, or a strength of `TERTIARY` or more");
            }
        }
    }

    private static void requireOfPostgresql(List<Setting> settings) {
        for (Setting one : settings) {
            if (one.is("fsync", "off")) {
                throw BorrowedConnection.refused(
                        "`fsync` of PostgreSQL must be `on`, found `off`: what was acknowledged can be lost in a"
                                + " crash");
            }
            if (one.is("synchronous_commit", "off")) {
                throw BorrowedConnection.refused(
                        "`synchronous_commit` of PostgreSQL must not be `off`: what was acknowledged can be lost"
                                + " in a crash; expected `on`, or one of `local`, `remote_write` and `remote_apply`");
            }
            if (one.isOther("server_encoding", "UTF8")) {
                throw BorrowedConnection.refused("the database must be encoded in `UTF8`, found `" + one.value + "`");
            }
        }
    }

    private static List<Setting> settings(BorrowedConnection lent, String sql) throws SQLException {
        try (PreparedStatement find = lent.prepare(sql);
                ResultSet found = find.executeQuery()) {
            List<Setting> settings = new ArrayList<>();
            while (found.next()) {
                settings.add(new Setting(found.getString(1), found.getString(2)));
            }
            return settings;
        }
    }
}

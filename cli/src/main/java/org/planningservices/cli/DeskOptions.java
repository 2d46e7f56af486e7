package org.planningservices.cli;

import java.util.Locale;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.policy.VoucherProgram;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The database that stores vouchers, and the terms by which the desk decides. */
final class DeskOptions {

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Option(
            names = "--db",
            paramLabel = "ADDRESS",
            description = "The database: `jdbc:h2:file:PATH` or `jdbc:postgresql://HOST/NAME`. Without it: the H2 file"
                    + " planning-services.mv.db in this folder.")
    private String address = "jdbc:h2:file:./planning-services";

    @Option(names = "--user", paramLabel = "USER", description = "The user of the database.")
    private String user = "";

    @Option(names = "--password", paramLabel = "PASSWORD", description = "The password of the user.")
    private String password = "";

    @Mixin
    private ProgramOptions by = new ProgramOptions();

    /** Works on an open database. */
    interface Work {

        int on(DeskDatabase kept, VoucherProgram program);
    }

    /** Works on a database that exists. */
    int doing(String whenFailed, Work work) {
        return doing("IFEXISTS=TRUE", whenFailed, work);
    }

    /** Works on a database that is created if it does not exist. */
    int making(String whenFailed, Work work) {
        return doing("IFEXISTS=FALSE", whenFailed, work);
    }

    private int doing(String existence, String whenFailed, Work work) {
        VoucherProgram program = by.program();
        try (DeskDatabase kept = open(existence)) {
            return work.on(kept, program);
        } catch (RepositoryException e) {
            throw new UserError(place() + ": " + outcome(e) + ": " + e.getMessage() + whenFailed);
        } catch (IllegalStateException e) {
            // thrown for a voucher that was stored under other terms
            throw new UserError(place() + ": " + e.getMessage());
        }
    }

    private DeskDatabase open(String existence) {
        if (address.startsWith(H2)) {
            // an accepted step is on the disk, and survives a crash; H2 writes no trace file
            String durable = with(with(with(address, "WRITE_DELAY=0"), "REUSE_SPACE=FALSE"), "TRACE_LEVEL_FILE=0");
            return DeskDatabase.h2(place(), with(durable, existence), user, password);
        }
        if (address.startsWith(POSTGRESQL)) {
            return DeskDatabase.postgresql(place(), address, user, password);
        }
        throw new UserError("expected a database address that starts with `" + H2 + "` or `" + POSTGRESQL + "`, found `"
                + place() + "`");
    }

    private static String with(String address, String setting) {
        String name = setting.substring(0, setting.indexOf('=') + 1);
        return address.toUpperCase(Locale.ROOT).contains(";" + name) ? address : address + ";" + setting;
    }

    /** Returns the address without its user and its settings, since a password may be among them. */
    private String place() {
        return address.split("[;?]", 2)[0].replaceFirst("//[^/]*@", "//");
    }

    private static String outcome(RepositoryException e) {
        return switch (e.outcome()) {
            case NOTHING_ADDED -> "of the last step nothing was recorded";
            case UNKNOWN -> "whether the last step was recorded is not known";
        };
    }
}

package org.planningservices.examples.spring;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.planningservices.desk.CommandResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.spring.JoiningDesk;
import org.planningservices.spring.LostRaceException;
import org.planningservices.step.VoucherId;
import org.planningservices.step.VoucherStep;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Submits steps of vouchers with a note of the application, a row in a table of its own. The row and the step are written in one
 * transaction of the application: both or neither.
 */
@Component
class NotedSteps {

    /**
     * Runs a transaction again, after a pause, if other commands were recorded first or if the database gave it up, such as after a lock
     * timeout. The same command can be run again in any case.
     */
    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .includes(LostRaceException.class, RepositoryException.class, TransactionSystemException.class)
            .maxRetries(50)
            .delay(Duration.ofMillis(5))
            .jitter(Duration.ofMillis(5))
            .multiplier(1.5)
            .maxDelay(Duration.ofMillis(200))
            .build());

    private final JoiningDesk joining;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;

    NotedSteps(JoiningDesk joining, TransactionTemplate transactions, JdbcClient jdbc) {
        this.joining = joining;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** A row of the application. */
    record Note(String command, String text) {}

    /** Submits a step, which must be accepted. Its note is stored once, however often the command is sent. */
    CommandResult submit(CommandId command, VoucherId voucher, VoucherStep step, String note) {
        return AGAIN.invoke(() -> Objects.requireNonNull(transactions.execute(transaction -> {
            CommandResult accepted = joining.require(desk -> desk.submit(command, voucher, step));
            write(command, voucher, note);
            return accepted;
        })));
    }

    private void write(CommandId command, VoucherId voucher, String note) {
        boolean isThere = jdbc.sql("select count(*) from note where command = ?")
                        .param(command.value())
                        .query(Long.class)
                        .single()
                > 0;
        if (!isThere) {
            jdbc.sql("insert into note (command, voucher, text) values (?, ?, ?)")
                    .params(command.value(), voucher.value(), note)
                    .update();
        }
    }

    /** Returns the notes of a voucher, oldest first. */
    List<Note> notes(VoucherId voucher) {
        return jdbc.sql("select command, text from note where voucher = ? order by number")
                .param(voucher.value())
                .query((row, number) -> new Note(row.getString(1), row.getString(2)))
                .list();
    }
}

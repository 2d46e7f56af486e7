package org.planningservices.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.planningservices.desk.VoucherDesk;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.jdbc.JdbcRepository;
import org.planningservices.step.Assign;
import org.planningservices.step.Reassign;
import org.planningservices.step.VoucherId;

/** A mail is sent once for each step, wherever the program that sends mails is ended. */
class OneTransactionTest {

    /** Sends one mail for a key, and is ended right after or right before it sends one. */
    private static final class EndedMailer implements OneTransaction.Mailer {

        private final Set<String> keys = new TreeSet<>();
        private final List<String> texts = new ArrayList<>();
        private int calls;

        @Override
        public void send(String key, String text) {
            calls++;
            if (calls % 3 == 0) {
                throw new IllegalStateException("ended before a mail");
            }
            if (keys.add(key)) {
                texts.add(text);
            }
            if (calls % 3 == 1) {
                throw new IllegalStateException("ended after a mail");
            }
        }
    }

    @Test
    void sendsEachMailOnce() throws SQLException {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:ended", "", "");
        JdbcRepository repository = JdbcRepository.migrate(database);
        OneTransaction.prepare(database, repository);
        OneTransaction.order(database, repository, "order-1", VoucherId.of("V-1001"));
        VoucherDesk desk = OneTransaction.desk(repository);
        VoucherId voucher = VoucherId.of("V-1001");
        desk.submit(CommandId.of("assign-1"), voucher, Assign.of("m.devries"));
        desk.submit(CommandId.of("assign-2"), voucher, Reassign.of("a.jansen"));
        desk.submit(CommandId.of("assign-3"), voucher, Reassign.of("m.devries"));
        EndedMailer mailer = new EndedMailer();

        int starts = 0;
        boolean ended;
        do {
            starts++;
            try {
                OneTransaction.mails(database, repository, mailer);
                ended = false;
            } catch (IllegalStateException e) {
                assertThat(e).hasMessageStartingWith("ended ");
                ended = true;
            }
        } while (ended);

        assertThat(starts).isGreaterThan(4);
        assertThat(mailer.texts)
                .containsExactly(
                        "V-1001: create on 2019-01-01",
                        "V-1001: assign on 2019-01-01",
                        "V-1001: reassign on 2019-01-01",
                        "V-1001: reassign on 2019-01-01");
        assertThat(OneTransaction.mails(database, repository, mailer)).isZero();
        database.dispose();
    }

    @Test
    void storesNoOrderWithoutItsVoucher() throws SQLException {
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:refused", "", "");
        JdbcRepository repository = JdbcRepository.migrate(database);
        OneTransaction.prepare(database, repository);
        OneTransaction.order(database, repository, "order-1", VoucherId.of("V-1001"));

        OneTransaction.order(database, repository, "order-2", VoucherId.of("V-1002"));
        assertThatThrownBy(() -> OneTransaction.order(database, repository, "order-1", VoucherId.of("V-1003")))
                .isInstanceOf(SQLException.class);

        assertThat(repository.read(0, 100)).hasSizeGreaterThan(4);
        assertThat(repository.find(StreamId.of(VoucherId.of("V-1002"))).revision())
                .isZero();
        assertThat(repository.find(StreamId.of(VoucherId.of("V-1003"))).revision())
                .isZero();
        database.dispose();
    }
}

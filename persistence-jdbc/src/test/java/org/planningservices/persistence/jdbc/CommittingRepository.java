package org.planningservices.persistence.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.planningservices.journal.JournalRecord;
import org.planningservices.party.CustomerId;
import org.planningservices.party.EnrollmentId;
import org.planningservices.persistence.AppendResult;
import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.FoundVoucher;
import org.planningservices.persistence.StoredRecord;
import org.planningservices.persistence.StreamChange;
import org.planningservices.persistence.StreamHistory;
import org.planningservices.persistence.StreamId;
import org.planningservices.persistence.VoucherQuery;
import org.planningservices.persistence.VoucherRepository;

/** A repository each of whose calls joins a transaction that is committed after it. */
final class CommittingRepository implements VoucherRepository {

    private final DataSource dataSource;
    private final JdbcRepository repository;

    CommittingRepository(DataSource dataSource, JdbcRepository repository) {
        this.dataSource = dataSource;
        this.repository = repository;
    }

    private <T> T committed(Function<VoucherRepository, T> call) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = call.apply(repository.joining(connection));
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public StreamHistory find(StreamId stream) {
        return committed(joined -> joined.find(stream));
    }

    @Override
    public StreamHistory findFirstAndLast(StreamId stream) {
        return committed(joined -> joined.findFirstAndLast(stream));
    }

    @Override
    public List<StreamHistory> vouchersOf(EnrollmentId enrollment) {
        return committed(joined -> joined.vouchersOf(enrollment));
    }

    @Override
    public List<StreamHistory> vouchersOf(CustomerId customer) {
        return committed(joined -> joined.vouchersOf(customer));
    }

    @Override
    public Optional<JournalRecord> findCommand(CommandId command) {
        return committed(joined -> joined.findCommand(command));
    }

    @Override
    public AppendResult append(CommandId command, List<StreamChange> changes) {
        return committed(joined -> joined.append(command, changes));
    }

    @Override
    public List<FoundVoucher> findVouchers(VoucherQuery query, @Nullable FoundVoucher after, int limit) {
        return committed(joined -> joined.findVouchers(query, after, limit));
    }

    @Override
    public List<StoredRecord> read(long after, int limit) {
        return committed(joined -> joined.read(after, limit));
    }
}

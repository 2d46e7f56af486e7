package org.planningservices.benchmarks.cursor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The generated view and the view by hand find the same. */
class ViewFiguresTest {

    @Test
    void bothViewsFindTheSame() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            ViewFigures.create(statement, 20_000);
            assertThatCode(() -> ViewFigures.requireSame(statement)).doesNotThrowAnyException();

            statement.execute("update voucher set status = 'LOST' where voucher = 'V-12'");
            assertThatThrownBy(() -> ViewFigures.requireSame(statement))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the views differ about 1 rows, such as `V-12`");
        }
    }
}

package org.planningservices.persistence.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Connections that are kept open, as an application keeps them. */
final class Pool {

    private Pool() {}

    static HikariDataSource of(DataSource dataSource) {
        HikariConfig config = config();
        config.setDataSource(dataSource);
        return new HikariDataSource(config);
    }

    static HikariDataSource of(String url) {
        HikariConfig config = config();
        config.setJdbcUrl(url);
        return new HikariDataSource(config);
    }

    private static HikariConfig config() {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        // a database that is down is found to be so by those who use it
        config.setInitializationFailTimeout(-1);
        return config;
    }
}

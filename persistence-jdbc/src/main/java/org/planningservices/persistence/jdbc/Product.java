package org.planningservices.persistence.jdbc;

import java.sql.SQLException;

/** A supported database, and where its SQL differs. */
enum Product {
    H2("varchar(102)"),

    /** The keys are compared by their bytes, whatever the language of the database. */
    POSTGRESQL("varchar(102) collate \"C\"");

    private final String key;

    Product(String key) {
        this.key = key;
    }

    /** Returns the product behind a connection. */
    static Product of(BorrowedConnection lent) throws SQLException {
        String name = lent.connection().getMetaData().getDatabaseProductName();
        return switch (name) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            default -> throw BorrowedConnection.refused("the database must be H2 or PostgreSQL, found `" + name + "`");
        };
    }

    /** Returns the type of a column that has keys. */
    String key() {
        return key;
    }
}

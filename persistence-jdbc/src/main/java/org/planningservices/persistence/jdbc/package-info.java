/**
 * Vouchers in a database, over JDBC.
 *
 * <p>A {@linkplain org.planningservices.persistence.jdbc.JdbcRepository repository} has two tables, beside that of their
 * version. {@code planning_event} has a row for each record, in the form in which journals are written, and rows are only ever added to
 * it. {@code planning_stream} has a row for each stream: its revision, its owner, and the columns by which vouchers
 * are found. An append moves the rows of its streams on from the revisions it expects, and adds its records, in
 * one short transaction. The second of two writers to one stream finds another revision, and adds nothing. This works at
 * any isolation level but read uncommitted.
 *
 * <p>An append is a transaction of its own, or, with {@link org.planningservices.persistence.jdbc.JdbcRepository#joining(java.sql.Connection)
 * joining}, part of one of the application. A {@link org.planningservices.persistence.jdbc.RecordFeed} hands on what was recorded.
 *
 * <p>Each record names its command. A unique key admits one first record for each command, so a command is stored once.
 *
 * <p>Positions are given before an append is committed. In PostgreSQL an append announces, by a shared advisory lock
 * that ends with its transaction, the position above which it adds. A reader stops at the lowest announced position. Nobody
 * waits. In H2 appends wait for each other, so that positions become visible in their order, and since an H2 file can lose an
 * update of a row for which transactions wait.
 *
 * <p>All tables are in one schema, which every statement names. The {@linkplain org.planningservices.persistence.jdbc.JdbcSchema
 * tables} have a version, and are upgraded when the application says so.
 */
@NullMarked
package org.planningservices.persistence.jdbc;

import org.jspecify.annotations.NullMarked;

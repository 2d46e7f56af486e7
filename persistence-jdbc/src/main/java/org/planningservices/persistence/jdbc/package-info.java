/**
 * Vouchers in a database, over JDBC.
 *
 * <p>A {@linkplain org.planningservices.persistence.jdbc.JdbcRepository repository} keeps two tables. {@code planning_event}
 * has a row for each record, in the form in which journals are written, and rows are only ever added to it.
 * {@code planning_stream} has a row for each stream: its revision, its owner, and what a voucher is found by when something
 * falls due. An append moves the rows of its streams on from the revisions it expects, and adds its records, in one short
 * transaction. That row is what two writers meet at: the second finds another revision and adds nothing. So nothing depends
 * on how far transactions are isolated, as long as they see what is committed and nothing else.
 *
 * <p>A command is what its records name, and no two can have the first record of one: that is how a command happens once.
 *
 * <p>Positions are given before an append is committed. In PostgreSQL an append therefore announces, by a shared advisory lock
 * that ends with its transaction, above which position it adds, and a reader goes no further than what is announced; nobody
 * waits. In H2 appends wait for each other, so that positions become visible in their order.
 *
 * <p>All tables are in one schema, which every statement names. The {@linkplain org.planningservices.persistence.jdbc.JdbcSchema tables} have a version, and are upgraded when the
 * application says so.
 */
@NullMarked
package org.planningservices.persistence.jdbc;

import org.jspecify.annotations.NullMarked;

/**
 * For those who write a repository, or use one and want to see it hold.
 *
 * <p>{@link org.planningservices.testkit.repository.RepositoryContract} is a JUnit suite: whoever implements its two
 * methods gets a test for every obligation of the SPI. A {@link org.planningservices.testkit.repository.Race} has many
 * threads, or processes, do what must not happen twice, and
 * {@linkplain org.planningservices.testkit.repository.ConsistencyReport tells} whether anything was lost, doubled or overdrawn.
 * {@link org.planningservices.testkit.repository.FaultyRepository} loses, repeats and delays what goes to a repository.
 */
@NullMarked
package org.planningservices.testkit.repository;

import org.jspecify.annotations.NullMarked;

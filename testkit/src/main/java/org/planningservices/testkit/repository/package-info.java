/**
 * Tests of a {@link org.planningservices.persistence.VoucherRepository VoucherRepository}.
 *
 * <p>{@link org.planningservices.testkit.repository.RepositoryContract} is a JUnit suite with tests for every
 * obligation of the SPI; it joins a suite for each method. In a {@link org.planningservices.testkit.repository.Race}
 * many threads or processes attempt things that may happen only once; the
 * {@link org.planningservices.testkit.repository.ConsistencyReport} counts what was lost, doubled or overdrawn.
 * {@link org.planningservices.testkit.repository.FaultyRepository} loses, repeats and delays calls.
 */
@NullMarked
package org.planningservices.testkit.repository;

import org.jspecify.annotations.NullMarked;

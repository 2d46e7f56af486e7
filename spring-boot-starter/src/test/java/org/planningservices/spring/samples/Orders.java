package org.planningservices.spring.samples;

import org.planningservices.persistence.CommandId;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.spring.JoiningDesk;
import org.planningservices.spring.LostRaceException;
import org.planningservices.step.Create;
import org.planningservices.step.VoucherId;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Code of an application whose rows and vouchers belong together. */
// tag::joining[]
@Service
class Orders {

    private final JdbcClient jdbc;
    private final JoiningDesk vouchers;

    Orders(JdbcClient jdbc, JoiningDesk vouchers) {
        this.jdbc = jdbc;
        this.vouchers = vouchers;
    }

    @Retryable(
            includes = {LostRaceException.class, RepositoryException.class, TransientDataAccessException.class},
            maxRetries = 20,
            delay = 5,
            jitter = 5,
            multiplier = 1.5,
            maxDelay = 200)
    @Transactional
    public void place(String order, Create step) {
        jdbc.sql("insert into orders (id) values (?)").param(order).update();
        vouchers.require(desk -> desk.submit(CommandId.of("order-" + order), VoucherId.of("V-" + order), step));
    }
}
// end::joining[]

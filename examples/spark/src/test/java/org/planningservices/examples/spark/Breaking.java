package org.planningservices.examples.spark;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.planningservices.persistence.RepositoryException;
import org.planningservices.persistence.RepositoryException.Outcome;
import org.planningservices.persistence.VoucherRepository;

/** Repositories whose answer to an append is lost, and all that come after. */
final class Breaking {

    private Breaking() {}

    static VoucherRepository after(int appends, VoucherRepository repository) {
        AtomicInteger left = new AtomicInteger(appends);
        return (VoucherRepository) Proxy.newProxyInstance(
                Breaking.class.getClassLoader(),
                new Class<?>[] {VoucherRepository.class},
                (proxy, method, arguments) -> {
                    if (left.get() == 0) {
                        throw new RepositoryException(Outcome.NOTHING_ADDED, "broken", null);
                    }
                    Object answer = method.invoke(repository, arguments);
                    if (method.getName().equals("append") && left.decrementAndGet() == 0) {
                        throw new RepositoryException(Outcome.UNKNOWN, "broken", null);
                    }
                    return answer;
                });
    }
}

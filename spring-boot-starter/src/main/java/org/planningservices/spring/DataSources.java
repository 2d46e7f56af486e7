package org.planningservices.spring;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.planningservices.persistence.VoucherRepository;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.util.ClassUtils;

/** Finds the data source of the application. */
final class DataSources {

    private static final boolean HAS_PROXIES = ClassUtils.isPresent(
            "org.springframework.jdbc.datasource.DelegatingDataSource", DataSources.class.getClassLoader());

    private DataSources() {}

    /** Returns the data source without a proxy that joins the transactions of the application. */
    static DataSource own(ListableBeanFactory beans, ObjectProvider<DataSource> dataSources) {
        DataSource found = found(beans, dataSources);
        return HAS_PROXIES ? Proxies.without(found) : found;
    }

    /**
     * Returns the data source under which Spring's transaction managers register the connection of a transaction: the bean, or its
     * target if it is a proxy that joins transactions.
     */
    static DataSource ofTransactions(ListableBeanFactory beans, ObjectProvider<DataSource> dataSources) {
        DataSource found = found(beans, dataSources);
        DataSource target =
                found instanceof TransactionAwareDataSourceProxy proxy ? proxy.getTargetDataSource() : found;
        return target == null ? found : target;
    }

    private static DataSource found(ListableBeanFactory beans, ObjectProvider<DataSource> dataSources) {
        DataSource only = dataSources.getIfUnique();
        if (only == null) {
            throw new StartException(
                    "The application has several beans of type DataSource, and none of them is primary: "
                            + List.of(beans.getBeanNamesForType(DataSource.class)).stream()
                                    .map(name -> "`" + name + "`")
                                    .collect(Collectors.joining(", ")),
                    "Mark the one that stores the vouchers as @Primary, or add a bean of type "
                            + VoucherRepository.class.getSimpleName()
                            + ", such as `JdbcRepository.migrate(dataSource)`.",
                    null);
        }
        return only;
    }

    /** Unwraps proxies of Spring. A class of its own, since an application without spring-jdbc cannot load it. */
    private static final class Proxies {

        /** Returns the target of the innermost proxy that joins transactions; the data source itself if there is none. */
        static DataSource without(DataSource dataSource) {
            DataSource own = dataSource;
            DataSource layer = dataSource;
            while (layer instanceof DelegatingDataSource proxy && proxy.getTargetDataSource() != null) {
                DataSource target = proxy.getTargetDataSource();
                own = proxy instanceof TransactionAwareDataSourceProxy ? target : own;
                layer = target;
            }
            return own;
        }
    }
}

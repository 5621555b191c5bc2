package town.plaza.kernel.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * The two ways to the database: JPA for what is changed, by entities with verbs; Jdbi for what is read, by SQL straight
 * into the records of the answer. In a transaction Jdbi is given JPA's connection: left to the server's pool, the two
 * share one only where JPA came first, and then one does not see what the other has written.
 */
@ApplicationScoped
public class Databases {

    @Resource(lookup = "jdbc/plaza")
    DataSource dataSource;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    EntityManager entities;

    @Produces
    @Singleton
    Jdbi jdbi() {
        return withoutValues(Jdbi.create(new ConnectionFactory() {
            @Override
            public Connection openConnection() throws SQLException {
                return inTransaction() ? entities.unwrap(Connection.class) : dataSource.getConnection();
            }

            @Override
            public void closeConnection(Connection connection) throws SQLException {
                if (!inTransaction()) {
                    connection.close();
                }
            }
        }));
    }

    /** Exceptions name the statement and not what is bound to it: they are logged, and rows are not for the logs. */
    static Jdbi withoutValues(Jdbi jdbi) {
        return jdbi.configure(
                StatementExceptions.class,
                exceptions -> exceptions.setMessageRendering(thrown -> thrown.getShortMessage()
                        + Optional.ofNullable(thrown.getStatementContext())
                                .map(context -> " [statement: " + context.getRawSql() + "]")
                                .orElse("")));
    }

    private boolean inTransaction() {
        var status = transaction.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }
}

package town.plaza.kernel.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The two ways to the database: JPA for what is changed, by entities with verbs; Jdbi for what is read, by SQL straight
 * into the records of the answer. In a transaction both use its connection.
 */
@ApplicationScoped
public class Databases {

    @Resource(lookup = "jdbc/plaza")
    DataSource dataSource;

    @Produces
    @Singleton
    Jdbi jdbi() {
        return Jdbi.create(dataSource);
    }
}

package town.plaza.kernel.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers. Its migrations are done by then: without them Plaza is not deployed at all. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    private static final int SECONDS = 2;

    @Resource(lookup = "jdbc/plaza")
    DataSource dataSource;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        try (var connection = dataSource.getConnection()) {
            return answer.status(connection.isValid(SECONDS)).build();
        } catch (SQLException thrown) {
            return answer.down().build();
        }
    }
}

package town.plaza.kernel.persistence;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import town.plaza.kernel.config.Refusal;

/**
 * Waits until the database answers, before the deployment needs it; one that refuses Plaza stops the start. Named in
 * persistence.xml, for JPA is what connects first, before any bean or startup class of Plaza's runs.
 */
public class DatabaseGate implements SessionCustomizer {

    private static final Logger LOG = Logger.getLogger(DatabaseGate.class.getName());
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int ATTEMPTS_BETWEEN_LINES = 10;

    /** No such role or not allowed from here, wrong password, no such database: waiting would not help. */
    private static final Set<String> REFUSED = Set.of("28000", "28P01", "3D000");

    @Override
    public void customize(Session session) throws NamingException {
        await(InitialContext.doLookup("jdbc/plazaOwner"));
        await(InitialContext.doLookup("jdbc/plaza"));
    }

    /** Says what it waits for at the first attempt, then now and then. */
    private static void await(DataSource database) {
        for (var attempt = 0; ; attempt++) {
            try (var connection = database.getConnection()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException thrown) {
                var reason = innermost(thrown);
                if (reason instanceof SQLException refusal && REFUSED.contains(refusal.getSQLState())) {
                    Refusal.toStart("the database refuses Plaza: " + refusal.getMessage());
                }
                if (attempt % ATTEMPTS_BETWEEN_LINES == 0) {
                    LOG.log(Level.WARNING, "Waiting for the database: {0}", described(reason));
                }
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static Throwable innermost(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .orElse(thrown);
    }

    /** What the network says names no address: of an unknown host it is the bare name, else there is none in it. */
    private static String described(Throwable thrown) {
        if (thrown instanceof UnknownHostException) {
            return "the host " + thrown.getMessage() + " is unknown";
        }
        return thrown instanceof SocketException || thrown instanceof SocketTimeoutException
                ? "%s:%s does not answer: %s"
                        .formatted(setting("DB_HOST", "127.0.0.1"), setting("DB_PORT", "5432"), thrown.getMessage())
                : thrown.getMessage();
    }

    private static String setting(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}

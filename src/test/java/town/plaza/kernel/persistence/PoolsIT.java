package town.plaza.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementException;
import org.junit.jupiter.api.Test;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;
import town.plaza.server.OnPlaza;

/** The connections as the server is configured to make them. */
@OnPlaza
class PoolsIT {

    private static final String PHONE = "978 123 456 ".repeat(4);
    private static final String INSERT =
            "INSERT INTO accounts.contact (account, phone) VALUES (gen_random_uuid(), :phone)";
    private static final Pattern POOL = Pattern.compile("--property (\\S+) (Plaza(?:Owner)?Pool)");

    @Test
    void what_the_database_refuses_names_the_constraint_and_not_the_row() throws Exception {
        var pools = pools();
        assertThat(pools).hasSize(2);
        for (var pool : pools) {
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                var refused = catchThrowableOfType(
                        PSQLException.class, () -> statement.execute(INSERT.replace(":phone", "'" + PHONE + "'")));

                assertThat(refused.getServerErrorMessage().getConstraint()).isEqualTo("contact_phone_length");
                assertThat(logged(refused)).contains("contact_phone_length").doesNotContain("978 123 456");
            }
        }
    }

    @Test
    void what_a_query_refuses_names_the_statement_and_not_what_is_bound() throws Exception {
        var jdbi = Databases.withoutValues(Jdbi.create(pools().get(0)));

        var refused = catchThrowableOfType(
                StatementException.class,
                () -> jdbi.useHandle(handle ->
                        handle.createUpdate(INSERT).bind("phone", PHONE).execute()));

        assertThat(logged(refused))
                .contains("contact_phone_length", "INSERT INTO accounts.contact")
                .doesNotContain("978 123 456");
    }

    private static String logged(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static List<PGSimpleDataSource> pools() throws IOException {
        var found = POOL.matcher(Files.readString(Path.of("server-config/post-boot.asadmin")));
        return found.results().map(pool -> source(pool.group(2), pool.group(1))).toList();
    }

    private static PGSimpleDataSource source(String pool, String properties) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {Integer.parseInt(System.getenv("DB_PORT"))});
        source.setDatabaseName("plaza");
        source.setUser("PlazaPool".equals(pool) ? "plaza_app" : "plaza_owner");
        for (var property : properties.split(":")) {
            var pair = property.split("=", 2);
            // the server sets them by name, in whatever case
            Arrays.stream(PGProperty.values())
                    .filter(each -> each.getName().equalsIgnoreCase(pair[0]))
                    .forEach(each -> source.setProperty(each, pair[1]));
        }
        return source;
    }
}

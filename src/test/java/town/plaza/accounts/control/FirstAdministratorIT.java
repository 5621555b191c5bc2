package town.plaza.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.entity.PasswordPolicy;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.security.Role;
import town.plaza.server.FreshDatabase;

/** Against a database of its own, for that of the server under test has its administrator already. */
class FirstAdministratorIT {

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    private final List<String> printed = new ArrayList<>();
    private final List<Registration> made = new ArrayList<>();
    private final FirstAdministrator first = new FirstAdministrator();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            printed.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private FreshDatabase database;

    @BeforeEach
    void begin() throws SQLException, IOException {
        database = new FreshDatabase("plaza_first_administrator");
        Flyway.configure()
                .dataSource(database.as("plaza_owner"))
                .defaultSchema("kernel")
                .createSchemas(false)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        first.jdbi = Jdbi.create(database.as("plaza_app"));
        first.accounts = new Accounts() {
            @Override
            public UUID create(Registration registration, Set<Role> roles) {
                assertThat(roles).containsExactly(Role.ADMIN);
                made.add(registration);
                insert(registration.userName());
                return null;
            }
        };
        LOG.addHandler(handler);
    }

    @AfterEach
    void end() throws SQLException {
        LOG.removeHandler(handler);
        database.close();
    }

    private void insert(String userName) {
        var id = UUID.randomUUID();
        try {
            database.execute(
                    "INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)"
                            + " VALUES ('%s', '%s', 'x', 'x', now(), 1)".formatted(id, userName),
                    "INSERT INTO accounts.account_role (account, role) VALUES ('%s', 'ADMIN')".formatted(id));
        } catch (SQLException thrown) {
            throw new AssertionError(thrown);
        }
    }

    private void start(Optional<String> password) {
        first.settings = new Settings() {
            @Override
            public Optional<String> adminPassword() {
                return password;
            }
        };
        first.make();
    }

    @Test
    void a_generated_password_is_printed_once_with_the_account_it_opens() {
        start(Optional.empty());
        start(Optional.empty());

        assertThat(made).singleElement().satisfies(admin -> {
            assertThat(admin.password()).hasSize(20);
            new PasswordPolicy(CommonPasswords.load()).check("password", admin.password(), admin.userName());
            assertThat(printed)
                    .singleElement()
                    .asString()
                    .contains("account is admin", "its password " + admin.password() + " ");
        });
    }

    @Test
    void no_two_plazas_get_the_same_one() throws SQLException {
        start(Optional.empty());
        // as a replica, for the last administrator stays
        database.execute(
                "SET session_replication_role = replica",
                "DELETE FROM accounts.account_role",
                "DELETE FROM accounts.account");
        start(Optional.empty());

        assertThat(made)
                .extracting(Registration::password)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void a_password_that_was_given_is_not_printed() {
        start(Optional.of("given by the operator"));

        assertThat(made).extracting(Registration::password).containsExactly("given by the operator");
        assertThat(printed).isEmpty();
    }
}

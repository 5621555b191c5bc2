package town.plaza.accounts.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class PrivacyIT {

    private static final String ME = "/api/accounts/me";

    private static Person known() {
        var person = AccountsFixture.withRole(Role.CLERK);
        var contact = Json.createObjectBuilder()
                .add("phone", "978 123 456")
                .add("email", person.userName() + "@example.com")
                .add("note", "a note of " + person.userName());
        var answer = person.client()
                .put(
                        ME,
                        Json.createObjectBuilder()
                                .add("displayName", "Name of " + person.userName())
                                .add("contact", contact)
                                .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return person;
    }

    private static JsonObject proof(String password) {
        return Json.createObjectBuilder().add("password", password).build();
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void the_download_holds_all_that_accounts_keep_and_no_secret() throws IOException {
        var person = known();
        var administrator = AccountsFixture.administrator();
        administrator
                .client()
                .put(
                        "/api/accounts/people/" + person.id() + "/roles",
                        Json.createObjectBuilder()
                                .add(
                                        "roles",
                                        Json.createArrayBuilder().add("CLERK").add("WORKER"))
                                .build());

        administrator
                .client()
                .put(
                        "/api/accounts/people/" + person.id() + "/roles",
                        Json.createObjectBuilder()
                                .add("roles", Json.createArrayBuilder().add("CLERK"))
                                .build());

        var answer = person.client().get(ME + "/export");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(unzip(answer.bytes()).get("accounts.json"))
                .contains(person.id().toString(), person.userName(), "Name of " + person.userName())
                .contains(
                        "978 123 456",
                        person.userName() + "@example.com",
                        "a note of",
                        "CLERK",
                        "\"role\": \"WORKER\"",
                        "Java-http-client",
                        "account.role-given")
                .doesNotContain(person.session(), "PBKDF2", "hash");
    }

    @Test
    void the_download_tells_what_the_person_did_but_not_to_whom() throws IOException {
        var person = AccountsFixture.administrator();
        var blocked = AccountsFixture.neighbour();
        assertThat(person.client()
                        .post("/api/accounts/people/" + blocked.id() + "/block")
                        .status())
                .isEqualTo(200);

        var file = unzip(person.client().get(ME + "/export").bytes()).get("accounts.json");

        try (var reader = Json.createReader(new StringReader(file))) {
            assertThat(reader.readObject().getJsonArray("done").getValuesAs(JsonObject.class))
                    .extracting(each -> each.getString("kind"))
                    .containsExactly("account.blocked");
        }
        assertThat(file).doesNotContain(blocked.id().toString());
    }

    @Test
    void erasure_leaves_no_trace_of_the_person_but_the_id() {
        var person = known();

        var answer = person.client().post(ME + "/erasure", proof(AccountsFixture.PASSWORD));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie")).startsWith("plaza_session=;");
        assertThat(person.client().get(ME).status()).isEqualTo(401);
        for (var table : new String[] {"account", "account_role", "contact", "token"}) {
            assertThat(AccountsFixture.find(
                            "SELECT 1 FROM accounts." + table + " t WHERE strpos(lower(t::text), ?) > 0",
                            person.userName()))
                    .as(table)
                    .isNull();
        }
        for (var table : new String[] {"account_role", "contact", "token"}) {
            assertThat(AccountsFixture.find("SELECT 1 FROM accounts." + table + " WHERE account = ?", person.id()))
                    .as(table)
                    .isNull();
        }
        assertThat(AccountsFixture.find(
                        "SELECT num_nonnulls(user_name, display_name, password_hash, language) FROM accounts.account"
                                + " WHERE id = ?",
                        person.id()))
                .isEqualTo("0");
    }

    @Test
    void erasure_stands_in_the_audit_log_without_the_name() {
        var person = known();

        person.client().post(ME + "/erasure", proof(AccountsFixture.PASSWORD));

        assertThat(AccountsFixture.find(
                        "SELECT convert_from(body, 'UTF8') FROM kernel.ledger_entry"
                                + " WHERE kind = 'account.erased' AND subject = ?",
                        "accounts/" + person.id()))
                .isNotNull()
                .doesNotContain(person.userName());
    }

    @Test
    void the_name_is_free_again() {
        var person = AccountsFixture.neighbour();
        person.client().post(ME + "/erasure", proof(AccountsFixture.PASSWORD));

        assertThat(new PlazaClient()
                        .post("/api/accounts/registrations", AccountsFixture.registration(person.userName()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_open_browser_alone_erases_nobody() {
        var person = AccountsFixture.neighbour();

        assertThat(person.client()
                        .post(ME + "/erasure", proof("not the password"))
                        .problem())
                .isEqualTo("wrong-credentials");
        assertThat(person.client().get(ME).status()).isEqualTo(200);
    }

    @Test
    void nobody_has_nothing_to_download() {
        assertThat(new PlazaClient().get(ME + "/export").status()).isEqualTo(401);
    }
}

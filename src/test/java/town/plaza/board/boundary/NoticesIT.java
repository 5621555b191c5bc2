package town.plaza.board.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static town.plaza.board.BoardFixture.draft;
import static town.plaza.board.BoardFixture.idOf;
import static town.plaza.board.BoardFixture.newTitle;
import static town.plaza.board.BoardFixture.pathOf;
import static town.plaza.board.BoardFixture.pdf;
import static town.plaza.board.BoardFixture.period;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.board.BoardFixture;
import town.plaza.kernel.pdf.Paper;
import town.plaza.kernel.text.Language;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class NoticesIT {

    private static final String NOTICES = BoardFixture.NOTICES;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Language.EN.regional());
    private static final JsonObject NOTHING = Json.createObjectBuilder().build();

    private final BoardFixture board = new BoardFixture();
    private final PlazaClient reader = new PlazaClient();

    @Test
    void a_draft_is_the_clerks_alone() {
        var draft = board.draft();
        var path = pathOf(idOf(draft));

        assertThat(draft.getString("status")).isEqualTo("DRAFT");
        assertThat(board.clerk().get(path).status()).isEqualTo(200);
        assertThat(AccountsFixture.administrator().client().get(path).status()).isEqualTo(200);
        assertThat(reader.get(path).problem()).isEqualTo("not-found");
        assertThat(AccountsFixture.neighbour().client().get(path).problem()).isEqualTo("not-found");
        assertThat(reader.get(NOTICES + "?status=ALL&limit=100").text()).doesNotContain(idOf(draft));
        assertThat(board.clerk().get("/api/board/drafts").text()).contains(idOf(draft));
        assertThat(reader.get("/api/board/drafts").problem()).isEqualTo("not-signed-in");
    }

    @Test
    void only_the_town_hall_writes() {
        var draft = draft(newTitle()).build();
        var path = pathOf(idOf(board.draft()));
        var neighbour = AccountsFixture.neighbour().client();

        assertThat(reader.post(NOTICES, draft).problem()).isEqualTo("not-signed-in");
        assertThat(neighbour.post(NOTICES, draft).problem()).isEqualTo("forbidden");
        assertThat(neighbour.put(path, draft).problem()).isEqualTo("forbidden");
        assertThat(neighbour.delete(path).problem()).isEqualTo("forbidden");
        assertThat(neighbour.post(path + "/publish", NOTHING).problem()).isEqualTo("forbidden");
        assertThat(reader.post(path + "/publish", NOTHING).problem()).isEqualTo("not-signed-in");
        assertThat(neighbour.get(path + "/identity-numbers").problem()).isEqualTo("forbidden");
        assertThat(board.clerk().get(path).json().getString("status")).isEqualTo("DRAFT");
    }

    @Test
    void what_is_not_safe_comes_out_and_is_named() {
        var draft = board.draft(
                draft(newTitle()).add("body", "<p onclick=\"x()\">Hola</p><script>alert(1)</script><h2>Título</h2>"));

        assertThat(draft.getString("body")).isEqualTo("<p>Hola</p><h2>Título</h2>");
        assertThat(draft.getJsonArray("removed").getValuesAs(JsonString::getString))
                .containsExactly("p onclick", "script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'title':'','body':'<p>a</p>','category':'anuncios','period':{'days':1,'kind':'CALENDAR'}}",
                "{'title':'a','body':'','category':'anuncios','period':{'days':1,'kind':'CALENDAR'}}",
                "{'title':'a','body':'<p></p>','category':'anuncios','period':{'days':1,'kind':'CALENDAR'}}",
                "{'title':'a','body':'<p>a</p>','category':'nada','period':{'days':1,'kind':'CALENDAR'}}",
                "{'title':'a','body':'<p>a</p>','category':'anuncios'}",
                "{'title':'a','body':'<p>a</p>','category':'anuncios','period':{'days':0,'kind':'CALENDAR'}}",
                "{'title':'a','body':'<p>a</p>','category':'anuncios','period':{'days':731,'kind':'CALENDAR'}}",
                "{'title':'a','body':'<p>a</p>','category':'anuncios','period':{'kind':'CALENDAR'}}",
                "{'title':'a\\nb','body':'<p>a</p>','category':'anuncios','period':{'days':1,'kind':'CALENDAR'}}",
                "{'title':'a','body':'<p>a</p>','category':'anuncios','period':{'days':1,'kind':'CALENDAR'},"
                        + "'corrects':'00000000-0000-7000-8000-000000000000'}"
            })
    void a_draft_with_values_that_cannot_be_is_refused(String body) {
        var answer = post(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).as(answer.text()).isEqualTo("invalid-values");
        assertThat(answer.json().getJsonArray("violations")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title':",
                "{'title':'a','body':'<p>a</p>','category':'anuncios','period':{'days':'x','kind':'CALENDAR'}}",
                "{'title':'a','body':'<p>a</p>','category':'anuncios','period':{'days':1,'kind':'LUNAR'}}",
                "{'title':'a','body':'<p>a</p>','category':'anuncios','period':7}",
                "{'title':'a','body':'<p>a</p>','category':'anuncios','period':{'days':1,'kind':'CALENDAR'},'corrects':'x'}"
            })
    void a_draft_that_cannot_be_read_is_refused(String body) {
        assertThat(post(body).problem()).isEqualTo("malformed-json");
    }

    private PlazaClient.Answer post(String body) {
        return board.clerk()
                .with("Content-Type", "application/json")
                .send("POST", NOTICES, BodyPublishers.ofString(body.replace('\'', '"')));
    }

    @Test
    void title_and_text_have_their_limits() {
        assertThat(board.clerk().post(NOTICES, draft("ñ".repeat(201)).build()).problem())
                .isEqualTo("invalid-values");
        assertThat(board.draft(draft("ñ".repeat(200))).getString("title")).hasSize(200);
        assertThat(board.clerk()
                        .post(
                                NOTICES,
                                draft(newTitle())
                                        .add("body", "a".repeat(50_001))
                                        .build())
                        .problem())
                .isEqualTo("invalid-values");
        assertThat(board.draft(draft(newTitle()).add("body", "'".repeat(50_000))))
                .isNotNull();
        var escaped = board.clerk()
                .post(NOTICES, draft(newTitle()).add("body", "{".repeat(49_990)).build());
        assertThat(escaped.problem()).isEqualTo("invalid-values");
        assertThat(escaped.json().getJsonArray("violations").toString()).contains("\"field\":\"body\"");
    }

    @Test
    void a_change_on_top_of_a_change_not_seen_is_refused() {
        var draft = board.draft();
        var path = pathOf(idOf(draft));
        var tag = board.clerk().get(path).header("ETag");
        var change = draft(newTitle()).build();

        assertThat(board.clerk().with("If-Match", tag).put(path, change).status())
                .isEqualTo(200);
        assertThat(board.clerk().with("If-Match", tag).put(path, change).problem())
                .isEqualTo("stale");
        assertThat(board.clerk().with("If-Match", tag).delete(path).problem()).isEqualTo("stale");
        assertThat(board.clerk()
                        .with("If-Match", tag)
                        .post(path + "/publish", NOTHING)
                        .problem())
                .isEqualTo("stale");
        assertThat(board.clerk().delete(path).status()).isEqualTo(204);
        assertThat(board.clerk().get(path).problem()).isEqualTo("not-found");
    }

    @Test
    void an_attachment_on_top_of_a_change_not_seen_is_refused() {
        var draft = board.draft();
        var path = pathOf(idOf(draft));
        var old = board.clerk().get(path).header("ETag");
        var attached = board.clerk()
                .with("If-Match", old)
                .with("Content-Type", "application/pdf")
                .send("PUT", path + "/attachment", BodyPublishers.ofByteArray(pdf("a")));
        assertThat(attached.status()).isEqualTo(200);
        assertThat(attached.header("ETag"))
                .isEqualTo("\"v" + attached.json().getInt("version") + "\"")
                .isNotEqualTo(old);

        assertThat(board.clerk()
                        .with("If-Match", old)
                        .with("Content-Type", "application/pdf")
                        .send("PUT", path + "/attachment", BodyPublishers.ofByteArray(pdf("b")))
                        .problem())
                .isEqualTo("stale");
        assertThat(board.clerk()
                        .with("If-Match", old)
                        .delete(path + "/attachment")
                        .problem())
                .isEqualTo("stale");
        var detached = board.clerk().with("If-Match", attached.header("ETag")).delete(path + "/attachment");
        assertThat(detached.status()).isEqualTo(204);
        assertThat(detached.header("ETag"))
                .isEqualTo(board.clerk().get(path).header("ETag"))
                .isNotEqualTo(attached.header("ETag"));
    }

    @Test
    void a_notice_is_withdrawn_only_as_it_was_seen() {
        var notice = board.published();
        var path = pathOf(idOf(notice));
        var reason = Json.createObjectBuilder().add("reason", "Por error").build();
        var before = reader.get(path).header("ETag");
        board.published(draft(newTitle()).add("corrects", idOf(notice)));

        assertThat(board.clerk()
                        .with("If-Match", before)
                        .post(path + "/withdraw", reason)
                        .problem())
                .isEqualTo("stale");
        assertThat(board.clerk()
                        .with("If-Match", reader.get(path).header("ETag"))
                        .post(path + "/withdraw", reason)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void two_who_rename_a_category_at_once_do_not_undo_each_other() {
        var slug = "c" + UUID.randomUUID().toString().substring(0, 8);
        var path = "/api/board/categories/" + slug;
        var administrator = AccountsFixture.administrator().client();
        var names = Json.createObjectBuilder().add("es", "Ferias").add("en", "Fairs");
        var renaming = Json.createObjectBuilder().add("names", names).build();
        var added = administrator.post(
                "/api/board/categories",
                Json.createObjectBuilder(renaming).add("slug", slug).build());
        var tag = added.header("ETag");
        assertThat(tag).isEqualTo("\"v" + added.json().getInt("version") + "\"");

        var renamed = administrator.with("If-Match", tag).put(path, renaming);
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(administrator.with("If-Match", tag).put(path, renaming).problem())
                .isEqualTo("stale");
        assertThat(administrator
                        .with("If-Match", renamed.header("ETag"))
                        .put(path, renaming)
                        .status())
                .isEqualTo(200);
        assertThat(administrator.put(path + "x", renaming).problem()).isEqualTo("not-found");
        assertThat(administrator.delete(path).status()).isEqualTo(204);
    }

    @Test
    void publication_counts_from_the_next_day_in_the_towns_zone() {
        var today = LocalDate.now(ZoneId.of("Europe/Madrid"));

        var notice = board.published();

        assertThat(notice.getString("status")).isEqualTo("PUBLISHED");
        assertThat(notice.getString("firstDay")).isEqualTo(today.plusDays(1).toString());
        assertThat(notice.getString("lastDay")).isEqualTo(today.plusDays(15).toString());
        assertThat(reader.get(NOTICES).json().getJsonArray("items").getValuesAs(JsonObject.class))
                .anyMatch(item -> idOf(item).equals(idOf(notice)));
    }

    @Test
    void a_holiday_that_the_clerk_adds_lengthens_a_period_of_working_days() {
        BoardFixture.knowHolidays();
        var day = Stream.iterate(LocalDate.now(ZoneId.of("Europe/Madrid")).plusDays(150), each -> each.plusDays(1))
                .filter(each -> each.getDayOfWeek().getValue() < 6)
                .filter(each -> !reader.get("/api/board/holidays?year=" + each.getYear())
                        .text()
                        .contains(each.toString()))
                .findFirst()
                .orElseThrow();
        var holiday = Json.createObjectBuilder()
                .add("day", day.toString())
                .add("scope", "TOWN")
                .add("names", Json.createObjectBuilder().add("es", "San Marcos").add("en", "St Mark"))
                .build();
        var before = board.published(draft(newTitle()).add("period", period(200, "WORKING")));

        assertThat(reader.post("/api/board/holidays", holiday).problem()).isEqualTo("not-signed-in");
        assertThat(board.clerk().post("/api/board/holidays", holiday).status()).isEqualTo(201);
        assertThat(board.clerk().post("/api/board/holidays", holiday).problem()).isEqualTo("holiday-taken");
        assertThat(reader.get("/api/board/holidays?year=" + day.getYear()).text())
                .contains("San Marcos");
        var after = board.published(draft(newTitle()).add("period", period(200, "WORKING")));
        assertThat(board.clerk().delete("/api/board/holidays/" + day).status()).isEqualTo(204);
        assertThat(board.clerk().delete("/api/board/holidays/" + day).problem()).isEqualTo("not-found");

        assertThat(LocalDate.parse(after.getString("lastDay"))).isAfter(LocalDate.parse(before.getString("lastDay")));
        assertThat(reader.get(pathOf(idOf(before))).json().getString("lastDay")).isEqualTo(before.getString("lastDay"));
    }

    @Test
    void a_period_that_reaches_a_year_whose_holidays_nobody_entered_is_refused() {
        BoardFixture.knowHolidays();
        var year = String.valueOf(LocalDate.now(ZoneId.of("Europe/Madrid")).getYear() + 2);
        var path = pathOf(idOf(board.draft(draft(newTitle()).add("period", period(730, "WORKING")))));

        var answer = board.clerk().post(path + "/publish", NOTHING);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("holidays-unknown");
        assertThat(answer.json().getString("detail")).contains(year + ",");
        assertThat(board.clerk().get(path).json().getString("status")).isEqualTo("DRAFT");
    }

    @Test
    void publishing_the_same_draft_at_once_publishes_once() throws SQLException {
        var id = idOf(board.draft());
        board.clerk();

        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = IntStream.range(0, 8)
                    .mapToObj(each -> pool.submit(() -> board.clerk().post(pathOf(id) + "/publish", NOTHING)))
                    .toList()
                    .stream()
                    .map(each -> {
                        try {
                            return each.get();
                        } catch (Exception thrown) {
                            throw new AssertionError(thrown);
                        }
                    })
                    .toList();
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 200).allMatch(answer -> answer.problem()
                    .equals("notice-not-draft"));
        } finally {
            pool.shutdownNow();
        }
        assertThat(entries(id, "notice.published")).isEqualTo(1);
    }

    @Test
    void a_published_notice_never_changes() {
        var notice = board.published();
        var path = pathOf(idOf(notice));

        assertThat(board.clerk().put(path, draft(newTitle()).build()).problem()).isEqualTo("notice-not-draft");
        assertThat(board.clerk().delete(path).problem()).isEqualTo("notice-not-draft");
        assertThat(board.clerk().delete(path + "/attachment").problem()).isEqualTo("notice-not-draft");
        assertThat(board.clerk().post(path + "/publish", NOTHING).problem()).isEqualTo("notice-not-draft");
        assertThat(reader.get(path).json().getString("title")).isEqualTo(notice.getString("title"));
    }

    @Test
    void a_correction_is_a_new_notice_and_there_is_one() throws SQLException {
        var wrong = board.published();
        var correction = board.draft(draft(newTitle()).add("corrects", idOf(wrong)));
        var rival = board.draft(draft(newTitle()).add("corrects", idOf(wrong)));

        assertThat(reader.get(pathOf(idOf(wrong))).json()).doesNotContainKey("correctedBy");
        board.publish(idOf(correction));

        var corrected = reader.get(pathOf(idOf(wrong))).json();
        assertThat(corrected.getString("correctedBy")).isEqualTo(idOf(correction));
        assertThat(corrected.getString("sha256")).isEqualTo(wrong.getString("sha256"));
        assertThat(reader.get(pathOf(idOf(correction))).json().getString("corrects"))
                .isEqualTo(idOf(wrong));
        assertThat(board.clerk().post(pathOf(idOf(rival)) + "/publish", NOTHING).problem())
                .isEqualTo("notice-already-corrected");
        assertThat(board.clerk().get(pathOf(idOf(rival))).json().getString("status"))
                .isEqualTo("DRAFT");
        assertThat(board.clerk()
                        .post(
                                NOTICES,
                                draft(newTitle()).add("corrects", idOf(wrong)).build())
                        .problem())
                .isEqualTo("notice-already-corrected");
        assertThat(entries(idOf(wrong), "notice.corrected")).isEqualTo(1);
    }

    @Test
    void after_a_correction_was_withdrawn_it_is_corrected_in_turn() {
        var wrong = board.published();
        var withdrawn = board.published(draft(newTitle()).add("corrects", idOf(wrong)));
        var path = pathOf(idOf(wrong));
        assertThat(correctionOf(path)).isEqualTo(idOf(withdrawn) + " in force");
        var tag = reader.get(path).header("ETag");

        board.withdraw(idOf(withdrawn));
        assertThat(correctionOf(path)).isEqualTo(idOf(withdrawn) + " withdrawn");
        assertThat(reader.with("If-None-Match", tag).get(path).status()).isEqualTo(200);
        assertThat(board.clerk()
                        .post(
                                NOTICES,
                                draft(newTitle()).add("corrects", idOf(wrong)).build())
                        .problem())
                .isEqualTo("notice-already-corrected");

        var right = board.published(draft(newTitle()).add("corrects", idOf(withdrawn)));
        assertThat(correctionOf(path)).isEqualTo(idOf(right) + " in force");
        assertThat(correctionOf(pathOf(idOf(withdrawn)))).isEqualTo(idOf(right) + " in force");
        assertThat(reader.get(pathOf(idOf(right))).json()).doesNotContainKey("correction");
    }

    private String correctionOf(String path) {
        var correction = reader.get(path).json().getJsonObject("correction");
        return correction.getString("id") + (correction.getBoolean("withdrawn") ? " withdrawn" : " in force");
    }

    @Test
    void a_draft_whose_notice_found_another_correction_is_published_on_its_own() {
        var wrong = idOf(board.published());
        var late = pathOf(idOf(board.draft(draft(newTitle()).add("corrects", wrong))));
        board.published(draft(newTitle()).add("corrects", wrong));

        assertThat(board.clerk().post(late + "/publish", NOTHING).problem()).isEqualTo("notice-already-corrected");
        assertThat(board.clerk().put(late, draft(newTitle()).build()).status()).isEqualTo(200);
        assertThat(board.clerk().post(late + "/publish", NOTHING).status()).isEqualTo(200);
        assertThat(reader.get(late).json()).doesNotContainKey("corrects");
    }

    @Test
    void withdrawing_keeps_title_hash_and_dates_only() throws SQLException {
        var draft = board.draft();
        board.attach(idOf(draft), "bases.pdf", pdf("Bases"));
        var notice = board.publish(idOf(draft));
        var path = pathOf(idOf(notice));
        var reason =
                Json.createObjectBuilder().add("reason", "Publicado por error").build();

        assertThat(board.clerk().post(path + "/withdraw", NOTHING).problem()).isEqualTo("invalid-values");
        assertThat(reader.post(path + "/withdraw", reason).problem()).isEqualTo("not-signed-in");
        assertThat(board.clerk().post(path + "/withdraw", reason).status()).isEqualTo(200);

        var withdrawn = reader.get(path).json();
        assertThat(withdrawn.getString("status")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.getString("withdrawnReason")).isEqualTo("Publicado por error");
        for (var kept : List.of("title", "sha256", "publishedAt", "firstDay", "lastDay")) {
            assertThat(withdrawn.getString(kept)).isEqualTo(notice.getString(kept));
        }
        assertThat(withdrawn).doesNotContainKeys("body", "attachment");
        assertThat(reader.get(path + "/attachment").problem()).isEqualTo("not-found");
        assertThat(board.clerk().post(path + "/withdraw", reason).problem()).isEqualTo("notice-not-published");
        assertThat(reader.get(NOTICES + "?limit=100").text()).doesNotContain(idOf(notice));
        assertThat(reader.get(NOTICES + "?limit=100&status=ALL")
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .filteredOn(item -> idOf(item).equals(idOf(notice)))
                .singleElement()
                .satisfies(item -> assertThat(item.getBoolean("hasAttachment")).isFalse());
        assertThat(entries(idOf(notice), "notice.withdrawn")).isEqualTo(1);
    }

    @Test
    void a_notice_reads_as_expired_once_its_last_day_is_over_and_stays_provable() throws Exception {
        var notice = board.published();
        var id = idOf(notice);
        await().until(() -> reader.get(pathOf(id) + "/proof").status() == 200);
        var before = reader.get(pathOf(id) + "/proof").json();
        BoardFixture.shift(id, 16);

        assertThat(reader.get(pathOf(id)).json().getString("status")).isEqualTo("EXPIRED");
        await().atMost(Duration.ofSeconds(2))
                .until(() -> !reader.get(NOTICES + "?limit=100").text().contains(id));
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> entries(id, "notice.expired") == 1);
        assertThat(BoardFixture.count(
                        "SELECT count(*) FROM board.notice WHERE id = ? AND status = 'EXPIRED'", UUID.fromString(id)))
                .isEqualTo(1);
        await().until(() ->
                reader.get(pathOf(id) + "/proof").json().getJsonObject("head").getInt("size")
                        > before.getJsonObject("head").getInt("size"));

        assertThat(reader.get(pathOf(id)).json().getString("body")).isEqualTo(notice.getString("body"));
        var proof = reader.get(pathOf(id) + "/proof").json();
        for (var kept : List.of("index", "leaf", "body")) {
            assertThat(proof.get(kept)).as(kept).isEqualTo(before.get(kept));
        }
        assertThat(rootOf(proof))
                .as("a part of the tree that is signed now")
                .isEqualTo(proof.getJsonObject("head").getString("root"));
        assertThat(Paper.text(reader.get(pathOf(id) + "/certificate").bytes())).contains(proof.getString("leaf"));
    }

    /** RFC 9162, 2.1.3.2: what the leaf and the hashes beside its way up come to. */
    private static String rootOf(JsonObject proof) throws Exception {
        var index = proof.getJsonNumber("index").longValue();
        var last = proof.getJsonObject("head").getJsonNumber("size").longValue() - 1;
        var hash = HexFormat.of().parseHex(proof.getString("leaf"));
        for (var each : proof.getJsonArray("hashes").getValuesAs(JsonString.class)) {
            var beside = HexFormat.of().parseHex(each.getString());
            if (index % 2 == 1 || index == last) {
                hash = node(beside, hash);
                while (index % 2 == 0 && index != 0) {
                    index /= 2;
                    last /= 2;
                }
            } else {
                hash = node(hash, beside);
            }
            index /= 2;
            last /= 2;
        }
        assertThat(last).isZero();
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] node(byte[] left, byte[] right) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    @Test
    void identity_numbers_are_shown_masked_and_must_be_confirmed() throws SQLException {
        var draft = board.draft(draft(newTitle()).add("body", "<p>Se cita a don Juan, DNI 12.345.678-<em>Z</em></p>"));
        board.attach(idOf(draft), "lista.pdf", pdf("Admitida: X1234567L"));
        var path = pathOf(idOf(draft));

        var found = board.clerk().get(path + "/identity-numbers").json().getJsonArray("found");
        assertThat(found.toString())
                .isEqualTo("[{\"kind\":\"DNI\",\"masked\":\"***4567**\"},{\"kind\":\"NIE\",\"masked\":\"****4567*\"}]");
        var refused = board.clerk().post(path + "/publish", NOTHING);
        assertThat(refused.problem()).isEqualTo("identity-numbers-unconfirmed");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getJsonArray("violations").toString())
                .contains("***4567**", "****4567*")
                .doesNotContain("12345678");
        assertThat(board.clerk().get(path).json().getString("status")).isEqualTo("DRAFT");

        assertThat(board.clerk()
                        .post(
                                path + "/publish",
                                Json.createObjectBuilder()
                                        .add("keepIdentityNumbers", true)
                                        .build())
                        .status())
                .isEqualTo(200);
        assertThat(BoardFixture.count(
                        """
                        SELECT count(*) FROM kernel.ledger_entry WHERE log = 'audit'
                            AND kind = 'notice.identity-numbers-kept' AND subject = ?
                            AND convert_from(body, 'UTF8') LIKE '%***4567**%'""",
                        "board/notices/" + idOf(draft)))
                .isEqualTo(1);
    }

    @Test
    void identity_numbers_are_found_on_the_last_page_and_in_the_name_of_the_file() {
        var lengthy = idOf(board.draft());
        board.attach(lengthy, "lista.pdf", pdf("Relación de personas admitidas. ".repeat(4_000) + "12345678Z"));
        assertThat(board.clerk().post(pathOf(lengthy) + "/publish", NOTHING).problem())
                .isEqualTo("identity-numbers-unconfirmed");
        assertThat(board.clerk().get(pathOf(lengthy) + "/identity-numbers").text())
                .contains("***4567**");

        var named = idOf(board.draft());
        board.attach(named, "citacion_12345678Z.pdf", pdf("Bases"));
        assertThat(board.clerk().post(pathOf(named) + "/publish", NOTHING).problem())
                .isEqualTo("identity-numbers-unconfirmed");
    }

    @Test
    void a_pdf_in_which_nothing_can_be_read_says_so() {
        var id = idOf(board.draft());

        assertThat(board.attach(id, "escaneado.pdf", pdf(" "))
                        .getJsonObject("attachment")
                        .getBoolean("readable"))
                .isFalse();
        assertThat(board.attach(id, "bases.pdf", pdf("Bases"))
                        .getJsonObject("attachment")
                        .getBoolean("readable"))
                .isTrue();
        assertThat(board.attach(id, "solicitudes escaneadas.pdf", pdf("Bases", " "))
                        .getJsonObject("attachment")
                        .getBoolean("readable"))
                .isFalse();
        assertThat(board.attach(id, "a dos caras.pdf", pdf("Bases", "", "Anexo"))
                        .getJsonObject("attachment")
                        .getBoolean("readable"))
                .isTrue();
    }

    @Test
    void identity_numbers_in_the_reason_of_a_withdrawal_must_be_confirmed_too() throws SQLException {
        var id = idOf(board.published());
        var reason = Json.createObjectBuilder()
                .add("reason", "Salía el DNI 12345678Z")
                .build();

        var refused = board.clerk().post(pathOf(id) + "/withdraw", reason);
        assertThat(refused.problem()).isEqualTo("identity-numbers-unconfirmed");
        assertThat(refused.text()).contains("***4567**").doesNotContain("12345678");
        assertThat(reader.get(pathOf(id)).json().getString("status")).isEqualTo("PUBLISHED");
        assertThat(entries(id, "notice.withdrawn")).isZero();

        var confirmed = Json.createObjectBuilder(reason)
                .add("keepIdentityNumbers", true)
                .build();
        assertThat(board.clerk().post(pathOf(id) + "/withdraw", confirmed).status())
                .isEqualTo(200);
        assertThat(entries(id, "notice.withdrawn")).isEqualTo(1);
    }

    @Test
    void the_public_log_tells_what_happened_and_the_audit_log_who_did_it() throws SQLException {
        var subject = "board/notices/" + idOf(board.published());

        assertThat(BoardFixture.count(
                        "SELECT count(*) FROM kernel.ledger_entry WHERE log = 'notices' AND subject = ?"
                                + " AND actor IS NULL AND convert_from(body, 'UTF8') NOT LIKE '%actor%'",
                        subject))
                .isEqualTo(1);
        assertThat(BoardFixture.count(
                        "SELECT count(*) FROM kernel.ledger_entry WHERE log = 'audit' AND subject = ?"
                                + " AND kind = 'notice.published' AND actor IS NOT NULL",
                        subject))
                .isEqualTo(1);
    }

    @Test
    void search_ignores_accents_and_knows_both_languages() {
        var key = "k" + UUID.randomUUID().toString().replace("-", "");
        var spanish = idOf(board.published(
                draft("Publicación de listas " + key).add("body", "<p>Relación de <em>aspirantes</em> admitidos</p>")));
        var english = idOf(
                board.published(draft("Swimming pools " + key).add("body", "<p>The opening hours have changed.</p>")));

        assertThat(found("publicacion " + key)).containsExactly(spanish);
        assertThat(found("PUBLICACIÓN " + key)).containsExactly(spanish);
        assertThat(found("aspirante admitida " + key)).containsExactly(spanish);
        assertThat(found("pool hour " + key)).containsExactly(english);
        assertThat(found(key)).containsExactly(english, spanish);
        assertThat(found(key + " -pool")).containsExactly(spanish);
        assertThat(found("\"' OR 1=1 & ! :* " + key + "x")).isEmpty();
    }

    private List<String> found(String words) {
        return reader
                .get(NOTICES + "?q=" + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(BoardFixture::idOf)
                .toList();
    }

    @Test
    void a_withdrawn_notice_is_found_by_its_title_only() {
        var key = "k" + UUID.randomUUID().toString().replace("-", "");
        var id = idOf(board.published(draft("Retirable " + key).add("body", "<p>Secreto " + key + "</p>")));
        board.clerk()
                .post(
                        pathOf(id) + "/withdraw",
                        Json.createObjectBuilder().add("reason", "Error").build());

        assertThat(reader.get(NOTICES + "?status=ALL&q=" + key + "+retirable").text())
                .contains(id);
        assertThat(reader.get(NOTICES + "?status=ALL&q=" + key + "+secreto").text())
                .doesNotContain(id);
    }

    @Test
    void the_list_pages_by_key_and_filters_by_category() {
        var slug = "c" + UUID.randomUUID().toString().substring(0, 8);
        var administrator = AccountsFixture.administrator().client();
        var category = Json.createObjectBuilder()
                .add("slug", slug)
                .add("names", Json.createObjectBuilder().add("es", "Ferias").add("en", "Fairs"))
                .build();
        assertThat(board.clerk().post("/api/board/categories", category).problem())
                .isEqualTo("forbidden");
        assertThat(administrator.post("/api/board/categories", category).status())
                .isEqualTo(201);
        assertThat(administrator.post("/api/board/categories", category).problem())
                .isEqualTo("category-taken");
        var ids = IntStream.range(0, 3)
                .mapToObj(each -> idOf(board.published(draft(newTitle()).add("category", slug))))
                .toList();

        var first = reader.get(NOTICES + "?limit=2&category=" + slug).json();
        assertThat(first.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(BoardFixture::idOf)
                .containsExactly(ids.get(2), ids.get(1));
        var second = reader.get(NOTICES + "?limit=2&category=" + slug + "&after=" + first.getString("next"))
                .json();
        assertThat(second.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(BoardFixture::idOf)
                .containsExactly(ids.get(0));
        assertThat(second).doesNotContainKey("next");
        assertThat(administrator.delete("/api/board/categories/" + slug).problem())
                .isEqualTo("category-in-use");
        assertThat(reader.get(NOTICES + "?status=NEVER").problem()).isEqualTo("invalid-values");
        assertThat(reader.get(NOTICES + "?after=x").problem()).isEqualTo("invalid-cursor");
        assertThat(reader.get(NOTICES + "/x").problem()).isEqualTo("not-found");
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var notice = board.published();
        var path = pathOf(idOf(notice));
        await().until(() -> index(idOf(notice)) >= 0);
        var category = "?q=" + notice.getString("title").replace("Anuncio ", "");

        var tag = reader.get(path).header("ETag");
        assertThat(reader.with("If-None-Match", tag).get(path).status()).isEqualTo(304);
        var listTag = reader.get(NOTICES + category).header("ETag");
        assertThat(reader.with("If-None-Match", listTag).get(NOTICES + category).status())
                .isEqualTo(304);
        board.published(draft(newTitle()).add("corrects", idOf(notice)));
        assertThat(reader.with("If-None-Match", tag).get(path).status()).isEqualTo(200);
        assertThat(reader.with("If-None-Match", listTag).get(NOTICES + category).status())
                .isEqualTo(200);
    }

    @Test
    void the_hash_is_of_the_documented_bytes() throws Exception {
        var draft = board.draft();
        var pdf = pdf("Bases");
        var attachment = board.attach(idOf(draft), "Bases 2026.pdf", pdf).getJsonObject("attachment");
        var notice = board.publish(idOf(draft));

        assertThat(attachment.getString("sha256")).isEqualTo(sha256(pdf));
        assertThat(attachment.getInt("bytes")).isEqualTo(pdf.length);
        assertThat(board.clerk().get(pathOf(idOf(board.draft())) + "/canonical").problem())
                .isEqualTo("not-found");
        var canonical = "plaza notice 1\nid " + idOf(notice) + "\ntitle " + notice.getString("title")
                + "\ncategory anuncios\npublished " + notice.getString("publishedAt") + "\nfirst-day "
                + notice.getString("firstDay") + "\nlast-day " + notice.getString("lastDay")
                + "\ncorrects -\nattachment " + sha256(pdf) + " Bases 2026.pdf\n\n" + notice.getString("body");
        assertThat(notice.getString("sha256")).isEqualTo(sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        var path = pathOf(idOf(notice)) + "/canonical";
        assertThat(reader.get(path).text()).isEqualTo(canonical);
        board.withdraw(idOf(notice));
        assertThat(reader.get(path).problem()).isEqualTo("not-found");
    }

    @Test
    void the_attachment_is_downloaded_as_it_was_uploaded() {
        var draft = board.draft();
        var pdf = pdf("Bases");
        board.attach(idOf(draft), "../Convocatoria nº 1.pdf", pdf);
        var path = pathOf(idOf(draft)) + "/attachment";

        assertThat(reader.get(path).problem()).isEqualTo("not-found");
        board.publish(idOf(draft));
        var answer = reader.get(path);
        assertThat(answer.bytes()).isEqualTo(pdf);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Convocatoria n_ 1.pdf\";"
                        + " filename*=UTF-8''Convocatoria%20n%C2%BA%201.pdf");
    }

    @Test
    void only_a_readable_pdf_is_attached() {
        var path = pathOf(idOf(board.draft())) + "/attachment?fileName=a.pdf";

        for (var content : List.of("hola", "%PDF-1.4 hola", "%PDF-", "MZ%PDF-1.4", "")) {
            assertThat(upload(path, content.getBytes(StandardCharsets.UTF_8)).status())
                    .as(content)
                    .isIn(400, 422);
        }
        assertThat(upload(path, "%PDF-1.4 hola".getBytes(StandardCharsets.UTF_8))
                        .problem())
                .isEqualTo("not-a-pdf");
        assertThat(upload(path, new byte[10 * 1024 * 1024 + 1]).problem()).isEqualTo("body-too-large");
        assertThat(AccountsFixture.neighbour()
                        .client()
                        .with("Content-Type", "application/pdf")
                        .send("PUT", path, BodyPublishers.ofByteArray(pdf("a")))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(board.clerk()
                        .with("Content-Type", "text/plain")
                        .send("PUT", path, BodyPublishers.ofString("hola"))
                        .problem())
                .isEqualTo("unsupported-media-type");
    }

    private PlazaClient.Answer upload(String path, byte[] content) {
        return board.clerk()
                .with("Content-Type", "application/pdf")
                .send("PUT", path, BodyPublishers.ofByteArray(content));
    }

    @Test
    void the_publication_is_proven_by_the_log_and_on_paper() throws Exception {
        var draft = board.draft(draft("Edicto de información pública: " + Paper.NAMES));
        board.attach(idOf(draft), "plano.pdf", pdf("Plano"));
        var notice = board.publish(idOf(draft));
        var id = idOf(notice);
        await().until(() -> reader.get(pathOf(id) + "/proof").status() == 200);

        var proof = reader.get(pathOf(id) + "/proof").json();
        assertThat(proof.getString("body"))
                .contains("notice.published", notice.getString("sha256"), "board/notices/" + id);
        assertThat(reader.get(pathOf(id)).json().getJsonArray("log").getJsonObject(0))
                .containsEntry("kind", Json.createValue("notice.published"))
                .containsEntry("index", proof.get("index"));

        var answer = reader.with("Accept-Language", "es").get(pathOf(id) + "/certificate");
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(answer.bytes())) {
            assertThat(Paper.text(answer.bytes()).replaceAll("\\s+", " "))
                    .contains(
                            "Diligencia de publicación",
                            "Edicto de información pública: " + Paper.NAMES,
                            id,
                            notice.getString("sha256"),
                            "plano.pdf",
                            reader.get(pathOf(id))
                                    .json()
                                    .getJsonObject("attachment")
                                    .getString("sha256"),
                            proof.getString("leaf"),
                            "/board/verify.html?id=" + id);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es");
        }
        assertThatCertificateHasProof(reader.get(pathOf(id) + "/certificate").bytes(), notice);
        assertThat(board.clerk()
                        .get(pathOf(idOf(board.draft())) + "/certificate")
                        .problem())
                .isEqualTo("not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "0, It did not begin: the notice was withdrawn on {2}",
        "3, 'From {0} until it was withdrawn, on {2}'",
        "15, 'From {0} until it was withdrawn, on {2}'",
        "16, 'From {0} to {1}, both included'"
    })
    void the_certificate_of_a_withdrawn_notice_tells_how_lengthyit_was_exposed(int daysLater, String exposure)
            throws Exception {
        var id = idOf(board.draft());
        var hash = board.attach(id, "bases.pdf", pdf("Bases"))
                .getJsonObject("attachment")
                .getString("sha256");
        board.publish(id);
        BoardFixture.shift(id, daysLater);
        var notice = board.withdraw(id);

        var moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                .withLocale(Language.EN.regional())
                .withZone(ZoneId.of("Europe/Madrid"));
        var withdrawn = moment.format(Instant.parse(notice.getString("withdrawnAt")));
        assertThat(certificate(id))
                .contains(
                        MessageFormat.format(exposure, day(notice, "firstDay"), day(notice, "lastDay"), withdrawn)
                                .replaceAll("\\s+", " "),
                        ("On " + withdrawn + ". Reason: Por error").replaceAll("\\s+", " "),
                        "bases.pdf",
                        hash);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'It will be exposed from {0}; the period ends on {1}'",
        "1, 'Exposed since {0}; the period ends on {1}'",
        "15, 'Exposed since {0}; the period ends on {1}'",
        "16, 'From {0} to {1}, both included'"
    })
    void a_certificate_attests_only_the_days_that_have_passed_and_says_when_it_was_issued(
            int daysLater, String exposure) throws Exception {
        var id = idOf(board.published());
        BoardFixture.shift(id, daysLater);
        var notice = reader.get(pathOf(id)).json();

        assertThat(certificate(id))
                .contains(
                        MessageFormat.format(exposure, day(notice, "firstDay"), day(notice, "lastDay")),
                        "Issued on " + DAY.format(LocalDate.now(ZoneId.of("Europe/Madrid"))) + " at ");
    }

    private String certificate(String id) throws IOException {
        await().until(() -> reader.get(pathOf(id) + "/proof").status() == 200);
        return Paper.text(reader.get(pathOf(id) + "/certificate").bytes()).replaceAll("\\s+", " ");
    }

    private static String day(JsonObject notice, String name) {
        return DAY.format(LocalDate.parse(notice.getString(name)));
    }

    private static void assertThatCertificateHasProof(byte[] certificate, JsonObject notice) throws IOException {
        try (var pdf = Loader.loadPDF(certificate)) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Certificate of publication")
                    .contains("It will be exposed from " + day(notice, "firstDay") + "; the period ends on "
                            + day(notice, "lastDay"));
            var places = Pattern.compile("Place in the log\\s+(\\d+)\\s+Entries of the signed tree\\s+(\\d+)\\s")
                    .matcher(text);
            assertThat(places.find()).as(text).isTrue();
            var size = Integer.parseInt(places.group(2));
            assertThat(Integer.parseInt(places.group(1))).isBetween(0, size - 1);
            var proof = Arrays.stream(text.split("\\s+"))
                    .filter(word -> word.matches("[0-9a-f]{64}"))
                    .collect(Collectors.toSet());
            // the hashes of notice, attachment, leaf and root, and those of the way up
            assertThat(proof).hasSizeGreaterThanOrEqualTo(4 + (size > 1 ? 1 : 0));
        }
    }

    private int index(String id) {
        var entry = reader.get(pathOf(id)).json().getJsonArray("log").getJsonObject(0);
        return entry.getInt("index", -1);
    }

    private static int entries(String id, String kind) throws SQLException {
        return BoardFixture.count(
                "SELECT count(*) FROM kernel.ledger_entry WHERE log = 'notices' AND subject = ? AND kind = ?",
                "board/notices/" + id,
                kind);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

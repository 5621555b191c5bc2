package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.ledger.EntryView;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;

/**
 * Who read whose file, out of the audit log. The administrator learns the residents' names here, and nothing else of
 * them: a list of numbers would answer no relative's question.
 */
@ApplicationScoped
public class FileReads {

    static final String KIND = "resident.read";

    @Inject
    Jdbi jdbi;

    @Inject
    Ledger ledger;

    /** The newest first, as far as the log has been folded in, which takes a second. */
    public Page<FileRead> page(Optional<UUID> resident, PageRequest page) {
        var entries =
                ledger.newest(Log.AUDIT, resident.map(id -> Files.SUBJECT + id).orElse(null), KIND, page);
        var bodies = entries.items().stream().map(FileReads::body).toList();
        var residents = names(
                "SELECT id, display_name FROM care.resident WHERE id = ANY (:ids)",
                entries.items().stream().map(FileReads::residentOf).toList());
        var readers = names(
                "SELECT id, display_name FROM accounts.account WHERE id = ANY (:ids) AND display_name IS NOT NULL",
                bodies.stream()
                        .map(FileReads::readerOf)
                        .filter(Objects::nonNull)
                        .toList());
        return new Page<>(
                entries.items().stream()
                        .map(entry -> read(entry, body(entry), residents, readers))
                        .toList(),
                entries.next());
    }

    private static FileRead read(
            EntryView entry, JsonObject body, Map<UUID, String> residents, Map<UUID, String> readers) {
        var resident = residentOf(entry);
        var reader = readerOf(body);
        return new FileRead(
                entry.at(),
                resident,
                residents.get(resident),
                reader,
                readers.get(reader),
                body.getJsonObject("data").getString("kind"));
    }

    private Map<UUID, String> names(String sql, List<UUID> ids) {
        return jdbi.withHandle(handle -> handle
                .createQuery(sql)
                .bindArray("ids", UUID.class, ids.stream().distinct().toList())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static JsonObject body(EntryView entry) {
        try (var reader = Json.createReader(new StringReader(entry.body()))) {
            return reader.readObject();
        }
    }

    private static UUID residentOf(EntryView entry) {
        return UUID.fromString(entry.subject().substring(Files.SUBJECT.length()));
    }

    private static UUID readerOf(JsonObject body) {
        return body.containsKey("actor") ? UUID.fromString(body.getString("actor")) : null;
    }
}

package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import town.plaza.accounts.PersonalData;
import town.plaza.accounts.entity.Account;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** What people may ask of Plaza about themselves: all that it knows, and that it forget it. */
@ApplicationScoped
public class Privacy {

    /** Other services may look at the account while they forget it, and what they settle may tell it something. */
    private static final List<String> LAST = List.of(NotificationsData.NAME, OwnData.NAME);

    @Inject
    @Any
    Instance<PersonalData> everywhere;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Passwords passwords;

    @Inject
    SignInLimits limits;

    @Inject
    Audit audit;

    /** What each service keeps about the account, by file name. Services that are off are asked too. */
    public SortedMap<String, JsonValue> export(UUID account) {
        var files = new TreeMap<String, JsonValue>();
        everywhere.forEach(service -> files.put(service.name() + ".json", service.export(account)));
        return files;
    }

    public static void writeZip(SortedMap<String, JsonValue> files, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(readable(file.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static String readable(JsonValue json) {
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(json);
        }
        return text.toString();
    }

    /** @throws Problem {@code wrong-credentials} where the password is not the account's */
    @Transactional
    public void erase(UUID id, String password) {
        limits.beforePassword(id);
        var account = entities.find(Account.class, id);
        if (!passwords.matches(password, account.passwordHash())) {
            throw new Problem(ProblemType.WRONG_CREDENTIALS);
        }
        hold(id);
        audit.erased(id);
        forget(id, id);
    }

    /** Removes somebody on the administrator's decision; it is the same erasure. */
    @Transactional
    public void remove(UUID id, UUID by) {
        hold(id);
        audit.removed(id, by);
        forget(id, by);
    }

    /** Waits for what is being written of the account; whoever begins to from now on waits, and is refused then. */
    private void hold(UUID id) {
        var account = entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null || account.isErased()) {
            throw Problem.notFound();
        }
    }

    private void forget(UUID id, UUID by) {
        List<PersonalData> others = everywhere.stream()
                .sorted(Comparator.comparing(service -> LAST.indexOf(service.name())))
                .toList();
        others.forEach(service -> service.erase(id, by));
        entities.flush();
    }
}

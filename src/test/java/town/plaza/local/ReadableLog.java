package town.plaza.local;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.PrintStream;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The server's JSON log as lines for people. What is not JSON is passed on as it is. */
final class ReadableLog {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private final PrintStream out;

    ReadableLog(PrintStream out) {
        this.out = out;
    }

    void print(String line) {
        if (!line.startsWith("{")) {
            if (!line.isBlank()) {
                out.println(line);
            }
            return;
        }
        try (var reader = READERS.createReader(new StringReader(line))) {
            out.println(format(reader.readObject()));
        } catch (JsonException | DateTimeException | ClassCastException | NullPointerException otherwise) {
            out.println(line);
        }
    }

    static String format(JsonObject entry) {
        var time = TIME.format(OffsetDateTime.parse(entry.getString("Timestamp"), STAMP));
        if (entry.containsKey("route")) {
            return String.join(
                    " ",
                    time,
                    text(entry, "status"),
                    text(entry, "method"),
                    text(entry, "route"),
                    text(entry, "millis"),
                    "ms");
        }
        var message = text(entry, "LogMessage");
        return "%s %s %s%s".formatted(time, entry.getString("Level", ""), message, thrown(entry));
    }

    private static String thrown(JsonObject entry) {
        if (!(entry.get("Throwable") instanceof JsonObject thrown)) {
            return "";
        }
        return "\n" + thrown.getString("Exception", "") + "\n" + thrown.getString("StackTrace", "");
    }

    private static String text(JsonObject entry, String name) {
        var value = entry.get(name);
        return value instanceof jakarta.json.JsonString string
                ? string.getString()
                : value == null ? "" : value.toString();
    }
}

package town.plaza.kernel.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The log line of one request, in the form of the server's own lines.
 *
 * @param account absent where nobody is signed in
 */
record AccessLine(Instant at, String request, String method, String route, int status, long micros, String account) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneOffset.UTC);

    @Override
    public String toString() {
        var thread = Thread.currentThread();
        var line = new StringBuilder(400).append('{');
        field(line, "Timestamp", TIME.format(at));
        field(line, "Level", "INFO");
        field(line, "Version", "");
        field(line, "LoggerName", AccessLog.LOGGER);
        field(line, "ThreadID", String.valueOf(thread.getId()));
        field(line, "ThreadName", thread.getName());
        field(line, "TimeMillis", String.valueOf(at.toEpochMilli()));
        field(line, "LevelValue", "800");
        field(line, "request", request);
        field(line, "method", method);
        field(line, "route", route);
        field(line, "status", String.valueOf(status));
        field(line, "millis", String.valueOf(micros / 10 / 100.0));
        if (account != null) {
            field(line, "account", account);
        }
        field(line, "LogMessage", "request");
        line.setCharAt(line.length() - 1, '}');
        return line.append('\n').toString();
    }

    private static void field(StringBuilder line, String name, String value) {
        line.append('"').append(name).append("\":\"");
        for (var i = 0; i < value.length(); i++) {
            var character = value.charAt(i);
            if (character == '"' || character == '\\') {
                line.append('\\').append(character);
            } else {
                line.append(character < ' ' ? '?' : character);
            }
        }
        line.append("\",");
    }
}

package town.plaza.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What {@code ./plaza run} prints once Plaza can be used. */
final class Banner {

    /** Of those of the demo's accounts that it shows. */
    private static final Map<String, String> PASSWORDS = new LinkedHashMap<>();

    static {
        PASSWORDS.put("clerk", "plaza-secretaria");
        PASSWORDS.put("neighbour", "plaza-vecindario");
        PASSWORDS.put("farmer", "plaza-cortijo");
        PASSWORDS.put("worker", "plaza-cuadrilla");
        PASSWORDS.put("carer", "plaza-cuidados");
        PASSWORDS.put("relative", "plaza-familia");
    }

    private Banner() {}

    /** The user names of the accounts that a demo has. */
    static Set<String> demo() {
        return PASSWORDS.keySet();
    }

    /**
     * @param log where the log is, and a generated password in it
     * @param isDemo whether the data is that of a demo, whatever the settings of this start are
     */
    static String of(int port, double seconds, AdminPassword admin, Path log, boolean isDemo) {
        var text = new StringBuilder();
        text.append("\n  Plaza is ready after %.1f s:  http://127.0.0.1:%d/\n\n".formatted(seconds, port));
        if (isDemo) {
            text.append("  user name    password\n");
            text.append("  admin        %s\n".formatted(admin.shown()));
            PASSWORDS.forEach((name, password) -> text.append("  %-12s %s\n".formatted(name, password)));
            text.append('\n');
        } else if (admin.isGenerated()) {
            text.append("  The first start generates the password of admin and tells it once, in the log:\n");
            text.append("  grep 'password' %s\n\n".formatted(log));
        }
        return text.append("  Ctrl-C or `./plaza stop` ends it; the data stays.\n")
                .toString();
    }
}

package town.plaza.local;

import java.nio.file.Path;

/** What {@code ./plaza run} prints once Plaza can be used. */
final class Banner {

    private Banner() {}

    /** @param log where the log is, and a generated password in it */
    static String of(int port, double seconds, AdminPassword admin, Path log) {
        var text = new StringBuilder();
        text.append("\n  Plaza is ready after %.1f s:  http://127.0.0.1:%d/\n\n".formatted(seconds, port));
        if (admin.demo()) {
            text.append("  user name    password\n");
            text.append("  admin        %s\n".formatted(admin.value().orElse("(in PLAZA_ADMIN_PASSWORD_FILE)")));
            text.append("  clerk        plaza-secretaria\n");
            text.append("  neighbour    plaza-vecindario\n");
            text.append("  farmer       plaza-cortijo\n");
            text.append("  worker       plaza-cuadrilla\n");
            text.append("  carer        plaza-cuidados\n");
            text.append("  relative     plaza-familia\n\n");
        } else if (admin.isGenerated()) {
            text.append("  The first start generates the password of admin and tells it once, in the log:\n");
            text.append("  grep 'password' %s\n\n".formatted(log));
        }
        return text.append("  Ctrl-C or `./plaza stop` ends it; the data stays.\n")
                .toString();
    }
}

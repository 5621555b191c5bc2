package town.plaza.local;

/** What {@code ./plaza run} prints once Plaza can be used. */
final class Banner {

    private Banner() {}

    static String of(int port, double seconds, boolean demo, String adminPassword) {
        var text = new StringBuilder();
        text.append("\n  Plaza is ready after %.1f s:  http://127.0.0.1:%d/\n\n".formatted(seconds, port));
        if (demo) {
            text.append("  user name    password\n");
            text.append("  admin        %s\n".formatted(adminPassword));
            text.append("  clerk        plaza-secretaria\n");
            text.append("  neighbour    plaza-vecindario\n");
            text.append("  farmer       plaza-cortijo\n");
            text.append("  worker       plaza-cuadrilla\n");
            text.append("  carer        plaza-cuidados\n");
            text.append("  relative     plaza-familia\n\n");
        }
        return text.append("  Ctrl-C or `./plaza stop` ends it; the data stays.\n")
                .toString();
    }
}

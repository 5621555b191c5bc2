package town.plaza.accounts.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of passwords that are tried first; its head says where it comes from. */
final class CommonPasswords {

    private static final String LIST = "common-passwords.txt";

    private CommonPasswords() {}

    static Set<String> load() {
        try (var lines = new BufferedReader(
                new InputStreamReader(CommonPasswords.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}

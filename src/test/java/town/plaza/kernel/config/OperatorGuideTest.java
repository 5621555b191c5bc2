package town.plaza.kernel.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first table of the operator guide's settings names what is really read, no less and no more; the others no less. */
class OperatorGuideTest {

    private static final Path SETTINGS = Path.of("src/main/java/town/plaza/kernel/config/Settings.java");
    private static final Path START = Path.of("server-config/start");
    private static final Pattern IN_SETTINGS = Pattern.compile("\"(PLAZA_[A-Z_]+)\"");
    private static final Pattern IN_COMMANDS = Pattern.compile("\\$\\{ENV=([A-Z_]+)");
    private static final Pattern IN_START =
            Pattern.compile("\\$\\{?((?:PLAZA|POSTGRES|DB)_[A-Z_]*[A-Z])|\\b((?:PLAZA|POSTGRES|DB)_[A-Z_]*[A-Z])=");
    private static final Pattern IN_SCRIPTS =
            Pattern.compile("\\$\\{((?:PLAZA|BENCH)_[A-Z_]*[A-Z])[:}-]|setting (PLAZA_[A-Z_]*[A-Z])");
    private static final Pattern ANYWHERE = Pattern.compile("`((?:PLAZA|BENCH)_[A-Z_]*[A-Z])`");
    private static final Pattern WITH_FILE = Pattern.compile("for name in (.*_PASSWORD .*); do");
    private static final Pattern IN_GUIDE = Pattern.compile("^\\| `([A-Z_]+)` \\|(.*)$", Pattern.MULTILINE);

    private static final List<String> BY_THE_OPERATOR =
            List.of("plaza", "cluster/command", "bench/run", "compose.yaml", "compose.dev.yaml", "compose.prod.yaml");

    /** What the image, not the operator of a cluster, decides. */
    private static final Set<String> IN_THE_IMAGE = Set.of(
            "PLAZA_ADDRESS",
            "PLAZA_CLASS_ARCHIVE",
            "PLAZA_HEAP",
            "PLAZA_LISTENS_AT_ONCE",
            "PLAZA_LOGGING",
            "PLAZA_PORT",
            "PLAZA_RUNTIME",
            "PLAZA_SERVER_DIR",
            "PLAZA_WAR");

    @Test
    void names_every_variable_that_is_read() throws IOException {
        var read = new TreeSet<String>();
        read.addAll(found(IN_SETTINGS, SETTINGS));
        read.addAll(found(IN_COMMANDS, Path.of("server-config/pre-boot.asadmin")));
        read.addAll(found(IN_COMMANDS, Path.of("server-config/post-boot.asadmin")));
        read.addAll(found(IN_START, START));

        assertThat(documented()).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void names_every_variable_that_the_command_and_the_cluster_read() throws IOException {
        var guide = Files.readString(Path.of("docs/operator-guide.md"));
        var rows = guide.lines().filter(line -> line.startsWith("| `")).collect(Collectors.joining("\n"));
        var told = ANYWHERE.matcher(rows).results().map(row -> row.group(1)).collect(Collectors.toSet());

        for (var file : BY_THE_OPERATOR) {
            assertThat(told).as(file).containsAll(found(IN_SCRIPTS, Path.of(file)));
        }
    }

    @Test
    void tells_which_may_come_from_a_file() throws IOException {
        var matcher = WITH_FILE.matcher(Files.readString(START));
        assertThat(matcher.find()).isTrue();
        var fromFile = Set.of(matcher.group(1).split(" "));

        var told = IN_GUIDE.matcher(firstTable())
                .results()
                .filter(row -> row.group(2).contains("`" + row.group(1) + "_FILE`"))
                .map(row -> row.group(1))
                .collect(Collectors.toSet());

        assertThat(told).isEqualTo(fromFile);
    }

    @Test
    void names_nothing_that_the_cluster_keeps_from_its_servers() throws IOException {
        var compose = Files.readString(Path.of("compose.yaml"));
        var web = compose.substring(compose.indexOf("\n  web:"), compose.indexOf("\n  logs:"));

        assertThat(documented())
                .filteredOn(name -> !IN_THE_IMAGE.contains(name))
                .allSatisfy(name -> assertThat(web).containsPattern("\n      " + name + "(_FILE)?: "));
    }

    private static Set<String> documented() throws IOException {
        return IN_GUIDE.matcher(firstTable()).results().map(row -> row.group(1)).collect(Collectors.toSet());
    }

    private static String firstTable() throws IOException {
        var guide = Files.readString(Path.of("docs/operator-guide.md"));
        return guide.substring(guide.indexOf("## Settings"), guide.indexOf("Only `./plaza` reads these"));
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .flatMap(match -> groups(match.groupCount(), match::group))
                .collect(Collectors.toSet());
    }

    private static Stream<String> groups(int count, java.util.function.IntFunction<String> group) {
        var all = new String[count];
        Arrays.setAll(all, index -> group.apply(index + 1));
        return Arrays.stream(all).filter(each -> each != null);
    }
}

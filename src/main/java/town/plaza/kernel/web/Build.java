package town.plaza.kernel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote down about itself. */
final class Build {

    static final String VERSION = read().getProperty("version");

    private Build() {}

    private static Properties read() {
        var properties = new Properties();
        try (var in = Build.class.getResourceAsStream("build.properties")) {
            properties.load(in);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return properties;
    }
}

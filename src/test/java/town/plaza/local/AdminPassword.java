package town.plaza.local;

import java.util.Map;
import java.util.Optional;

/**
 * The first administrator's password, as far as the launcher knows it. The one that the README names is for the demo's
 * account alone: a Plaza that starts empty is somebody's own, and its server generates one.
 */
record AdminPassword(Optional<String> value, boolean inFile) {

    private static final String NAME = "PLAZA_ADMIN_PASSWORD";
    private static final String OF_THE_DEMO = "plaza-administra";

    static AdminPassword of(Map<String, String> environment, boolean demo) {
        if (isSet(environment, NAME + "_FILE")) {
            return new AdminPassword(Optional.empty(), true);
        }
        if (isSet(environment, NAME)) {
            return new AdminPassword(Optional.of(environment.get(NAME)), false);
        }
        return new AdminPassword(demo ? Optional.of(OF_THE_DEMO) : Optional.empty(), false);
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }

    /** For the table of the demo's accounts. */
    String shown() {
        return value.orElse(inFile ? "(in " + NAME + "_FILE)" : OF_THE_DEMO);
    }

    boolean isGenerated() {
        return value.isEmpty() && !inFile;
    }

    void giveTo(Map<String, String> environment) {
        value.ifPresent(password -> environment.put(NAME, password));
    }
}

package town.plaza.kernel.config;

/**
 * Ends the process when Plaza can't start as it was told to: one clear line, then exit status 78. A server that stayed
 * up without Plaza would look alive to whatever watches it; an exception would bury the reason under stack traces.
 */
public final class Refusal {

    private static final int CONFIGURATION_ERROR = 78;

    private Refusal() {}

    /** Does not return. The server's own shutdown is left out: it would wait for the deployment that is calling. */
    public static void toStart(String reason) {
        System.err.println("plaza: " + reason.replaceAll("\\s+", " "));
        System.err.flush();
        Runtime.getRuntime().halt(CONFIGURATION_ERROR);
    }
}

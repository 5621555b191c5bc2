package town.plaza.kernel.web;

import town.plaza.kernel.text.Language;

/**
 * What is known of the request that the current thread works on: set by {@link RequestFilter} before anything else, and
 * the same answer for the log line, the problem and the page. Outside of a request every value has a neutral default.
 *
 * @param id names the request in answers and logs; random, or the proxy's where the proxy is trusted
 * @param path as asked for, without query
 * @param address the client's, behind trusted proxies too
 */
public record RequestScope(String id, String path, Language language, String address, boolean secure) {

    /** Under which the request itself keeps it, for the server's dispatch to the error page. */
    static final String ATTRIBUTE = "town.plaza.scope";

    private static final RequestScope NONE = new RequestScope("-", "", Language.ES, "-", false);
    private static final ThreadLocal<RequestScope> CURRENT = new ThreadLocal<>();

    public static RequestScope current() {
        var scope = CURRENT.get();
        return scope == null ? NONE : scope;
    }

    static void enter(RequestScope scope) {
        CURRENT.set(scope);
    }

    static void leave() {
        CURRENT.remove();
    }
}

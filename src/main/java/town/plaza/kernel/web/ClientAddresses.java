package town.plaza.kernel.web;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import town.plaza.kernel.config.Settings;

/** Who is at the other end: believes {@code X-Forwarded-For} only where a trusted proxy says it. */
@ApplicationScoped
public class ClientAddresses {

    private List<IPAddress> trusted;

    protected ClientAddresses() {}

    @Inject
    public ClientAddresses(Settings settings) {
        this(settings.trustedProxies());
    }

    ClientAddresses(List<String> trustedProxies) {
        trusted = trustedProxies.stream().map(ClientAddresses::block).toList();
    }

    private static IPAddress block(String text) {
        var block = new IPAddressString(text).getAddress();
        if (block == null) {
            throw new IllegalArgumentException(
                    "PLAZA_TRUSTED_PROXIES must be addresses or CIDR blocks separated by commas, and has '" + text
                            + "'");
        }
        return block.toPrefixBlock();
    }

    /** Whether {@code address} is one of the trusted proxies'. */
    public boolean trusts(String address) {
        if (trusted.isEmpty()) {
            return false;
        }
        var parsed = new IPAddressString(address).getAddress();
        return parsed != null && trusted.stream().anyMatch(block -> block.contains(parsed));
    }

    /** The nearest address to Plaza that is not a trusted proxy's. */
    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    String of(String remote, String forwardedFor) {
        var nearest = remote;
        if (forwardedFor == null || !trusts(remote)) {
            return nearest;
        }
        var hops = forwardedFor.split(",");
        for (var i = hops.length - 1; i >= 0; i--) {
            var hop = hops[i].trim();
            if (new IPAddressString(hop).getAddress() == null) {
                return nearest;
            }
            nearest = hop;
            if (!trusts(hop)) {
                return nearest;
            }
        }
        return nearest;
    }
}

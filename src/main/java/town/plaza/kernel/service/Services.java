package town.plaza.kernel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import town.plaza.kernel.config.Settings;

/** Which services this Plaza has and which of them are on. One that is off has no routes and no background work. */
@ApplicationScoped
public class Services {

    private static final String BASE = "town.plaza.";

    private Map<String, PlazaService> known;
    private Map<String, String> ownerOfPath;
    private Collection<String> on;

    protected Services() {}

    @Inject
    public Services(@Any Instance<PlazaService> found, Settings settings) {
        this(found.stream().toList(), settings.services());
    }

    Services(Collection<PlazaService> found, Set<String> wanted) {
        known = found.stream()
                .collect(Collectors.toMap(PlazaService::name, each -> each, (one, other) -> one, TreeMap::new));
        ownerOfPath = known.values().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.name()), each.furtherPaths().stream())
                        .map(path -> Map.entry(path, each.name())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        on = wanted.isEmpty() ? known.keySet() : wanted;
        for (var name : on) {
            if (!known.containsKey(name)) {
                throw new IllegalArgumentException("PLAZA_SERVICES names the unknown service '" + name + "'; known are "
                        + String.join(", ", known.keySet()));
            }
        }
    }

    /** The names of the services that are on, in alphabetical order. */
    public List<String> on() {
        return on.stream().sorted().toList();
    }

    /** The live news that the services that are on offer to everybody. */
    public Set<String> liveTopics() {
        return on.stream()
                .flatMap(name -> known.get(name).liveTopics().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isOn(String name) {
        return on.contains(name);
    }

    /** Whether a class belongs to a service that is switched off; what belongs to none is never off. */
    public boolean isOff(Class<?> type) {
        var name = type.getPackageName();
        if (!name.startsWith(BASE)) {
            return false;
        }
        var service = name.substring(BASE.length()).split("\\.", 2)[0];
        return known.containsKey(service) && !isOn(service);
    }

    /** Whether an address, such as {@code /api/board/notes} or {@code /board/}, belongs to a service that is off. */
    public boolean isOff(String path) {
        var segments = path.split("/", 4);
        if (segments.length < 2) {
            return false;
        }
        var first = "api".equals(segments[1]) && segments.length > 2 ? segments[2] : segments[1];
        var owner = ownerOfPath.get(first);
        return owner != null && !isOn(owner);
    }
}

package town.plaza.kernel.service;

import java.util.Set;

/** What a service tells the kernel of itself; one application-scoped bean in each service's root package. */
public interface PlazaService {

    /** As in {@code PLAZA_SERVICES}, {@code /api/<name>} and {@code /<name>/}, and the last part of its package. */
    String name();

    /** First segments of the addresses it owns besides {@code /api/<name>} and {@code /<name>}. */
    default Set<String> furtherPaths() {
        return Set.of();
    }

    /** The topics of its live news that whoever may hear of each can listen to, such as {@code board.notes}; its name comes first. */
    default Set<String> liveTopics() {
        return Set.of();
    }
}

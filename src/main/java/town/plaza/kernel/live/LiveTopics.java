package town.plaza.kernel.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Violation;
import town.plaza.kernel.service.Services;

/** What one may listen to: what the services that are on offer, and what the kernel itself has. */
@ApplicationScoped
public class LiveTopics {

    /** Each further one costs every piece of news a look. */
    static final int MOST = 8;

    static final String HEADS = "ledger.notices";

    /** Each piece is one account's; somebody who is not signed in hears none. */
    public static final String NOTIFICATIONS = "plaza.notifications";

    /** Nobody listens to it: the pages of its recipient have to begin anew, as who they are now. */
    static final String ACCESS = "plaza.access";

    private Set<String> offered;

    protected LiveTopics() {}

    @Inject
    public LiveTopics(Services services) {
        this(services.liveTopics());
    }

    LiveTopics(Collection<String> ofServices) {
        offered = new LinkedHashSet<>(ofServices);
        offered.add(HEADS);
        offered.add(NOTIFICATIONS);
    }

    /** @throws Problem {@code invalid-values} for none, too many, or one that nobody offers */
    Set<String> chosen(String... asked) {
        if (asked == null || asked.length == 0 || asked.length > MOST) {
            throw refused("live.topics");
        }
        var topics = Set.copyOf(List.of(asked).stream().distinct().toList());
        if (!offered.containsAll(topics)) {
            throw refused("live.topic");
        }
        return topics;
    }

    private static Problem refused(String message) {
        return new Problem(ProblemType.INVALID_VALUES, List.of(new Violation("topic", "query", message)));
    }
}

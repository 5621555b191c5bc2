package town.plaza.kernel.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.persistence.DatabaseNotifications;
import town.plaza.kernel.persistence.DatabaseReady;

/**
 * What this server has answered lately and would answer again. It is right because every change is told: by the method
 * that makes it and by the database. While nothing can be heard from the database, nothing is stored or found; a
 * connection that died unnoticed makes an answer {@link #LONGEST} old at most.
 */
@ApplicationScoped
public class ResponseCache implements DatabaseNotifications.Listener {

    static final Duration LONGEST = Duration.ofSeconds(10);
    static final int LARGEST = 256 * 1024;

    private static final String CHANNEL = "plaza_changes";
    private static final int MEGABYTE = 1024 * 1024;

    /** What an answer depends on besides its subjects. */
    record Key(String site, String address, String accept, String language, LocalDate day) {}

    /**
     * The place of an answer that is being made.
     *
     * @param changes how many changes were known of before it was begun
     */
    record Place(Key key, long changes) {}

    private final AtomicLong changes = new AtomicLong();
    private volatile boolean hearing;
    private Cache<Key, StoredResponse> responses;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @PostConstruct
    void open() {
        responses = Caffeine.newBuilder()
                .maximumWeight((long) settings.responseCacheMegabytes() * MEGABYTE)
                .<Key, StoredResponse>weigher((key, response) -> response.bytes())
                .expireAfterWrite(LONGEST)
                .executor(Runnable::run)
                .build();
    }

    void start(@Observes DatabaseReady ready, DatabaseNotifications notifications) {
        notifications.listen(CHANNEL, this);
    }

    Key key(String site, String address, String accept, String language) {
        return new Key(site, address, accept, language, LocalDate.now(clock));
    }

    Optional<StoredResponse> find(Key key) {
        return hearing ? Optional.ofNullable(responses.getIfPresent(key)) : Optional.empty();
    }

    Place place(Key key) {
        return new Place(key, changes.get());
    }

    /** Stores an answer, unless something has changed since it was begun. */
    void store(Place place, StoredResponse response) {
        if (!hearing || response.bytes() > LARGEST) {
            return;
        }
        responses.put(place.key(), response);
        if (changes.get() != place.changes()) {
            responses.invalidate(place.key());
        }
    }

    void invalidate(String subject) {
        changes.incrementAndGet();
        responses.asMap().values().removeIf(each -> each.subjects().contains(subject));
    }

    @Override
    public void heard(String subject) {
        invalidate(subject);
    }

    @Override
    public void connected() {
        forgetAll();
        hearing = true;
    }

    @Override
    public void disconnected() {
        hearing = false;
        forgetAll();
    }

    private void forgetAll() {
        changes.incrementAndGet();
        responses.invalidateAll();
    }
}

package town.plaza.kernel.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.live.LiveEvent;
import town.plaza.kernel.persistence.DatabaseReady;
import town.plaza.kernel.time.Background;

/** Runs the sequencer on this server, and tells open pages of the new heads of the public log. */
@ApplicationScoped
public class Sequencing {

    /** News of this topic are {@code {size, root}}. */
    static final String TOPIC = "ledger.notices";

    private static final Duration PAUSE = Duration.ofMillis(200);

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    LogKeys keys;

    @Inject
    LogNames names;

    @Inject
    Background background;

    @Inject
    Event<LiveEvent> live;

    void start(@Observes DatabaseReady ready) {
        var sequencer = new Sequencer(jdbi, clock, keys.key(), names.town());
        sequencer.begin();
        background.every(PAUSE, "sequencer", () -> foldAll(sequencer));
    }

    private void foldAll(Sequencer sequencer) {
        for (var log : sequencer.waiting()) {
            for (var head = sequencer.fold(log); head.isPresent(); head = sequencer.fold(log)) {
                if (log == Log.NOTICES) {
                    tell(head.get());
                }
            }
        }
    }

    private void tell(Checkpoint head) {
        live.fire(new LiveEvent(
                TOPIC,
                Json.createObjectBuilder()
                        .add("size", head.size())
                        .add("root", HexFormat.of().formatHex(head.root()))
                        .build()));
    }
}

package town.plaza.board.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import town.plaza.board.Board;
import town.plaza.kernel.service.Services;
import town.plaza.kernel.time.Background;

/** What the board does by itself, on each server; a second one that does it at the same time finds nothing to do. */
@ApplicationScoped
public class Upkeep {

    @Inject
    Background background;

    @Inject
    Services services;

    @Inject
    Notes notes;

    @Inject
    Publishing publishing;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (services.isOn(Board.NAME)) {
            background.every(Duration.ofSeconds(10), "expire notices", publishing::expire);
            background.every(Duration.ofHours(1), "purge notes", notes::purge);
        }
    }
}

package town.plaza.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import town.plaza.kernel.config.Settings;

/** The one source of "now". Its zone is the town's, so that {@code LocalDate.now(clock)} is the town's day. */
@ApplicationScoped
public class Clocks {

    @Produces
    @Singleton
    Clock clock(Settings settings) {
        return Clock.system(settings.zone());
    }
}

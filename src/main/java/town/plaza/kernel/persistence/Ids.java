package town.plaza.kernel.persistence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identities of things: UUIDs of version 7, which sort by the time of their making. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}

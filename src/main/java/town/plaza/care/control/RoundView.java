package town.plaza.care.control;

import java.time.Instant;
import java.util.List;

/**
 * A part of the round, and how many doses there are in all of it.
 *
 * @param now by the server's clock, by which the states are
 * @param next what to send as {@code after} for the next part; absent on the last
 */
public record RoundView(
        Instant now,
        String zone,
        int upcoming,
        int due,
        int late,
        int missed,
        int recorded,
        List<RoundDose> items,
        String next) {}

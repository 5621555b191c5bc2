package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An import of a catalogue.
 *
 * @param share how much of it is done, from 0 to 1
 * @param lines how many were read, of all its files
 * @param added foods that were not there
 * @param changed foods that were there, and other
 * @param unchanged foods that were there as they are
 * @param bad lines that were not taken
 * @param failure why it ended, if it failed
 * @param detail a name or number that belongs to the failure
 */
public record ImportJobView(
        UUID id,
        ImportForm form,
        String file,
        ImportState state,
        BigDecimal share,
        long lines,
        long added,
        long changed,
        long unchanged,
        long bad,
        ImportReason failure,
        String detail,
        Instant createdAt,
        Instant endedAt) {}

package town.plaza.work;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A worker and a farmer agreed. Fired in the transaction in which they did.
 *
 * @param from the first day
 * @param to the last day
 */
public record WorkerHired(UUID hire, UUID offer, UUID worker, UUID farmer, LocalDate from, LocalDate to) {}

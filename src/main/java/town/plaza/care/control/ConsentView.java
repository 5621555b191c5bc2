package town.plaza.care.control;

import java.time.Instant;
import town.plaza.care.entity.DataKind;

/**
 * A consent, live while it is not withdrawn.
 *
 * @param givenBy and {@code withdrawnBy} the carer who recorded it; absent once that account is erased
 */
public record ConsentView(DataKind kind, Instant givenAt, String givenBy, Instant withdrawnAt, String withdrawnBy) {}

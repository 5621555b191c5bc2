package town.plaza.care.control;

import java.util.List;
import java.util.UUID;
import town.plaza.care.entity.DataKind;

/**
 * A resident to whom the caller is tied.
 *
 * @param kinds what the caller may see now; may be empty
 */
public record OwnResident(UUID id, String name, String relation, List<DataKind> kinds) {}

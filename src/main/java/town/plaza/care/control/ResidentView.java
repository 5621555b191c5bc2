package town.plaza.care.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.web.Versioned;

/**
 * A resident's file, its head.
 *
 * @param leftOn the last day in the home; absent while the resident lives there
 */
public record ResidentView(
        UUID id,
        String name,
        LocalDate born,
        String room,
        String diet,
        String contact,
        List<AllergyView> allergies,
        LocalDate leftOn,
        int version)
        implements Versioned {}

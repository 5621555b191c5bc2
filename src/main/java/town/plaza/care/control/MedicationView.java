package town.plaza.care.control;

import java.util.UUID;
import town.plaza.care.entity.DoseUnit;
import town.plaza.kernel.web.Versioned;

/** A medication of the catalogue. */
public record MedicationView(
        UUID id,
        String name,
        String substance,
        String strength,
        String form,
        DoseUnit unit,
        String atc,
        String description,
        int version)
        implements Versioned {}

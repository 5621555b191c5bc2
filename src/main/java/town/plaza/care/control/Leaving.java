package town.plaza.care.control;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param on the last day in the home, today or earlier */
public record Leaving(@NotNull LocalDate on) {}

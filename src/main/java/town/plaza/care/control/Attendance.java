package town.plaza.care.control;

import jakarta.validation.constraints.NotNull;

/** Whether somebody who was signed up came. */
public record Attendance(@NotNull Boolean attended) {}

package town.plaza.work.control;

import jakarta.validation.constraints.Size;

/** Why not; may be absent. */
public record Declining(@Size(max = 500) String answer) {}

package town.plaza.board.control;

import jakarta.validation.constraints.Size;

/** @param reason for the audit log; may be absent */
public record Hiding(@Size(max = 500) String reason) {}

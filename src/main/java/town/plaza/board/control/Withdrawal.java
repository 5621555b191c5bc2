package town.plaza.board.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason shown with the notice from then on */
public record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

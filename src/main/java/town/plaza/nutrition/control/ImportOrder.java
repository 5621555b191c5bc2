package town.plaza.nutrition.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param file by its name in the folder of catalogues */
public record ImportOrder(@NotBlank @Size(max = 200) String file) {}

package town.plaza.care.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param note what the carer found or did */
public record Acknowledgement(@NotBlank @Size(max = 1000) String note) {}

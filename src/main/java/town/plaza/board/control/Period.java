package town.plaza.board.control;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import town.plaza.board.entity.PeriodKind;
import town.plaza.board.entity.PublicationPeriod;

/** @param days counted from the day after publication */
public record Period(@NotNull @Min(1) @Max(PublicationPeriod.LONGEST) Integer days, @NotNull PeriodKind kind) {}

package town.plaza.board.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import town.plaza.board.entity.HolidayScope;

/** @param scope whose holiday it is */
public record HolidayDraft(@NotNull LocalDate day, @NotNull HolidayScope scope, @NotNull @Valid Names names) {}

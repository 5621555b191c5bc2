package town.plaza.board.control;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import town.plaza.board.entity.HolidayScope;
import town.plaza.kernel.category.Names;

/** @param scope whose holiday it is */
public record HolidayDraft(@NotNull LocalDate day, @NotNull HolidayScope scope, @NotNull @Valid Names names) {}

package town.plaza.board.control;

import java.time.LocalDate;
import town.plaza.board.entity.HolidayScope;
import town.plaza.kernel.category.Names;

/** A day that is no working day. */
public record HolidayView(LocalDate day, HolidayScope scope, Names names) {}

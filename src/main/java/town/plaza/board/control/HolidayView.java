package town.plaza.board.control;

import java.time.LocalDate;
import town.plaza.board.entity.HolidayScope;

/** A day that is no working day. */
public record HolidayView(LocalDate day, HolidayScope scope, Names names) {}

package town.plaza.work.control;

import java.util.List;
import town.plaza.work.entity.Days;

/**
 * A worker's days.
 *
 * @param declared on which the worker can be hired, in runs as long as can be
 * @param hired which of these are taken
 * @param free what is left: declared without hired
 */
public record CalendarView(List<Days> declared, List<HiredDays> hired, List<Days> free) {}

package town.plaza.nutrition.control;

import java.util.List;

/** All of one day. */
public record DayView(DaySummary summary, List<EntryView> entries, List<WorkoutView> workouts) {}

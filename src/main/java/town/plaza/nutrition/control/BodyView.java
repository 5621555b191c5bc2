package town.plaza.nutrition.control;

import java.time.LocalDate;
import town.plaza.nutrition.entity.ActivityLevel;
import town.plaza.nutrition.entity.Sex;

/**
 * What the equations for energy need to know besides weight and height; all of it is optional.
 *
 * @param sex as the equations use it
 * @param activityLevel of ordinary days
 */
public record BodyView(LocalDate born, Sex sex, ActivityLevel activityLevel) {}

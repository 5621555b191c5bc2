package town.plaza.nutrition.control;

import java.time.LocalDate;
import town.plaza.nutrition.entity.ActivityLevel;
import town.plaza.nutrition.entity.Sex;

/**
 * What the equations for energy need to know besides weight and height; all of it is optional.
 *
 * @param sex as the equations use it
 * @param activityLevel of ordinary days
 * @param version counts the changes, 0 before anything was said; in the answer to who reads or changes it, not read from a
 *     request
 */
public record BodyView(LocalDate born, Sex sex, ActivityLevel activityLevel, Integer version) {}

package town.plaza.kernel.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that Plaza refuses, once: the closed list behind the {@code type} of every RFC 9457 problem.
 *
 * <p>Title and detail stand in {@code messages/problems_<language>.properties} under {@link #slug()}. A type may name
 * the database constraints whose violation means the same refusal, so that a race that code did not see is answered
 * like the check that did.
 */
public enum ProblemType {
    // asked wrongly
    BAD_REQUEST(400),
    MALFORMED_JSON(400),
    INVALID_VALUES(400),
    INVALID_CURSOR(400),
    BAD_ENCODING(400),
    CROSS_ORIGIN(403),
    // who asks
    NOT_SIGNED_IN(401),
    SIGNED_IN_AS_ANOTHER(401),
    WRONG_CREDENTIALS(401, "token_needs_open_account"),
    FORBIDDEN(403),
    // what is asked for
    NOT_FOUND(404, "account_erased_stays_gone", "entry_food_fk"),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TOO_SLOW(408),
    CONFLICT(409),
    STALE(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    CSV_HEADER(422),
    CSV_UNREADABLE(422),
    CSV_TOO_LONG(422),
    CSV_BAD_LINES(422),
    TOO_MANY_REQUESTS(429),
    // what Plaza could not do
    INTERNAL_ERROR(500),
    UNAVAILABLE(503),
    // accounts
    USER_NAME_TAKEN(409, "account_user_name_unique"),
    PASSWORD_TOO_COMMON(422),
    LAST_ADMINISTRATOR(409, "account_last_administrator"),
    PASSWORD_CHANGE_REQUIRED(403, "token_needs_own_password"),
    ONE_TIME_PASSWORD_EXPIRED(403),
    OWN_PASSWORD_RESET(409),
    ROLE_TAKEN_AWAY(403, "account_role_not_denied"),
    // board
    NOTICE_NOT_DRAFT(409, "notice_published_stays"),
    NOTICE_NOT_PUBLISHED(409),
    NOTICE_ALREADY_CORRECTED(409, "notice_corrected_once"),
    IDENTITY_NUMBERS_UNCONFIRMED(409),
    NOT_A_PDF(422),
    ADDING_BY_ADDRESS_OFF(403),
    NOTHING_ADDED(403),
    NOT_YET_IN_LOG(409),
    CATEGORY_TAKEN(409, "category_slug_unique", "task_category_slug_unique", "trails_category_slug_unique"),
    CATEGORY_IN_USE(409, "notice_category_fk"),
    HOLIDAY_TAKEN(409, "holiday_pk"),
    HOLIDAYS_UNKNOWN(409),
    // work
    PERIOD_REVERSED(422),
    PERIOD_PAST(422),
    PERIOD_TOO_FAR(422),
    BELOW_WAGE_FLOOR(422, "offer_wage_floor"),
    WAGE_FLOOR_TAKEN(409, "wage_floor_pk"),
    WAGE_FLOOR_IN_FORCE(409),
    TASK_CATEGORY_IN_USE(409, "offer_category_fk"),
    ALREADY_SUGGESTED(409, "category_suggestion_once"),
    SUGGESTION_ANSWERED(409),
    PROFILE_MISSING(409),
    PROFILE_REMOVED(403),
    OFFER_NOT_DRAFT(409),
    OFFER_NOT_OPEN(409),
    OFFER_HAS_HIRES(409),
    VACANCIES_TAKEN(409, "offer_filled_within_vacancies"),
    VACANCIES_BELOW_HIRED(409),
    TOO_MANY_PERIODS(409),
    DAYS_HIRED(409, "availability_keeps_hires"),
    WORKER_NOT_FREE(409, "hire_on_free_days", "hire_one_a_day"),
    ALREADY_ASKED(409, "interest_once"),
    OWN_OFFER(409),
    OWN_INTEREST(403),
    INTEREST_NOT_PENDING(409, "hire_once"),
    HIRE_NOT_LIVE(409),
    HIRE_OVER(409),
    HIRE_NOT_OVER(409),
    ALREADY_RATED(409, "rating_once"),
    // care: people
    BORN_IN_FUTURE(422, "resident_born_in_past"),
    LEFT_BEFORE_BORN(422),
    DAY_IN_FUTURE(422, "resident_left_in_past"),
    RESIDENT_LEFT(409),
    RESIDENT_THERE(409),
    RESIDENT_HAS_RECORDS(
            409,
            "relative_resident_fk",
            "prescription_resident_fk",
            "stock_resident_fk",
            "participation_resident_fk",
            "wellness_resident_fk",
            "vital_signs_resident_fk",
            "alert_resident_fk"),
    ALLERGY_TWICE(422, "allergy_pk"),
    MISSED_BEFORE_LATE(422, "home_missed_after_late"),
    HOME_ZONE_IN_USE(409, "home_zone_stays"),
    RELATIVE_UNKNOWN(422),
    RELATIVE_TIED(409, "relative_tied_once"),
    RELATIVE_ENDED(409),
    CONSENT_GIVEN(409, "consent_live_once"),
    CONSENT_NOT_GIVEN(409, "consent_withdrawn_stays"),
    ACTIVITY_FULL(409, "activity_taken_within_capacity"),
    CAPACITY_BELOW_TAKEN(409),
    ACTIVITY_CANCELLED(409),
    ACTIVITY_NOT_BEGUN(409),
    ALREADY_SIGNED_UP(409, "participation_pk"),
    ATTENDANCE_RECORDED(409),
    WELLNESS_RECORDED(409, "wellness_once"),
    WELLNESS_DAY_OVER(409),
    MEASURED_IN_FUTURE(422),
    VITAL_SIGNS_EMPTY(422, "vital_signs_something"),
    VITAL_SIGNS_STRUCK(409),
    ALERT_ACKNOWLEDGED(409, "alert_open_once"),
    // care: medication
    MEDICATION_TAKEN(409, "medication_once"),
    MEDICATION_IN_USE(409, "prescription_medication_fk", "stock_medication_fk"),
    ALLERGY_UNCONFIRMED(409),
    PRESCRIPTION_STOPPED(409),
    CHANGE_IN_PAST(422),
    NO_SUCH_DOSE(422),
    DOSE_NOT_DUE_YET(422),
    TIME_IN_FUTURE(422, "administration_not_in_future"),
    AMOUNT_MISSING(422, "administration_given_has_amount"),
    REASON_MISSING(422, "administration_otherwise_has_reason"),
    DOSE_RECORDED(409, "administration_once"),
    ENTRY_CORRECTED(409, "administration_corrected_once"),
    KEY_REUSED(409, "administration_key", "prescription_key", "stock_movement_key", "practice_key"),
    TOO_EARLY(409),
    ROUND_TOO_WIDE(422),
    // nutrition
    MACROS_ABOVE_100(422, "food_macros_within_100"),
    BARCODE_TAKEN(409, "food_own_barcode", "food_shared_barcode"),
    FOOD_NOT_OWN(403),
    FOOD_IS_RECIPE(409),
    FOOD_IN_RECIPE(409, "ingredient_food_fk"),
    INGREDIENT_MISSING(422),
    RECIPE_OF_ITSELF(422, "ingredient_not_itself"),
    DAY_TOO_FAR(422),
    DAY_FULL(409),
    PERIOD_TOO_LONG(422),
    NOTHING_TO_COPY(409),
    WEIGHT_UNKNOWN(409),
    BODY_INCOMPLETE(409),
    SUGGESTION_FOR_ADULTS(409),
    SUGGESTION_INCLUDES_WORKOUTS(422, "goal_suggestion_includes_workouts"),
    TOO_MANY_GOALS(409),
    NO_IMPORT_FOLDER(409),
    IMPORT_UNDER_WAY(409, "import_job_file_once"),
    IMPORT_OVER(409),
    // trails
    LANGUAGES_DIFFER(
            422,
            "trails_place_in_a_language",
            "trails_place_name_and_story",
            "trail_in_a_language",
            "trail_name_and_about",
            "question_in_a_language",
            "question_has_right",
            "question_has_wrong",
            "question_options_in_step",
            "question_no_gap",
            "tutorial_in_a_language",
            "tutorial_title_and_body"),
    OPTIONS_SAME(422, "question_options_differ"),
    PLACE_TWICE(422, "trail_stop_once"),
    PLACE_IN_USE(409, "visit_place_fk", "trail_stop_place_fk", "question_place_fk"),
    QUESTION_IN_USE(409, "attempt_question_fk"),
    QUESTION_CATEGORY_IN_USE(409, "question_category_fk"),
    COMMUNITY_UNKNOWN(422, "player_community_fk", "trails_place_community_fk"),
    ALREADY_PLAYER(409, "player_pk"),
    PLAYER_MISSING(409),
    PLAYER_NAME_TAKEN(409, "player_name_unique"),
    CONSENT_MISSING(422, "player_under_14_has_consent"),
    POSITION_INACCURATE(422),
    TOO_FAR_AWAY(422),
    TOO_FAST(422),
    PLACE_CODE_FORGED(422),
    PLACE_CODE_OLD(422),
    PLACE_CODE_ELSEWHERE(422),
    PLACE_NOT_VISITED(409),
    QUESTION_OF_OTHER_PLACE(422),
    OPTION_UNKNOWN(422),
    ALREADY_ANSWERED(409, "attempt_once"),
    NOT_ANSWERED_YET(409, "practice_after_attempt"),
    NOT_A_PICTURE(422),
    NOT_OPEN_TRIVIA(422),
    TOO_MANY_QUESTIONS(422),
    PLACE_FULL(409),
    QUESTIONS_BAD(422),
    TOO_MANY_SUPPORT_REQUESTS(409),
    SUPPORT_CLOSED(409),
    SUPPORT_FULL(409);

    private final int status;
    private final List<String> constraints;

    ProblemType(int status, String... constraints) {
        this.status = status;
        this.constraints = List.of(constraints);
    }

    /** The HTTP status that goes with it, 400 to 599. */
    public int status() {
        return status;
    }

    /** The last part of the problem's address, in kebab case: {@code /problems/<slug>}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The refusal that the violation of a database constraint means, where a type claims that constraint. */
    public static Optional<ProblemType> ofConstraint(String constraint) {
        return Arrays.stream(values())
                .filter(type -> type.constraints.contains(constraint))
                .findFirst();
    }
}

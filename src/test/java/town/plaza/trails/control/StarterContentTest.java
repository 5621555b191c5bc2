package town.plaza.trails.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import town.plaza.trails.entity.Difficulty;

/** What ships must hold what is asked of what people write, and more. */
class StarterContentTest {

    private static final StarterFiles FILES = StarterFiles.read();

    @Test
    void there_is_enough_to_begin_with() {
        assertThat(FILES.places()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(FILES.trails()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(FILES.tutorials()).hasSize(3);
        assertThat(FILES.general()).isNotEmpty();
    }

    @Test
    void each_place_has_a_story_in_both_languages_and_says_where_to_look_it_up() {
        for (var place : FILES.places()) {
            assertThat(place.town()).as(place.code()).isNotBlank().hasSizeLessThanOrEqualTo(80);
            assertThat(place.sources()).as(place.code()).isNotEmpty();
            for (var told : List.of(place.es(), place.en())) {
                assertThat(told.name()).as(place.code()).isNotBlank().hasSizeLessThanOrEqualTo(120);
                assertThat(told.story().split("\\s+").length)
                        .as("words of the story of %s", place.code())
                        .isBetween(80, 150);
                assertThat(told.story()).hasSizeLessThanOrEqualTo(8000);
            }
            assertThat(place.es().story())
                    .as(place.code())
                    .isNotEqualTo(place.en().story());
        }
    }

    @Test
    void each_place_is_in_the_province_of_granada() {
        for (var place : FILES.places()) {
            assertThat(place.latitude()).as(place.code()).isBetween(new BigDecimal("36.69"), new BigDecimal("38.09"));
            assertThat(place.longitude()).as(place.code()).isBetween(new BigDecimal("-4.34"), new BigDecimal("-2.20"));
            assertThat(place.radius()).as(place.code()).isBetween(50, 400);
        }
    }

    @Test
    void each_place_has_three_questions_and_not_all_are_as_hard() {
        for (var place : FILES.places()) {
            assertThat(place.questions()).as(place.code()).hasSize(3);
            assertThat(place.questions().stream()
                            .map(StarterFiles.Question::difficulty)
                            .distinct()
                            .count())
                    .as(place.code())
                    .isGreaterThan(1);
        }
        assertThat(questions().map(StarterFiles.Question::difficulty)).contains(Difficulty.values());
    }

    @Test
    void each_question_has_one_right_answer_and_three_different_wrong_ones() {
        questions().forEach(question -> {
            for (var wording : List.of(question.es(), question.en())) {
                assertThat(wording.wrong()).as(wording.text()).hasSize(3);
                var options = new HashSet<String>();
                Stream.concat(Stream.of(wording.right()), wording.wrong().stream())
                        .forEach(option -> {
                            assertThat(option).isNotBlank().hasSizeLessThanOrEqualTo(200);
                            assertThat(options.add(option.strip().toLowerCase()))
                                    .as("%s offers %s once", wording.text(), option)
                                    .isTrue();
                        });
                assertThat(wording.text()).isNotBlank().hasSizeLessThanOrEqualTo(500);
                assertThat(wording.explanation()).isNotBlank().hasSizeLessThanOrEqualTo(2000);
            }
        });
    }

    @Test
    void each_question_is_filed_under_a_category_that_there_is() {
        assertThat(questions().map(StarterFiles.Question::category).distinct())
                .isSubsetOf(FILES.categories().stream()
                        .map(StarterFiles.Category::slug)
                        .toList());
    }

    @Test
    void each_trail_leads_through_places_that_there_are_once_each() {
        var places = FILES.places().stream().map(StarterFiles.Place::code).toList();
        for (var trail : FILES.trails()) {
            assertThat(trail.places()).as(trail.code()).hasSizeGreaterThan(2).doesNotHaveDuplicates();
            assertThat(places).as(trail.code()).containsAll(trail.places());
            assertThat(trail.es().about()).isNotBlank().hasSizeLessThanOrEqualTo(2000);
            assertThat(trail.en().about()).isNotBlank().hasSizeLessThanOrEqualTo(2000);
        }
    }

    @Test
    void no_code_is_given_twice() {
        assertThat(FILES.places().stream().map(StarterFiles.Place::code)).doesNotHaveDuplicates();
        for (var place : FILES.places()) {
            assertThat(place.questions().stream().map(StarterFiles.Question::code))
                    .as(place.code())
                    .doesNotHaveDuplicates();
        }
        assertThat(FILES.general().stream().map(StarterFiles.Question::code)).doesNotHaveDuplicates();
        assertThat(FILES.trails().stream().map(StarterFiles.Trail::code)).doesNotHaveDuplicates();
        assertThat(FILES.tutorials().stream().map(StarterFiles.Page::code)).doesNotHaveDuplicates();
    }

    private static Stream<StarterFiles.Question> questions() {
        return Stream.concat(
                FILES.places().stream().flatMap(place -> place.questions().stream()), FILES.general().stream());
    }
}

package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import town.plaza.trails.entity.Options.Option;

class OptionsTest {

    private static final Secrets SECRETS = new Secrets(new byte[Secrets.BYTES]);
    private static final List<Bilingual> TEXTS = List.of(text("Sí"), text("No"), text("Quizá"), text("Nunca"));
    private static final UUID QUESTION = new UUID(1, 1);

    private static Bilingual text(String es) {
        return new Bilingual(es, null);
    }

    private static Options of(UUID player, List<Bilingual> texts) {
        return new Options(SECRETS, player, QUESTION, texts);
    }

    private static int placeOfRight(UUID player, int attempt) {
        return of(player, TEXTS).inOrder(attempt).stream()
                .map(Option::text)
                .toList()
                .indexOf(TEXTS.get(0));
    }

    @Test
    void the_order_is_fixed_for_an_attempt_and_changes_with_the_next() {
        var player = new UUID(7, 7);

        assertThat(of(player, TEXTS).inOrder(0)).isEqualTo(of(player, TEXTS).inOrder(0));
        assertThat(IntStream.range(0, 20).mapToObj(attempt -> of(player, TEXTS).inOrder(attempt)))
                .hasSizeGreaterThan(1)
                .satisfies(orders -> assertThat(new HashSet<>(orders)).hasSizeGreaterThan(5));
    }

    @Test
    void the_right_one_stands_in_each_place_as_often() {
        var counts = new int[TEXTS.size()];
        for (var player = 0; player < 2000; player++) {
            counts[placeOfRight(new UUID(player, player), 0)]++;
        }
        assertThat(counts).satisfies(all -> {
            for (var count : all) {
                assertThat(count).isBetween(400, 600);
            }
        });
    }

    @Test
    void a_choice_is_found_again_by_what_it_said() {
        var chosen = of(new UUID(1, 2), TEXTS).fingerprint(2);

        assertThat(of(new UUID(1, 3), List.of(TEXTS.get(2), TEXTS.get(0))).choice(chosen))
                .hasValue(0);
        assertThat(of(new UUID(1, 2), TEXTS.subList(0, 2)).choice(chosen)).isEmpty();
        assertThat(of(new UUID(1, 2), TEXTS).choice((byte[]) null)).isEmpty();
    }

    @Test
    void a_key_names_its_option_for_its_player_alone() {
        var mine = of(new UUID(1, 2), TEXTS);
        var another = of(new UUID(1, 3), TEXTS);

        for (var choice = 0; choice < TEXTS.size(); choice++) {
            assertThat(mine.choice(mine.key(choice))).hasValue(choice);
            assertThat(another.choice(mine.key(choice))).isEmpty();
        }
        assertThat(mine.choice("0")).isEmpty();
        assertThat(mine.choice("")).isEmpty();
    }

    @Test
    void a_key_of_an_older_text_names_nothing_and_of_a_moved_one_still_its_text() {
        var before = of(new UUID(1, 2), TEXTS);
        var after = of(new UUID(1, 2), List.of(text("No"), text("Sí"), text("Tal vez")));

        assertThat(after.choice(before.key(0))).hasValue(1);
        assertThat(after.choice(before.key(2))).isEmpty();
    }
}

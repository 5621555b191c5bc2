package town.plaza.kernel.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.Problem;

class PagingTest {

    @Test
    void the_last_part_has_no_next() {
        var page = Page.of(List.of(1, 2, 3), 3, String::valueOf);

        assertThat(page.items()).containsExactly(1, 2, 3);
        assertThat(page.next()).isNull();
    }

    @Test
    void a_part_with_more_behind_it_names_its_last_item() {
        var page = Page.of(List.of(1, 2, 3, 4), 3, String::valueOf);

        assertThat(page.items()).containsExactly(1, 2, 3);
        assertThat(page.next()).isEqualTo("3");
    }

    @Test
    void nothing_is_a_part_too() {
        assertThat(Page.of(List.of(), 20, String::valueOf).items()).isEmpty();
    }

    @Test
    void one_more_than_asked_for_is_fetched() {
        assertThat(new PageRequest(20, null).fetch()).isEqualTo(21);
    }

    @Test
    void a_cursor_is_read_as_what_the_list_is_sorted_by() {
        var id = UUID.randomUUID();

        assertThat(new PageRequest(20, id.toString()).afterId()).contains(id);
        assertThat(new PageRequest(20, "12").afterNumber()).contains(12L);
        assertThat(new PageRequest(20, null).afterId()).isEmpty();
        assertThat(new PageRequest(20, "").afterNumber()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " ", "1.5", "99999999999999999999", "'; DROP TABLE"})
    void a_crooked_cursor_is_refused(String after) {
        var page = new PageRequest(20, after);

        assertThatThrownBy(page::afterId).isInstanceOf(Problem.class).hasMessage("invalid-cursor");
        assertThatThrownBy(page::afterNumber).isInstanceOf(Problem.class).hasMessage("invalid-cursor");
    }
}

package town.plaza.kernel.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FirstsTest {

    @Property
    void they_are_what_sorting_all_would_begin_with(
            @ForAll List<@IntRange(min = -20, max = 20) Integer> all, @ForAll @IntRange(min = 1, max = 30) int most) {
        var firsts = new Firsts<Integer>(most, Comparator.naturalOrder());

        all.forEach(firsts::offer);

        assertThat(firsts.inOrder()).isEqualTo(all.stream().sorted().limit(most).toList());
    }
}

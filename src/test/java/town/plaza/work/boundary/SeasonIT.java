package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.WorkFixture.TODAY;
import static town.plaza.work.WorkFixture.items;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.work.HiringFixture;
import town.plaza.work.WorkFixture;

/** A farmer's season: what there is to do, and who comes. */
@OnPlaza
class SeasonIT {

    private final WorkFixture work = new WorkFixture();

    private static String address(int from, int to) {
        return "/api/work/offers/season?from=" + TODAY.plusDays(from) + "&to=" + TODAY.plusDays(to);
    }

    private static List<JsonObject> season(Person farmer, int from, int to) {
        var answer = farmer.client().get(address(from, to));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return items(answer.json());
    }

    private static List<String> ids(List<JsonObject> lines) {
        return lines.stream().map(each -> each.getString("offer")).toList();
    }

    @Test
    void offers_with_a_day_in_the_season_come_by_their_first_day() {
        var late = work.offer(0, 40, 50).getString("id");
        var early = work.offer(0, 10, 20).getString("id");
        var draft = work.offer(work.terms(0, 20, 30).add("draft", true)).getString("id");
        work.offer(0, 51, 60);
        work.offer(0, 1, 9);
        WorkFixture.offer(work.newFarmer(), work.terms(0, 20, 30));

        assertThat(ids(season(work.farmer(), 20, 40))).containsExactly(early, draft, late);
        assertThat(ids(season(work.farmer(), 21, 39))).containsExactly(draft);
    }

    @Test
    void who_is_hired_is_named_and_who_cancelled_is_not() {
        var offer = work.offer(0, 10, 20);
        var comes = work.freeWorker(1, 10, 20);
        var cancels = work.freeWorker(2, 10, 20);
        WorkFixture.hire(offer, comes);
        HiringFixture.cancel(cancels, WorkFixture.hire(offer, cancels).toString());

        var line = season(work.farmer(), 1, 100).get(0);

        assertThat(line.getJsonArray("hired").getValuesAs(JsonString::getString))
                .containsExactly(comes.userName());
        assertThat(line.getInt("filled")).isEqualTo(1);
        assertThat(line.getInt("vacancies")).isEqualTo(2);
    }

    @Test
    void a_long_season_comes_page_by_page() {
        var offers = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            offers.add(work.offer(0, 10 + i / 2, 30).getString("id"));
        }
        var seen = new ArrayList<String>();
        var next = "";
        while (next != null) {
            var page = work.farmer()
                    .client()
                    .get(address(1, 100) + "&limit=2&after=" + next)
                    .json();
            seen.addAll(ids(items(page)));
            next = page.getString("next", null);
        }

        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(offers);
    }

    @Test
    void the_next_page_comes_though_the_last_offer_of_this_one_was_thrown_away() {
        var draft = work.offer(work.terms(0, 10, 20).add("draft", true));
        var later = work.offer(0, 11, 20).getString("id");
        var farmer = work.farmer().client();
        var page = farmer.get(address(1, 100) + "&limit=1").json();
        assertThat(ids(items(page))).containsExactly(draft.getString("id"));

        farmer.post(WorkFixture.path(draft) + "/withdraw");

        assertThat(ids(items(farmer.get(address(1, 100) + "&limit=1&after=" + page.getString("next"))
                        .json())))
                .containsExactly(later);
    }

    @Test
    void a_removed_offer_is_gone_and_a_reversed_season_is_refused() {
        var offer = work.offer(0, 10, 20);
        AccountsFixture.administrator().client().delete(WorkFixture.path(offer));

        assertThat(season(work.farmer(), 1, 100)).isEmpty();
        assertThat(work.farmer().client().get(address(10, 9)).problem()).isEqualTo("period-reversed");
        assertThat(work.farmer()
                        .client()
                        .get("/api/work/offers/season?from=soon&to=later")
                        .status())
                .isEqualTo(400);
    }
}

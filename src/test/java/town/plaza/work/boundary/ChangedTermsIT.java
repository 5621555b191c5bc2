package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.HiringFixture.answer;
import static town.plaza.work.HiringFixture.applied;
import static town.plaza.work.HiringFixture.apply;
import static town.plaza.work.HiringFixture.days;
import static town.plaza.work.HiringFixture.hired;
import static town.plaza.work.HiringFixture.liveHires;
import static town.plaza.work.HiringFixture.propose;
import static town.plaza.work.HiringFixture.proposed;
import static town.plaza.work.HiringFixture.told;
import static town.plaza.work.WorkFixture.items;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.Race;
import town.plaza.work.WorkFixture;

/** Nobody is hired on terms that they did not agree to. */
@OnPlaza
class ChangedTermsIT {

    private final WorkFixture work = new WorkFixture();
    private final JsonObject published = work.offer(0, 15, 20);
    private final UUID offer = UUID.fromString(published.getString("id"));
    private final Person farmer = work.farmer();
    private final Person applicant = work.freeWorker(3, 10, 40);
    private final Person asked = work.freeWorker(5, 10, 40);

    private Answer change(JsonObjectBuilder terms) {
        return farmer.client().put(WorkFixture.path(published), terms.build());
    }

    private static String state(String interest) {
        return AccountsFixture.find(
                "SELECT state || coalesce(' ' || reason, '') FROM work.interest WHERE id = ?::uuid", interest);
    }

    private String feed(Person worker) {
        return worker.client().get("/api/work/feed").text();
    }

    private String candidates(String order) {
        return farmer.client()
                .get(WorkFixture.path(published) + "/candidates?order=" + order)
                .text();
    }

    static Stream<Consumer<JsonObjectBuilder>> otherPromises() {
        return Stream.of(
                terms -> terms.add("period", WorkFixture.days(15, 21)),
                terms -> terms.add("hourlyPay", 9.4),
                terms -> terms.add("hourlyPay", 12),
                terms -> terms.add("category", "poda"),
                terms -> terms.add("place", new WorkFixture().place("Otro", 7)));
    }

    @ParameterizedTest
    @MethodSource("otherPromises")
    void what_is_pending_ends_when_the_offer_promises_something_else(Consumer<JsonObjectBuilder> changed) {
        var application = applied(applicant, offer);
        var proposal = proposed(farmer, offer, asked);
        var terms = work.terms(0, 15, 20);
        changed.accept(terms);

        var answer = change(terms);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        for (var interest : List.of(application, proposal)) {
            assertThat(state(interest)).isEqualTo("ENDED OFFER_CHANGED");
        }
        assertThat(told(applicant)).containsExactly("work.offer-changed");
        assertThat(told(asked)).containsExactly("work.offer-changed", "work.proposed");
        assertThat(answer(farmer, application, "accept").problem()).isEqualTo("interest-not-pending");
        assertThat(answer(asked, proposal, "accept").problem()).isEqualTo("interest-not-pending");
        assertThat(liveHires(offer)).isZero();
    }

    @Test
    void a_better_description_and_more_vacancies_leave_it_pending() {
        var application = applied(applicant, offer);

        assertThat(change(work.terms(0, 15, 20).add("vacancies", 5).add("description", "Con casa"))
                        .status())
                .isEqualTo(200);

        assertThat(state(application)).isEqualTo("PENDING");
        assertThat(told(applicant)).isEmpty();
    }

    @Test
    void both_sides_find_each_other_again_and_ask_anew() {
        applied(applicant, offer);
        proposed(farmer, offer, asked);
        assertThat(feed(applicant)).doesNotContain(offer.toString());
        for (var order : List.of("NEAREST", "BEST_RATED")) {
            assertThat(candidates(order)).doesNotContain(asked.id().toString());
        }

        change(work.terms(0, 15, 21));

        assertThat(feed(applicant)).contains(offer.toString());
        for (var order : List.of("NEAREST", "BEST_RATED")) {
            assertThat(candidates(order)).contains(asked.id().toString());
        }
        hired(farmer, offer, applicant);
        assertThat(propose(farmer, offer, asked).status()).isEqualTo(201);
        assertThat(apply(asked, offer).problem()).as("one at a time, as before").isEqualTo("already-asked");
        assertThat(items(
                        asked.client().get("/api/work/interests?offer=" + offer).json()))
                .extracting(each -> each.getString("state"))
                .containsExactly("PENDING", "ENDED");
    }

    @Test
    void who_declined_the_terms_before_is_not_asked_again() {
        answer(asked, proposed(farmer, offer, asked), "reject");

        change(work.terms(0, 15, 21));

        assertThat(propose(farmer, offer, asked).problem()).isEqualTo("already-asked");
    }

    @RepeatedTest(10)
    void accepting_and_changing_at_once_never_hires_on_the_new_terms() {
        var application = applied(applicant, offer);
        var changed = work.terms(0, 16, 22).build();

        var answers = Race.atOnce(List.of(() -> answer(farmer, application, "accept"), () -> farmer.client()
                .put(WorkFixture.path(published), changed)));

        var refused = answers.stream().filter(each -> each.status() != 200).toList();
        assertThat(refused).singleElement().satisfies(each -> assertThat(each.problem())
                .isIn("interest-not-pending", "offer-has-hires"));
        assertThat(liveHires(offer)).isEqualTo(answers.get(0).status() == 200 ? 1 : 0);
        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM work.hire WHERE offer = ? AND period <> ?::daterange",
                        offer,
                        days(15, 20).range()))
                .isEqualTo("0");
    }
}

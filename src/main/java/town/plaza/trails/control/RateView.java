package town.plaza.trails.control;

import town.plaza.trails.entity.HitRate;

/**
 * How many first answers were right.
 *
 * @param percent absent where nothing was answered: there is no rate then
 * @param text as it is shown
 */
public record RateView(int right, int answered, Integer percent, String text) {

    static RateView of(int right, int answered) {
        var rate = new HitRate(right, answered);
        return new RateView(
                right, answered, rate.percent().isPresent() ? rate.percent().getAsInt() : null, rate.text());
    }
}

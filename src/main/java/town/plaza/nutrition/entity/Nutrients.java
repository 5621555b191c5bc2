package town.plaza.nutrition.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much of each nutrient: of 100 g or 100 ml, or of what somebody ate. What nobody has measured is unknown, which is
 * not zero. Exact: nothing is rounded but for the eye.
 */
public final class Nutrients {

    private static final int DECIMALS = 8;

    public static final Nutrients UNKNOWN = new Nutrients(Map.of());

    private final Map<Nutrient, BigDecimal> amounts = new EnumMap<>(Nutrient.class);

    private Nutrients(Map<Nutrient, BigDecimal> amounts) {
        amounts.forEach((nutrient, amount) -> {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("There is no negative amount of " + nutrient);
            }
            this.amounts.put(nutrient, amount);
        });
    }

    /** @param amounts only what is known */
    public static Nutrients of(Map<Nutrient, BigDecimal> amounts) {
        return new Nutrients(amounts);
    }

    /** The same with one more that is known, or unknown where {@code amount} is null. */
    public Nutrients with(Nutrient nutrient, BigDecimal amount) {
        var changed = new EnumMap<Nutrient, BigDecimal>(Nutrient.class);
        changed.putAll(amounts);
        if (amount == null) {
            changed.remove(nutrient);
        } else {
            changed.put(nutrient, amount);
        }
        return new Nutrients(changed);
    }

    public Optional<BigDecimal> of(Nutrient nutrient) {
        return Optional.ofNullable(amounts.get(nutrient));
    }

    /** Null where it is unknown. */
    public BigDecimal orNull(Nutrient nutrient) {
        return amounts.get(nutrient);
    }

    public boolean knows(Nutrient... nutrients) {
        for (var each : nutrients) {
            if (!amounts.containsKey(each)) {
                return false;
            }
        }
        return true;
    }

    /**
     * What so much of it holds, where these are the nutrients of 100.
     *
     * @param amount grams or millilitres
     */
    public Nutrients in(BigDecimal amount) {
        var taken = new EnumMap<Nutrient, BigDecimal>(Nutrient.class);
        amounts.forEach(
                (nutrient, of100) -> taken.put(nutrient, of100.multiply(amount).movePointLeft(2)));
        return new Nutrients(taken);
    }

    /** What {@code amount} holds where these are what {@code was} holds; to eight decimals. */
    public Nutrients scaled(BigDecimal amount, BigDecimal was) {
        var taken = new EnumMap<Nutrient, BigDecimal>(Nutrient.class);
        amounts.forEach((nutrient, held) ->
                taken.put(nutrient, held.multiply(amount).divide(was, DECIMALS, RoundingMode.HALF_UP)));
        return new Nutrients(taken);
    }

    /** A nutrient of several things together. */
    public static Total total(Nutrient nutrient, Collection<Nutrients> all) {
        var sum = BigDecimal.ZERO;
        var energy = BigDecimal.ZERO;
        var covered = BigDecimal.ZERO;
        var missing = false;
        for (var each : all) {
            var kcal = each.of(Nutrient.KCAL).orElse(BigDecimal.ZERO);
            energy = energy.add(kcal);
            if (each.knows(nutrient)) {
                sum = sum.add(each.orNull(nutrient));
                covered = covered.add(kcal);
            } else {
                missing = true;
            }
        }
        return Total.of(sum, missing, covered, energy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nutrients nutrients
                && amounts.keySet().equals(nutrients.amounts.keySet())
                && amounts.entrySet().stream()
                        .allMatch(each -> each.getValue().compareTo(nutrients.amounts.get(each.getKey())) == 0);
    }

    @Override
    public int hashCode() {
        return amounts.keySet().hashCode();
    }

    @Override
    public String toString() {
        return amounts.toString();
    }
}

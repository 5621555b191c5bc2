package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.ETags;
import town.plaza.nutrition.entity.Barcode;
import town.plaza.nutrition.entity.Basis;
import town.plaza.nutrition.entity.EnergyPlausibility;
import town.plaza.nutrition.entity.Food;
import town.plaza.nutrition.entity.Nutrient;
import town.plaza.nutrition.entity.Nutrients;

/** The catalogue of everybody and what each account has entered for itself, which nobody else sees. */
@ApplicationScoped
public class Foods {

    /** So many of those that are called as was typed are put in order. */
    private static final int BEGUN = 100;

    /** And of those that have the words somewhere: what more there are, a further word tells apart. */
    private static final int LOOKED_AT = 300;

    private static final int DECIMALS = 4;
    private static final String VISIBLE = "(f.owner IS NULL OR f.owner = :account) ";
    private static final String NAME = "CASE WHEN :english THEN coalesce(f.name_en, f.name) ELSE f.name END AS name ";

    /**
     * Foods that are called as was typed come from an index in the order of their names; where there are enough of them,
     * what has the words somewhere is not looked for, which for the word of a whole group is tens of thousands. How many
     * are looked at stands in the text: as parameters, they would have the database plan each search anew, 1.2 ms.
     */
    private static final String SEARCH =
            """
            WITH query AS MATERIALIZED (
                SELECT nutrition.own_food_query(:account, :typed) AS of_own, kernel.plain(:typed) AS plain,
                    nullif(kernel.plain(:typed), '') || chr(%3$d) AS beyond),
            begun AS MATERIALIZED (
                (SELECT %1$s FROM nutrition.food f
                  WHERE f.owner IS NULL AND f.plain COLLATE "C" >= (SELECT plain FROM query)
                    AND f.plain COLLATE "C" < (SELECT beyond FROM query)
                  ORDER BY f.plain COLLATE "C" LIMIT %4$d)
                UNION ALL
                (SELECT %1$s FROM nutrition.food f
                  WHERE f.owner IS NULL AND f.plain_en COLLATE "C" >= (SELECT plain FROM query)
                    AND f.plain_en COLLATE "C" < (SELECT beyond FROM query)
                    AND NOT starts_with(f.plain, (SELECT plain FROM query))
                  ORDER BY f.plain_en COLLATE "C" LIMIT %4$d))
            SELECT f.id, f.brand, f.basis, f.kcal, f.owner IS NOT NULL AS own, f.cooked_weight IS NOT NULL AS recipe, %2$s
              FROM (
                (SELECT 1 AS place, %1$s FROM nutrition.food f
                  WHERE f.owner = :account AND f.words @@ (SELECT of_own FROM query) LIMIT %5$d)
                UNION ALL
                (SELECT 2, f.* FROM begun f)
                UNION ALL
                (SELECT 3, %1$s FROM nutrition.food f
                  WHERE (SELECT count(*) FROM begun) < :limit AND f.owner IS NULL
                    AND f.words @@ (SELECT nutrition.food_query(:typed))
                    AND NOT starts_with(f.plain, (SELECT plain FROM query))
                    AND starts_with(f.plain_en, (SELECT plain FROM query)) IS NOT TRUE
                  LIMIT %5$d)
              ) f
             ORDER BY f.place,
                NOT (starts_with(f.plain, (SELECT plain FROM query))
                    OR coalesce(starts_with(f.plain_en, (SELECT plain FROM query)), false)),
                char_length(f.name), f.name, f.id
             LIMIT :limit"""
                    .formatted(
                            "f.id, f.name, f.name_en, f.brand, f.basis, f.kcal, f.owner, f.cooked_weight, f.plain, f.plain_en",
                            NAME,
                            Character.MAX_CODE_POINT,
                            BEGUN,
                            LOOKED_AT);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    /**
     * What is called like what was typed, the closest first and one's own before others. Accents and case make no
     * difference, the last word may be half typed, and a word that nothing is called is taken for those most like it.
     */
    public List<FoodLine> search(UUID account, String typed, Language language, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SEARCH)
                .bind("account", account)
                .bind("typed", typed.strip())
                .bind("english", language == Language.EN)
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list());
    }

    /** What the account has entered for itself, the newest first. */
    public Page<FoodLine> own(UUID account, PageRequest page) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id, name, brand, basis, kcal, true AS own, cooked_weight IS NOT NULL AS recipe
                          FROM nutrition.food
                         WHERE owner = :account AND (CAST(:after AS uuid) IS NULL OR id < :after)
                         ORDER BY id DESC LIMIT :limit""")
                .bind("account", account)
                .bind("after", page.afterId().orElse(null))
                .bind("limit", page.fetch())
                .map((row, context) -> line(row))
                .list());
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    /** The caller's own one before that of the catalogue. */
    public Optional<FoodView> byBarcode(UUID account, String text, Language language) {
        var barcode = Barcode.read(text).orElseThrow(() -> Problem.invalid("barcode", "nutrition.barcode"));
        return jdbi.withHandle(
                        handle -> handle.createQuery("SELECT f.id FROM nutrition.food f WHERE f.barcode = :barcode AND "
                                        + VISIBLE
                                        + "ORDER BY f.owner NULLS LAST LIMIT 1")
                                .bind("barcode", barcode.digits())
                                .bind("account", account)
                                .mapTo(UUID.class)
                                .findOne())
                .flatMap(id -> find(account, id, language));
    }

    static FoodLine line(ResultSet row) throws SQLException {
        return new FoodLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("brand"),
                Basis.valueOf(row.getString("basis")),
                NutrientValues.plain(row.getBigDecimal("kcal")),
                row.getBoolean("own"),
                row.getBoolean("recipe"));
    }

    public Optional<FoodView> find(UUID account, UUID id, Language language) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT f.id, f.brand, f.barcode, f.basis, f.owner IS NOT NULL AS own,"
                                + " f.cooked_weight, f.source || ' ' || f.source_ref AS source, f.version, "
                                + NutrientValues.COLUMNS.formatted("f") + ", " + NAME
                                + "FROM nutrition.food f WHERE f.id = :id AND " + VISIBLE)
                        .bind("id", id)
                        .bind("account", account)
                        .bind("english", language == Language.EN)
                        .map((row, context) -> view(handle, row, language))
                        .findOne());
    }

    private static FoodView view(Handle handle, ResultSet row, Language language) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var nutrients = NutrientValues.of(row);
        var cookedWeight = row.getBigDecimal("cooked_weight");
        return new FoodView(
                id,
                row.getString("name"),
                row.getString("brand"),
                row.getString("barcode"),
                Basis.valueOf(row.getString("basis")),
                nutrients,
                portions(handle, id, language),
                cookedWeight == null ? null : ingredients(handle, id, language),
                NutrientValues.plain(cookedWeight),
                row.getBoolean("own"),
                row.getString("source"),
                EnergyPlausibility.doubt(nutrients.toNutrients())
                        .map(doubt ->
                                new DoubtView(doubt.cause(), doubt.declared(), NutrientValues.plain(doubt.computed())))
                        .orElse(null),
                row.getInt("version"));
    }

    private static List<PortionView> portions(Handle handle, UUID food, Language language) {
        return handle.createQuery(
                        """
                        SELECT CASE WHEN :english THEN coalesce(name_en, name) ELSE name END AS name, amount
                          FROM nutrition.portion WHERE food = :food ORDER BY position LIMIT 20""")
                .bind("food", food)
                .bind("english", language == Language.EN)
                .map((row, context) ->
                        new PortionView(row.getString("name"), NutrientValues.plain(row.getBigDecimal("amount"))))
                .list();
    }

    private static List<IngredientView> ingredients(Handle handle, UUID recipe, Language language) {
        return handle.createQuery("SELECT f.id, f.basis, i.amount, " + NAME
                        + "FROM nutrition.ingredient i JOIN nutrition.food f ON f.id = i.food"
                        + " WHERE i.recipe = :recipe ORDER BY i.position LIMIT 50")
                .bind("recipe", recipe)
                .bind("english", language == Language.EN)
                .map((row, context) -> new IngredientView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        NutrientValues.plain(row.getBigDecimal("amount")),
                        Basis.valueOf(row.getString("basis"))))
                .list();
    }

    /** @throws Problem {@code invalid-values}, {@code macros-above-100}, {@code barcode-taken} */
    @Transactional
    public FoodView add(UUID account, FoodDraft draft, Language language) {
        var food = new Food(
                Ids.next(),
                account,
                draft.name().strip(),
                draft.basis(),
                draft.nutrients().toNutrients());
        pack(food, draft);
        entities.persist(food);
        entities.flush();
        portions(food.id(), draft.portions());
        return require(account, food.id(), language);
    }

    /** @throws Problem {@code stale}, {@code food-not-own}; otherwise as {@link #add} */
    @Transactional
    public FoodView change(UUID account, UUID id, FoodDraft draft, String ifMatch, Language language) {
        var food = own(account, id, ifMatch);
        if (food.isRecipe()) {
            throw new Problem(ProblemType.FOOD_IS_RECIPE);
        }
        food.describe(draft.name().strip(), draft.basis(), draft.nutrients().toNutrients());
        pack(food, draft);
        entities.lock(food, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        portions(id, draft.portions());
        return require(account, id, language);
    }

    private static void pack(Food food, FoodDraft draft) {
        var barcode = Fields.orNull(draft.barcode());
        food.pack(
                Fields.orNull(draft.brand()),
                barcode == null
                        ? null
                        : Barcode.read(barcode).orElseThrow(() -> Problem.invalid("barcode", "nutrition.barcode")));
    }

    /**
     * A recipe's nutrients are those of its ingredients as they are now; what is unknown of one of them is unknown.
     *
     * @throws Problem {@code ingredient-missing} where a food is not there for the caller; otherwise as {@link #add}
     */
    @Transactional
    public FoodView addRecipe(UUID account, RecipeDraft draft, Language language) {
        var weight = weight(draft);
        var food = new Food(Ids.next(), account, draft.name().strip(), Basis.G, nutrients(account, draft, weight));
        food.cook(weight);
        entities.persist(food);
        entities.flush();
        ingredients(food.id(), draft.ingredients());
        portions(food.id(), draft.portions());
        return require(account, food.id(), language);
    }

    /** @throws Problem {@code stale}, {@code food-not-own}; otherwise as {@link #addRecipe} */
    @Transactional
    public FoodView changeRecipe(UUID account, UUID id, RecipeDraft draft, String ifMatch, Language language) {
        var food = own(account, id, ifMatch);
        if (!food.isRecipe()) {
            throw Problem.notFound();
        }
        var weight = weight(draft);
        food.describe(draft.name().strip(), Basis.G, nutrients(account, draft, weight));
        food.cook(weight);
        entities.lock(food, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
        ingredients(id, draft.ingredients());
        portions(id, draft.portions());
        return require(account, id, language);
    }

    private static BigDecimal weight(RecipeDraft draft) {
        return draft.cookedWeight() != null
                ? draft.cookedWeight()
                : draft.ingredients().stream().map(IngredientDraft::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Nutrients nutrients(UUID account, RecipeDraft draft, BigDecimal weight) {
        var foods = nutrients(
                account, draft.ingredients().stream().map(IngredientDraft::food).toList());
        var parts = draft.ingredients().stream()
                .map(each -> Optional.ofNullable(foods.get(each.food()))
                        .orElseThrow(() -> new Problem(ProblemType.INGREDIENT_MISSING))
                        .in(each.amount()))
                .toList();
        var of100 = new EnumMap<Nutrient, BigDecimal>(Nutrient.class);
        for (var nutrient : Nutrient.values()) {
            var total = Nutrients.total(nutrient, parts);
            if (total.complete()) {
                of100.put(nutrient, total.amount().movePointRight(2).divide(weight, DECIMALS, RoundingMode.HALF_UP));
            }
        }
        return Nutrients.of(of100);
    }

    /** Of 100 each, of those that the account sees. */
    Map<UUID, Nutrients> nutrients(UUID account, List<UUID> foods) {
        return jdbi.withHandle(handle -> {
            var found = new HashMap<UUID, Nutrients>();
            handle.createQuery("SELECT f.id, " + NutrientValues.COLUMNS.formatted("f")
                            + "FROM nutrition.food f WHERE f.id = ANY(:foods) AND " + VISIBLE)
                    .bindArray("foods", UUID.class, foods)
                    .bind("account", account)
                    .map((row, context) -> found.put(
                            row.getObject("id", UUID.class),
                            NutrientValues.of(row).toNutrients()))
                    .list();
            return found;
        });
    }

    private void portions(UUID food, List<PortionView> portions) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM nutrition.portion WHERE food = :food")
                    .bind("food", food)
                    .execute();
            if (portions == null || portions.isEmpty()) {
                return;
            }
            var batch = handle.prepareBatch(
                    "INSERT INTO nutrition.portion (food, position, name, amount) VALUES (:food, :position, :name, :amount)");
            for (var i = 0; i < portions.size(); i++) {
                batch.bind("food", food)
                        .bind("position", i)
                        .bind("name", portions.get(i).name().strip())
                        .bind("amount", portions.get(i).amount())
                        .add();
            }
            batch.execute();
        });
    }

    private void ingredients(UUID recipe, List<IngredientDraft> ingredients) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("DELETE FROM nutrition.ingredient WHERE recipe = :recipe")
                    .bind("recipe", recipe)
                    .execute();
            var batch = handle.prepareBatch(
                    "INSERT INTO nutrition.ingredient (recipe, position, food, amount) VALUES (:recipe, :position, :food, :amount)");
            for (var i = 0; i < ingredients.size(); i++) {
                batch.bind("recipe", recipe)
                        .bind("position", i)
                        .bind("food", ingredients.get(i).food())
                        .bind("amount", ingredients.get(i).amount())
                        .add();
            }
            batch.execute();
        });
    }

    /**
     * What was eaten of it stays in the log.
     *
     * @throws Problem {@code stale}, {@code food-not-own}; {@code food-in-recipe} comes from the database
     */
    @Transactional
    public void remove(UUID account, UUID id, String ifMatch) {
        entities.remove(own(account, id, ifMatch));
        entities.flush();
    }

    private Food own(UUID account, UUID id, String ifMatch) {
        var owned = jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT f.owner IS NOT NULL FROM nutrition.food f WHERE f.id = :id AND " + VISIBLE)
                        .bind("id", id)
                        .bind("account", account)
                        .mapTo(Boolean.class)
                        .findOne())
                .orElseThrow(Problem::notFound);
        if (!owned) {
            throw new Problem(ProblemType.FOOD_NOT_OWN);
        }
        var food = entities.find(Food.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (food == null) {
            throw Problem.notFound();
        }
        ETags.require(ifMatch, food.version());
        return food;
    }

    /** @throws Problem {@code not-found} */
    public FoodView require(UUID account, UUID id, Language language) {
        return find(account, id, language).orElseThrow(Problem::notFound);
    }
}

package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.persistence.DatabaseReady;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.service.Services;
import town.plaza.trails.Trails;

/**
 * Brings the starter content in at the start, each piece once in the life of a database: what an administrator changed,
 * retired or deleted stays as it is. A later Plaza that ships more adds only what is new.
 */
@ApplicationScoped
public class StarterContent {

    private static final String ANDALUSIA = "01";
    private static final String CATEGORY = "category:";
    private static final String PLACE = "place:";
    private static final String QUESTION = "question:";
    private static final String TRAIL = "trail:";
    private static final String TUTORIAL = "tutorial:";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Services services;

    @Transactional
    void start(@Observes DatabaseReady ready) {
        if (services.isOn(Trails.NAME)) {
            load(StarterFiles.read());
        }
    }

    /** @return how many pieces are new */
    int load(StarterFiles files) {
        return jdbi.withHandle(handle -> {
            var fresh = claim(handle, codes(files));
            if (!fresh.isEmpty()) {
                categories(handle, chosen(files.categories(), fresh, CATEGORY, StarterFiles.Category::slug));
                places(handle, chosen(files.places(), fresh, PLACE, StarterFiles.Place::code));
                for (var place : files.places()) {
                    questions(handle, place.code(), place.questions(), fresh);
                }
                questions(handle, null, files.general(), fresh);
                trails(handle, chosen(files.trails(), fresh, TRAIL, StarterFiles.Trail::code));
                tutorials(handle, files.tutorials(), fresh);
            }
            return fresh.size();
        });
    }

    private static List<String> codes(StarterFiles files) {
        return Stream.of(
                        files.categories().stream().map(each -> CATEGORY + each.slug()),
                        files.places().stream().map(each -> PLACE + each.code()),
                        files.places().stream().flatMap(place -> place.questions().stream()
                                .map(each -> QUESTION + code(place.code(), each.code()))),
                        files.general().stream().map(each -> QUESTION + each.code()),
                        files.trails().stream().map(each -> TRAIL + each.code()),
                        files.tutorials().stream().map(each -> TUTORIAL + each.code()))
                .flatMap(Function.identity())
                .sorted()
                .toList();
    }

    private static String code(String place, String question) {
        return place == null ? question : place + "/" + question;
    }

    /** Of servers that start together, one gets each piece; the others wait for it here, and then have nothing to do. */
    private Set<String> claim(Handle handle, List<String> codes) {
        return handle.createQuery(
                        """
                        INSERT INTO trails.starter (code, loaded_at)
                        SELECT code, :now FROM unnest(:codes) AS code
                        ON CONFLICT DO NOTHING RETURNING code""")
                .bindArray("codes", String.class, codes)
                .bind("now", clock.instant())
                .mapTo(String.class)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> List<T> chosen(List<T> all, Set<String> fresh, String prefix, Function<T, String> code) {
        return all.stream()
                .filter(each -> fresh.contains(prefix + code.apply(each)))
                .toList();
    }

    private static void categories(Handle handle, List<StarterFiles.Category> categories) {
        var batch = handle.prepareBatch(
                """
                INSERT INTO trails.category (slug, name_es, name_en) VALUES (:slug, :es, :en)
                ON CONFLICT DO NOTHING""");
        categories.forEach(each -> batch.bind("slug", each.slug())
                .bind("es", each.es())
                .bind("en", each.en())
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void places(Handle handle, List<StarterFiles.Place> places) {
        var batch = handle.prepareBatch(
                """
                INSERT INTO trails.place (id, code, name_es, name_en, story_es, story_en, community, town, latitude,
                    longitude, radius, version)
                VALUES (:id, :code, :nameEs, :nameEn, :storyEs, :storyEn, :community, :town, :latitude, :longitude,
                    :radius, 1)""");
        places.forEach(each -> batch.bind("id", Ids.next())
                .bind("code", each.code())
                .bind("nameEs", each.es().name())
                .bind("nameEn", each.en().name())
                .bind("storyEs", each.es().story())
                .bind("storyEn", each.en().story())
                .bind("community", ANDALUSIA)
                .bind("town", each.town())
                .bind("latitude", each.latitude())
                .bind("longitude", each.longitude())
                .bind("radius", each.radius())
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** A question of a place that is gone is left out, and so is one whose category is. */
    private static void questions(
            Handle handle, String place, List<StarterFiles.Question> questions, Set<String> fresh) {
        var batch = handle.prepareBatch(
                """
                INSERT INTO trails.question (id, code, place, category, difficulty, text_es, text_en, right_es, right_en,
                    wrong1_es, wrong1_en, wrong2_es, wrong2_en, wrong3_es, wrong3_en, explanation_es, explanation_en,
                    version)
                SELECT :id, :code, p.id, c.slug, :difficulty, :textEs, :textEn, :rightEs, :rightEn,
                    :wrong1Es, :wrong1En, :wrong2Es, :wrong2En, :wrong3Es, :wrong3En, :explanationEs, :explanationEn, 1
                  FROM trails.category c LEFT JOIN trails.place p ON p.code = :place
                 WHERE c.slug = :category AND (CAST(:place AS text) IS NULL OR p.id IS NOT NULL)""");
        for (var each : chosen(questions, fresh, QUESTION, question -> code(place, question.code()))) {
            batch.bind("id", Ids.next())
                    .bind("code", code(place, each.code()))
                    .bind("place", place)
                    .bind("category", each.category())
                    .bind("difficulty", each.difficulty().name())
                    .bind("textEs", each.es().text())
                    .bind("textEn", each.en().text())
                    .bind("rightEs", each.es().right())
                    .bind("rightEn", each.en().right())
                    .bind("explanationEs", each.es().explanation())
                    .bind("explanationEn", each.en().explanation());
            for (var i = 0; i < 3; i++) {
                batch.bind("wrong" + (i + 1) + "Es", each.es().wrong().get(i))
                        .bind("wrong" + (i + 1) + "En", each.en().wrong().get(i));
            }
            batch.add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void trails(Handle handle, List<StarterFiles.Trail> trails) {
        var about = handle.prepareBatch(
                """
                INSERT INTO trails.trail (id, code, name_es, name_en, about_es, about_en, version)
                VALUES (:id, :code, :nameEs, :nameEn, :aboutEs, :aboutEn, 1)""");
        var stops = handle.prepareBatch(
                """
                INSERT INTO trails.trail_stop (trail, position, place)
                SELECT t.id, row_number() OVER (ORDER BY stop.position) - 1, p.id
                  FROM trails.trail t, unnest(:places) WITH ORDINALITY AS stop (code, position)
                  JOIN trails.place p ON p.code = stop.code
                 WHERE t.code = :code""");
        for (var each : trails) {
            about.bind("id", Ids.next())
                    .bind("code", each.code())
                    .bind("nameEs", each.es().name())
                    .bind("nameEn", each.en().name())
                    .bind("aboutEs", each.es().about())
                    .bind("aboutEn", each.en().about())
                    .add();
            stops.bind("code", each.code())
                    .bindArray("places", String.class, each.places())
                    .add();
        }
        if (about.size() > 0) {
            about.execute();
            stops.execute();
        }
    }

    private static void tutorials(Handle handle, List<StarterFiles.Page> tutorials, Set<String> fresh) {
        var batch = handle.prepareBatch(
                """
                INSERT INTO trails.tutorial (id, code, position, title_es, title_en, body_es, body_en, version)
                VALUES (:id, :code, :position, :titleEs, :titleEn, :bodyEs, :bodyEn, 1)""");
        for (var each : chosen(tutorials, fresh, TUTORIAL, StarterFiles.Page::code)) {
            batch.bind("id", Ids.next())
                    .bind("code", each.code())
                    .bind("position", tutorials.indexOf(each))
                    .bind("titleEs", each.es().title())
                    .bind("titleEn", each.en().title())
                    .bind("bodyEs", each.es().body())
                    .bind("bodyEn", each.en().body())
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}

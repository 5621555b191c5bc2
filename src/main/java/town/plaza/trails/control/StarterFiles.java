package town.plaza.trails.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import town.plaza.kernel.web.Jsons;
import town.plaza.trails.entity.Difficulty;

/**
 * The starter content as it stands in the files under {@code trails/}: places of the province of Granada, questions,
 * trails and pages on how to play, each text in both languages. A {@code code} never changes once it was shipped.
 */
public record StarterFiles(
        List<Category> categories,
        List<Place> places,
        List<Question> general,
        List<Trail> trails,
        List<Page> tutorials) {

    /** @param sources where what the story and the questions say can be looked up */
    public record Place(
            String code,
            String town,
            BigDecimal latitude,
            BigDecimal longitude,
            int radius,
            List<String> sources,
            Story es,
            Story en,
            List<Question> questions) {}

    public record Story(String name, String story) {}

    /** @param code within its place; of a general question, on its own */
    public record Question(String code, Difficulty difficulty, String category, Wording es, Wording en) {}

    public record Wording(String text, String right, List<String> wrong, String explanation) {}

    public record Category(String slug, String es, String en) {}

    /** @param places by their codes */
    public record Trail(String code, List<String> places, About es, About en) {}

    public record About(String name, String about) {}

    public record Page(String code, Body es, Body en) {}

    public record Body(String title, String body) {}

    public static StarterFiles read() {
        return new StarterFiles(
                List.of(file("categories", Category[].class)),
                Stream.of("city", "province")
                        .flatMap(name -> Stream.of(file(name, Place[].class)))
                        .toList(),
                List.of(file("general", Question[].class)),
                List.of(file("trails", Trail[].class)),
                List.of(file("tutorials", Page[].class)));
    }

    private static <T> T file(String name, Class<T> type) {
        try (InputStream file = StarterFiles.class.getResourceAsStream("/trails/" + name + ".json")) {
            return Jsons.read(file.readAllBytes(), type);
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }
}

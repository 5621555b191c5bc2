package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.text.Fields;
import town.plaza.trails.entity.Picture;
import town.plaza.trails.entity.Place;
import town.plaza.trails.entity.PlainPicture;

/** One photo for each place, kept without what its camera wrote beside it. */
@ApplicationScoped
public class PhotoEditing {

    /** In bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    @Inject
    Jdbi jdbi;

    @Inject
    PlaceEditing places;

    @Inject
    Contents contents;

    @Inject
    ContentAudit audit;

    /** @throws Problem {@code not-a-picture}, {@code stale} */
    @Transactional
    public PlaceEdit put(UUID place, byte[] bytes, String ifMatch, UUID by) {
        lock(place, ifMatch);
        var picture = Picture.read(bytes);
        var plain = PlainPicture.of(bytes, picture, LARGEST);
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO trails.place_photo (place, media_type, bytes) VALUES (:place, :type, :bytes)
                        ON CONFLICT (place) DO UPDATE SET media_type = excluded.media_type, bytes = excluded.bytes""")
                .bind("place", place)
                .bind("type", picture.mediaType())
                .bind("bytes", plain)
                .execute());
        return changed("place-photo-changed", place, by);
    }

    /** @throws Problem {@code not-found} where it has no photo, {@code stale} */
    @Transactional
    public PlaceEdit describe(UUID place, PhotoText text, String ifMatch, UUID by) {
        lock(place, ifMatch);
        requireOne(jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        UPDATE trails.place_photo SET description_es = :es, description_en = :en, credit = :credit
                         WHERE place = :place""")
                .bind("place", place)
                .bind("es", Fields.orNull(text.es()))
                .bind("en", Fields.orNull(text.en()))
                .bind("credit", Fields.orNull(text.credit()))
                .execute()));
        return changed("place-photo-changed", place, by);
    }

    /** @throws Problem {@code not-found} where it has no photo, {@code stale} */
    @Transactional
    public PlaceEdit remove(UUID place, String ifMatch, UUID by) {
        lock(place, ifMatch);
        requireOne(jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM trails.place_photo WHERE place = :place")
                .bind("place", place)
                .execute()));
        return changed("place-photo-removed", place, by);
    }

    private PlaceEdit changed(String kind, UUID place, UUID by) {
        audit.record(kind, "places", place, by);
        return places.require(place);
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw Problem.notFound();
        }
    }

    /** The photo is a part of the place: changing it makes a new version of the place. */
    private void lock(UUID id, String ifMatch) {
        contents.lock(Place.class, id, ifMatch);
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE trails.place SET version = version + 1 WHERE id = :id")
                .bind("id", id)
                .execute());
    }
}

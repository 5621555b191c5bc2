package town.plaza.kernel.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import town.plaza.kernel.persistence.Like;

/** The towns. */
@ApplicationScoped
public class Places {

    private static final RowMapper<PlaceView> VIEW = ConstructorMapper.of(PlaceView.class);

    @Inject
    Jdbi jdbi;

    public Optional<PlaceView> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT code, name, province, latitude, longitude FROM kernel.place WHERE code = :code")
                .bind("code", code)
                .map(VIEW)
                .findOne());
    }

    /**
     * The towns whose name has {@code part} in it or a word much like it, in whatever case and without regard to
     * accents: those that begin with it first, then those that are most alike.
     */
    public List<PlaceView> named(String part, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT code, name, province, latitude, longitude
                          FROM kernel.place, (SELECT kernel.plain(:part) AS plain) asked
                         WHERE search LIKE '%' || kernel.plain(:escaped) || '%'
                            OR code IN (SELECT kernel.places_like(:part))
                         ORDER BY starts_with(search, plain) DESC, strpos(search, plain) = 0,
                                  public.word_similarity(plain, search) DESC, length(search), search, code
                         LIMIT :limit""")
                .bind("part", part.strip())
                .bind("escaped", Like.literally(part.strip()))
                .bind("limit", limit)
                .map(VIEW)
                .list());
    }

    /** The towns nearest to a point, as the crow flies over a flat map. */
    public List<PlaceView> near(BigDecimal latitude, BigDecimal longitude, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT code, name, province, latitude, longitude FROM kernel.place
                         ORDER BY location <-> point(CAST(:longitude AS float8), CAST(:latitude AS float8))
                         LIMIT :limit""")
                .bind("latitude", latitude)
                .bind("longitude", longitude)
                .bind("limit", limit)
                .map(VIEW)
                .list());
    }
}

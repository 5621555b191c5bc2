package town.plaza.kernel.csv;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import town.plaza.kernel.problem.ProblemType;

/**
 * What the lines of a file become. A bean.
 *
 * @param <T> what one line says; its Bean Validation constraints are checked
 */
public interface CsvTarget<T> {

    /** In the order of the template that people fill in. */
    List<CsvColumn> columns();

    /**
     * Only reads: what is not in the line itself is {@link #store}'s to check. A {@code Problem} refuses the line.
     */
    T read(CsvLine line);

    /** {@link #read} for a whole file: what is the same for all lines is looked up once. */
    default Function<CsvLine, T> reading() {
        return this::read;
    }

    /**
     * Writes some good lines at once, in the import's transaction.
     *
     * @return those that it refused, for what is already kept or is not there
     */
    List<CsvFault> store(List<CsvRow<T>> rows, UUID by);

    /** The column that a property of {@code T} stands in, such as {@code kcal} for {@code nutrients.kcal}. */
    default String columnOf(String property) {
        return property;
    }

    /** The column that a refusal is about; null where it is about the whole line. */
    default String fieldOf(ProblemType type) {
        return null;
    }
}

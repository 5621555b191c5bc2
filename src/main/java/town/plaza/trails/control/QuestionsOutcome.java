package town.plaza.trails.control;

import java.util.List;
import town.plaza.kernel.csv.CsvFault;
import town.plaza.trails.entity.Difficulty;

/**
 * What became of a file of questions, or would.
 *
 * @param imported whether they were taken; false for a preview
 * @param good how many are questions
 * @param bad how many are not
 * @param faults of the first bad ones; {@code line} is the line of a CSV, and of JSON the question's number
 * @param questions the first good ones
 */
public record QuestionsOutcome(boolean imported, int good, int bad, List<CsvFault> faults, List<Read> questions) {

    /** @param number as in {@link CsvFault#line} */
    public record Read(long number, String category, Difficulty difficulty, QuestionWording es, QuestionWording en) {}
}

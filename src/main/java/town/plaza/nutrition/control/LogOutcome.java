package town.plaza.nutrition.control;

import java.util.List;
import town.plaza.kernel.csv.CsvFault;

/**
 * What became of a log's file.
 *
 * @param added how many lines the log has more or other than before
 * @param there how many it had already: nothing is in it twice
 * @param bad how many were not taken
 * @param faults of the first bad lines
 */
public record LogOutcome(int added, int there, int bad, List<CsvFault> faults) {}

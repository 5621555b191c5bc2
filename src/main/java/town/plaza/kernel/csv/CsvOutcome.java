package town.plaza.kernel.csv;

import java.util.List;

/**
 * What became of a file.
 *
 * @param imported how many lines were taken
 * @param bad how many were not
 * @param faults of the first bad lines
 */
public record CsvOutcome(int imported, int bad, List<CsvFault> faults) {}

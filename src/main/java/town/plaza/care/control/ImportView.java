package town.plaza.care.control;

import java.util.List;
import town.plaza.kernel.csv.CsvColumn;

/** What can be brought along as CSV. */
public record ImportView(String name, List<CsvColumn> columns) {}

package town.plaza.kernel.csv;

/** @param name as the header has it, without regard to case */
public record CsvColumn(String name, boolean required) {}

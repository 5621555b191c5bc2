package town.plaza.planted.alpha.control;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

class CsvOfItsOwn {
    void write(Appendable out) throws IOException {
        new CSVPrinter(out, CSVFormat.RFC4180).printRecord("=1+1");
    }
}

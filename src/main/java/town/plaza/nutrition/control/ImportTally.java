package town.plaza.nutrition.control;

import java.util.ArrayList;
import java.util.List;

/** What became of some lines. */
final class ImportTally {

    static final int LONGEST_DETAIL = 200;

    private final List<Fault> faults = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;

    /** @param part the file that the line stands in */
    record Fault(String part, long line, ImportReason reason, String detail) {}

    void add(int newAdded, int newChanged, int newUnchanged) {
        added += newAdded;
        changed += newChanged;
        unchanged += newUnchanged;
    }

    void bad(String part, long line, ImportReason reason, String detail) {
        faults.add(new Fault(part, line, reason, CatalogueFood.oneLine(detail, LONGEST_DETAIL)));
    }

    List<Fault> faults() {
        return faults;
    }

    int added() {
        return added;
    }

    int changed() {
        return changed;
    }

    int unchanged() {
        return unchanged;
    }
}

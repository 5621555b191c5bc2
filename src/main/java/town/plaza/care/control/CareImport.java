package town.plaza.care.control;

import town.plaza.kernel.csv.CsvTarget;

/** Something of the home's that can be brought along as CSV; each bean of this type is offered. */
public interface CareImport<T> extends CsvTarget<T> {

    /** The last part of its address, in kebab case. */
    String name();

    /** Lower comes first: what others refer to. */
    int order();
}

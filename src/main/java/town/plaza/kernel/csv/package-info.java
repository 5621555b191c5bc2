/**
 * Lists that come in and go out as CSV. Decided: a file is one transaction, read line by line and written some hundred lines at a
 * time, so that its length costs no memory; each bad line is named by number and field; the caller chooses whether a bad
 * line stops all or only itself. What goes out goes through {@link CsvWriter}, so that nobody's words are a formula in
 * the spreadsheet of whoever opens the file.
 */
package town.plaza.kernel.csv;

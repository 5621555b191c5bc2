/**
 * Lists that come in as CSV. Decided: a file is one transaction, read line by line and written some hundred lines at a
 * time, so that its length costs no memory; each bad line is named by number and field; the caller chooses whether a bad
 * line stops all or only itself.
 */
package town.plaza.kernel.csv;

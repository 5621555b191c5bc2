package town.plaza.kernel.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads any number of stored subtrees in one query. */
final class LedgerNodes {

    /** Numbers and such, which need no quotes, as the text of an SQL array. */
    static final Collector<CharSequence, ?, String> ARRAY = Collectors.joining(",", "{", "}");

    private LedgerNodes() {}

    /** @return those of the nodes that there are */
    static Map<NodeAt, byte[]> read(Handle handle, Log log, Collection<NodeAt> nodes) {
        var hashes = new HashMap<NodeAt, byte[]>();
        if (nodes.isEmpty()) {
            return hashes;
        }
        handle.createQuery(
                        """
                        SELECT node.level, node.index, node.hash
                        FROM unnest(CAST(:levels AS int[]), CAST(:indexes AS bigint[])) AS wanted (level, index)
                        JOIN kernel.ledger_node node
                            ON node.log = :log AND node.level = wanted.level AND node.index = wanted.index
                        """)
                .bind("log", log.code())
                .bind("levels", nodes.stream().map(node -> "" + node.level()).collect(ARRAY))
                .bind("indexes", nodes.stream().map(node -> "" + node.index()).collect(ARRAY))
                .map((row, context) -> hashes.put(new NodeAt(row.getInt(1), row.getLong(2)), row.getBytes(3)))
                .list();
        return hashes;
    }
}

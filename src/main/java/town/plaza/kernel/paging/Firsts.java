package town.plaza.kernel.paging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many by an order, without putting the others in order. */
public final class Firsts<T> {

    private final int most;
    private final Comparator<? super T> order;
    private final PriorityQueue<T> lastFirst;

    /** @param most how many are kept, at least one */
    public Firsts(int most, Comparator<? super T> order) {
        this.most = most;
        this.order = order;
        lastFirst = new PriorityQueue<>(most, order.reversed());
    }

    /** Keeps it, if it is among the first of what was offered until now. */
    public void offer(T each) {
        if (lastFirst.size() == most) {
            if (order.compare(each, lastFirst.peek()) >= 0) {
                return;
            }
            lastFirst.poll();
        }
        lastFirst.add(each);
    }

    /** @return the first of all that was offered */
    public List<T> inOrder() {
        var kept = new ArrayList<>(lastFirst);
        kept.sort(order);
        return kept;
    }
}

package town.plaza.kernel.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import town.plaza.kernel.security.AccountPrincipal;

/**
 * One page that listens. Written to without ever waiting: what the client does not take yet is queued, and a client that
 * takes nothing for too long is let go; it comes back and asks anew.
 */
final class LiveConnection implements WriteListener, AsyncListener {

    private static final int MOST_WAITING = 200;

    private final LiveAudience audience;
    private final String address;
    private final Set<String> topics;
    private final AccountPrincipal account;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private boolean open;
    private boolean unflushed;
    private boolean closed;

    /** @param account who listens; null where nobody is signed in */
    LiveConnection(
            LiveAudience audience, String address, Set<String> topics, AccountPrincipal account, AsyncContext context)
            throws IOException {
        this.audience = audience;
        this.address = address;
        this.topics = topics;
        this.account = account;
        this.context = context;
        this.out = context.getResponse().getOutputStream();
    }

    String address() {
        return address;
    }

    boolean isOf(UUID one) {
        return account != null && account.accountId().equals(one);
    }

    boolean hears(LiveEvent event) {
        return topics.contains(event.topic())
                && (event.recipient() == null || isOf(event.recipient()))
                && (event.audience() == null || account != null && account.has(event.audience()));
    }

    void send(byte[] message) {
        synchronized (this) {
            if (closed) {
                return;
            }
            if (waiting.size() < MOST_WAITING) {
                waiting.add(message);
                if (!open || write()) {
                    return;
                }
            }
        }
        close();
    }

    @Override
    public void onWritePossible() {
        synchronized (this) {
            open = true;
            if (closed || write()) {
                return;
            }
        }
        close();
    }

    /** @return whether the client is still there */
    private boolean write() {
        try {
            while (!waiting.isEmpty() && out.isReady()) {
                out.write(waiting.remove());
                unflushed = true;
            }
            if (unflushed && waiting.isEmpty() && out.isReady()) {
                out.flush();
                unflushed = false;
            }
            return true;
        } catch (IOException | RuntimeException gone) {
            return false;
        }
    }

    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        audience.remove(this);
        try {
            context.complete();
        } catch (IllegalStateException alreadyComplete) {
            // which is what is wanted
        }
    }

    @Override
    public void onError(Throwable thrown) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // never begun a second time
    }
}

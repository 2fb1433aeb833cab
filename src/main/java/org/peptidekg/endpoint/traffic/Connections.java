package org.peptidekg.endpoint.traffic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;

import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/** Connections that can tell, while a request is being answered, whether the client is still there. */
public final class Connections extends ServerConnector {

    public Connections(Server server, HttpConfiguration http) {
        super(server, new HttpConnectionFactory(http));
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        var connection = new Connection(channel, selector, key, getScheduler(), getExecutor());
        connection.setIdleTimeout(getIdleTimeout());
        return connection;
    }

    /** Whether the client of a request that is being answered has closed its end. */
    static boolean clientLeft(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint() instanceof Connection connection
                && connection.hasEnded();
    }

    private static final class Connection extends SocketChannelEndPoint {

        private static final int AHEAD = 4096;

        /** What was read while looking, such as the next request of a client that does not wait. */
        private final ByteBuffer ahead = BufferUtil.allocate(AHEAD);

        private final Executor executor;

        Connection(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler,
                Executor executor) {
            super(channel, selector, key, scheduler);
            this.executor = executor;
        }

        /** What was read ahead comes with no sign from the channel. */
        @Override
        protected void needsFillInterest() {
            if (hasMore()) {
                executor.execute(() -> getFillInterest().fillable());
            } else {
                super.needsFillInterest();
            }
        }

        private synchronized boolean hasMore() {
            return BufferUtil.hasContent(ahead);
        }

        @Override
        public synchronized int fill(ByteBuffer buffer) throws IOException {
            return BufferUtil.hasContent(ahead) ? BufferUtil.append(buffer, ahead) : super.fill(buffer);
        }

        /** The end shows only when one reads. */
        synchronized boolean hasEnded() {
            try {
                return !isOpen() || BufferUtil.isEmpty(ahead) && super.fill(ahead) < 0;
            } catch (IOException e) {
                return true;
            }
        }
    }
}

package org.peptidekg.endpoint;

import org.peptidekg.endpoint.watch.Requests;
import org.peptidekg.endpoint.watch.SlowQueries;

/** What sees requests and queries go by. */
record Watch(Requests requests, SlowQueries slow) implements AutoCloseable {

    @Override
    public void close() {
        requests.close();
        slow.close();
    }
}

package org.peptidekg.endpoint;

import java.time.Duration;

import org.peptidekg.endpoint.describe.Publisher;
import org.peptidekg.endpoint.describe.ServiceDescription;
import org.peptidekg.endpoint.explore.ExploreSearch;
import org.peptidekg.endpoint.explore.Overviews;
import org.peptidekg.endpoint.traffic.Traffic;
import org.peptidekg.endpoint.watch.Metrics;
import org.peptidekg.endpoint.watch.Requests;
import org.peptidekg.endpoint.watch.SlowQueries;
import org.peptidekg.endpoint.write.Upkeep;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.running.BoundedQueries;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.GraphStore;

/**
 * What the paths of a server share.
 *
 * @param extras what those may do beside asking who show the token; nothing without one
 */
record ServerParts(GraphStore store, SavedQueries queries, Settings settings, Extras extras, BoundedQueries bounded,
        QueryRunner runner, Traffic traffic, Metrics metrics, Watch watch, ServiceDescription description,
        Overviews overviews, ExploreSearch search, Publisher publisher, Upkeep upkeep) implements AutoCloseable {

    /** From here on a query is a long one. */
    private static final Duration LONG = Duration.ofSeconds(1);

    static ServerParts of(GraphStore store, SavedQueries queries, Settings settings, Extras wanted) {
        var slow = new SlowQueries(settings.logs());
        var traffic = new Traffic(settings.queries(), settings.longQueries(), LONG, slow);
        var metrics = new Metrics(traffic, store);
        var description = new ServiceDescription(store, queries, settings.base(), !settings.services().isEmpty());
        var overviews = new Overviews(store, settings.base());
        var search = new ExploreSearch(store, settings.base());
        var bounded = new BoundedQueries(settings.limits());
        var runner = new QueryRunner(store, bounded, settings.services());
        var publisher = new Publisher(description, () -> {
            overviews.counted();
            search.ready();
        }, ended -> runner.rank(queries, ended));
        var watch = new Watch(new Requests(metrics, settings.logs()), slow);
        var extras = settings.token().isPresent() ? wanted : Extras.NONE;
        return new ServerParts(store, queries, settings, extras, bounded, runner, traffic, metrics, watch, description,
                overviews, search, publisher, new Upkeep(store));
    }

    String base() {
        return settings.base();
    }

    /** Ends what goes on beside the answering. */
    @Override
    public void close() {
        publisher.close();
        upkeep.close();
        watch.close();
    }
}

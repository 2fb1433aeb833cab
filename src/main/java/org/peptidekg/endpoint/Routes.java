package org.peptidekg.endpoint;

import java.util.Set;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.peptidekg.endpoint.describe.DescriptionFilter;
import org.peptidekg.endpoint.http.Bodies;
import org.peptidekg.endpoint.http.HeadersFilter;
import org.peptidekg.endpoint.http.HealthServlet;
import org.peptidekg.endpoint.http.ProblemFilter;
import org.peptidekg.endpoint.http.PublicPaths;
import org.peptidekg.endpoint.saved.ManifestServlet;
import org.peptidekg.endpoint.saved.QueriesServlet;
import org.peptidekg.endpoint.sparql.SparqlOperation;
import org.peptidekg.endpoint.things.ExportServlet;
import org.peptidekg.endpoint.things.GraphReadServlet;
import org.peptidekg.endpoint.things.GraphServlet;
import org.peptidekg.endpoint.things.OntologyServlet;
import org.peptidekg.endpoint.watch.MetricsServlet;
import org.peptidekg.endpoint.write.ArticlesServlet;
import org.peptidekg.endpoint.write.GraphStoreServlet;
import org.peptidekg.endpoint.write.ReviewServlet;
import org.peptidekg.endpoint.write.UpdateServlet;
import org.peptidekg.endpoint.write.UpkeepServlet;
import org.peptidekg.endpoint.write.Writer;

/** What answers which path. */
final class Routes {

    private Routes() {
    }

    /** A server that knows its paths and has not begun. */
    static FusekiServer build(ServerParts parts) {
        var store = parts.store();
        var settings = parts.settings();
        var bodies = new Bodies(settings.bodyBytes());
        var sparql = DataService.newBuilder(store.dataset())
                .addEndpoint(Endpoint.create().operation(Operation.Query)
                        .processor(new SparqlOperation(store, parts.bounded(), settings.services(),
                                parts.traffic(), bodies)).build())
                .build();
        var manifest = new ManifestServlet(parts.queries(), settings.token().map(token -> parts.extras().writing())
                .orElse(Set.of()));
        var builder = FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .port(settings.port())
                .add("/sparql", sparql)
                .addFilter("/*", new HeadersFilter())
                .addFilter("/*", new PublicPaths())
                .addFilter("/*", new ProblemFilter())
                .addFilter("/sparql", new DescriptionFilter(store, parts.description()))
                .addServlet("/queries/*", new QueriesServlet(store, parts.queries(), parts.runner(), parts.traffic()))
                .addServlet(ManifestServlet.GRLC, manifest)
                .addServlet(ManifestServlet.OPENAPI, manifest)
                .addServlet("/metrics", new MetricsServlet(parts.metrics()))
                .addServlet("/health/*", new HealthServlet(store));
        Pages.things(builder, store, parts.base(), parts.extras().reviews());
        if (store.isRemote()) {
            BeforeAnother.add(builder, parts);
            return builder.build();
        }
        builder.addFilter("/.well-known/void", new DescriptionFilter(store, parts.description()))
                .addServlet("/ontology/*", new OntologyServlet(store, parts.base()))
                .addServlet("/graph/*", new GraphServlet(store, parts.base()))
                .addServlet("/export/*", new ExportServlet(store, parts.base(), settings.limits().time()));
        Pages.add(builder, parts);
        var reading = new GraphReadServlet(store, settings.limits());
        if (settings.token().isEmpty()) {
            builder.addServlet("/data", reading);
        }
        settings.token().ifPresent(token -> {
            var writer = new Writer(store, token, parts.publisher(), parts.upkeep());
            builder.addServlet("/admin/*", new UpkeepServlet(writer, store));
            parts.extras().reviews().ifPresent(file ->
                    builder.addServlet("/reviews", new ReviewServlet(writer, store, file)));
            parts.extras().articles().ifPresent(taker ->
                    builder.addServlet("/articles", new ArticlesServlet(writer, taker, bodies)));
            builder.addServlet("/update", new UpdateServlet(writer, parts.base(), parts.bounded(), bodies));
            builder.addServlet("/data", new GraphStoreServlet(writer, store, parts.base(), reading, bodies));
        });
        return builder.build();
    }
}

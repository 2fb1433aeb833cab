package org.peptidekg.cli.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpServer;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.peptidekg.store.Fixture;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

/** Another store gets the same graphs, whatever happens on the way. */
class MirrorTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(RemoteStore.Protocol.class)
    void bareFusekiHasTheSameStatementsAndOnlyWhatChangedIsWrittenAgain(RemoteStore.Protocol protocol)
            throws IOException {
        var data = DatasetGraphFactory.createTxnMem();
        var fuseki = FusekiServer.create().port(0).loopback(true).add("/ds", data).build().start();
        try (var store = Fixture.store()) {
            var address = URI.create(fuseki.serverURL() + "ds/" + (protocol == RemoteStore.Protocol.UPDATE ? "update"
                    : "data"));
            var mirror = new Mirror(store, new RemoteStore(settings(address, protocol)), folder.resolve("notes/n.tsv"));
            var graphs = store.graphs().size();
            var told = new ArrayList<String>();
            assertEquals(new Mirror.Done(graphs, 0, 0), mirror.update(false, told::add));
            assertEquals(graphs, told.size());
            assertEquals(quads(store), quads(data));
            assertEquals(new Mirror.Done(0, graphs, 0), mirror.update(false, told::add));

            store.replace(Fixture.VELTIDE, List.of());
            assertEquals(1, mirror.update(false, told::add).removed());
            assertEquals(quads(store), quads(data));

            data.executeWrite(data::clear);
            assertEquals(0, mirror.update(true, told::add).unchanged());
            assertEquals(quads(store), quads(data));
        } finally {
            fuseki.stop();
        }
    }

    @Test
    void whatFailsForAWhileIsTriedAgainAndARefusalIsSaid() throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var number = asked.incrementAndGet();
            var status = exchange.getRequestURI().getPath().equals("/no") ? 403 : number < 3 ? 503 : 204;
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try (var store = Fixture.store()) {
            var base = "http://127.0.0.1:" + server.getAddress().getPort();
            var remote = new RemoteStore(settings(URI.create(base + "/data"), RemoteStore.Protocol.GRAPH_STORE));
            var done = new Mirror(store, remote, folder.resolve("a.tsv")).update(false, graph -> { });
            assertEquals(done.written() + 2, asked.get());

            asked.set(0);
            var refused = new RemoteStore(settings(URI.create(base + "/no"), RemoteStore.Protocol.GRAPH_STORE));
            var error = assertThrows(BadInputException.class,
                    () -> new Mirror(store, refused, folder.resolve("b.tsv")).update(false, graph -> { }));
            assertTrue(error.getMessage().contains("answers 403 to PUT"), error.getMessage());
            assertEquals(1, asked.get());
        } finally {
            server.stop(0);
        }
    }

    private static RemoteStore.Settings settings(URI address, RemoteStore.Protocol protocol) {
        return new RemoteStore.Settings(address, protocol, Optional.empty(), 4, Duration.ofMillis(1));
    }

    private static Set<String> quads(GraphStore store) {
        return store.read(MirrorTest::all);
    }

    private static Set<String> quads(DatasetGraph data) {
        return data.calculateRead(() -> all(data));
    }

    private static Set<String> all(DatasetGraph data) {
        return data.stream().filter(quad -> !quad.isDefaultGraph()).map(quad -> quad.toString()
                .replaceAll("\\b[0-9a-f]{32}\\b|_:\\S+", "_")).collect(Collectors.toSet());
    }
}

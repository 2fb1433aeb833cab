package org.peptidekg.cli.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.rdf.Digest;
import org.peptidekg.store.GraphStore;
import picocli.CommandLine.Option;

/** Another store that is kept like ours. */
public final class EndpointOptions {

    @Option(names = "--endpoint", paramLabel = "URL", description = "Address of another store, which gets the graphs "
            + "that changed by the Graph Store Protocol (such as http://127.0.0.1:3030/ds/data).")
    private URI endpoint;

    @Option(names = "--endpoint-update", description = "The address is that of a SPARQL 1.1 Update service.")
    private boolean update;

    @Option(names = "--endpoint-token-file", paramLabel = "FILE", description = "Holds the bearer token that the other "
            + "store asks for.")
    private Path tokenFile;

    /**
     * Brings the other store up to date, if one is named.
     *
     * @param folder of our store, which keeps a note of what the other one holds
     * @return what was done
     */
    public Optional<String> mirror(GraphStore store, Path folder, boolean again) {
        if (endpoint == null) {
            return Optional.empty();
        }
        var token = Optional.ofNullable(tokenFile).map(file -> UserFiles.read(file).strip());
        var remote = new RemoteStore(RemoteStore.Settings.usual(endpoint, update ? RemoteStore.Protocol.UPDATE
                : RemoteStore.Protocol.GRAPH_STORE, token));
        var notes = folder.resolve("endpoint-" + Digest.of(endpoint.toString()) + ".tsv");
        try {
            return Optional.of(endpoint + ": " + new Mirror(store, remote, notes).update(again, graph -> { }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

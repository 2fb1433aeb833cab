package org.peptidekg.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.peptidekg.cli.io.StoreOption;
import org.peptidekg.cli.io.Streams;
import org.peptidekg.cli.io.UserFiles;
import org.peptidekg.cli.load.Loader;
import org.peptidekg.cli.load.SentArticles;
import org.peptidekg.endpoint.Extras;
import org.peptidekg.endpoint.Server;
import org.peptidekg.endpoint.Settings;
import org.peptidekg.endpoint.http.PublicUrl;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.store.Census;
import org.peptidekg.store.GraphStore;
import org.peptidekg.store.RemoteData;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code serve}: loads articles and answers queries over HTTP until it is stopped. */
@Command(name = "serve",
        description = "Loads articles and serves the graph until Ctrl-C. Without INPUT, the articles that come with "
                + "the program are loaded if the store holds none.")
final class ServeCommand implements Callable<Integer> {

    private static final String TOKEN = "PEPTIDEKG_TOKEN";
    private static final int LEAST_TOKEN = 16;
    private static final int LAST_PORT = 65_535;
    private static final int CLOSING_SECONDS = 10;

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "Files or folders to load first.")
    private List<Path> inputs = List.of();

    @ArgGroup(exclusive = true)
    private Place place = new Place();

    @Option(names = "--host", defaultValue = "127.0.0.1",
            description = "Interface to listen on; default: ${DEFAULT-VALUE}.")
    private String host;

    @Option(names = "--name", paramLabel = "NAME", description = "Answer under this name too, and not only under "
            + "localhost, the name of --host and addresses in figures; may be given again.")
    private Set<String> names = Set.of();

    @Option(names = "--public-url", paramLabel = "URL", description = "Where clients reach this server by way of a "
            + "proxy, such as https://example.org/kg: all addresses in its answers begin so. The proxy takes the path "
            + "away.")
    private String publicUrl;

    @Option(names = "--forwarded", description = "Believe the headers X-Forwarded-Proto, -Host, -Prefix and -For of a "
            + "proxy. "
            + "Not without one: anybody can write them.")
    private boolean forwarded;

    @Option(names = "--rate-limit", paramLabel = "N", description = "Answer at most N requests a minute of each "
            + "client, known by its address, and 429 to more. Behind a proxy it needs --forwarded.")
    private Integer rate;

    @Option(names = "--port", defaultValue = "3030",
            description = "Port, 0 for any free one; default: ${DEFAULT-VALUE}.")
    private int port;

    @Mixin
    private ReadingOptions reading;

    @Mixin
    private LogOptions logs;

    @Option(names = "--update", description = "Open /update and /data for writing to those who show the token, which "
            + "is read from --token-file or from the environment variable " + TOKEN + ".")
    private boolean update;

    @Option(names = "--token-file", paramLabel = "FILE", description = "Holds the token for writing, 16 characters or "
            + "more.")
    private Path tokenFile;

    @Option(names = "--service", paramLabel = "IRI", description = "Let queries call this endpoint by SERVICE; may be "
            + "given again. Without it they call none.")
    private Set<String> services = Set.of();

    @Spec
    private CommandSpec spec;

    private final Streams streams;
    private final CountDownLatch closed = new CountDownLatch(1);

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    /** Where the graph is kept. */
    static final class Place {

        @Option(names = "--store", paramLabel = "DIR", description = "Keep the graph in this folder.")
        private Path folder;

        @Option(names = "--endpoint", paramLabel = "URL", description = "Stand before another store, which holds the "
                + "graph and is asked by SPARQL 1.1: saved queries, /sparql, and the pages of terms and claims. "
                + "Nothing can be written, exported or searched by words.")
        private URI endpoint;

        @Option(names = "--memory", description = "Keep the graph in memory; so it is without --store.")
        private boolean memory;

        private GraphStore open() {
            if (endpoint != null) {
                var elsewhere = new RemoteData(endpoint);
                elsewhere.check();
                return GraphStore.remote(elsewhere);
            }
            return memory || folder == null ? GraphStore.inMemory() : GraphStore.onDisk(folder);
        }
    }

    @Override
    public Integer call() {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be a number from 0 to " + LAST_PORT);
        }
        if (rate != null && rate < 1) {
            throw new ParameterException(spec.commandLine(), "--rate-limit must be 1 or more");
        }
        if (place.endpoint != null && (update || !inputs.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "--endpoint only asks another store: "
                    + "no INPUT, no --update");
        }
        var settings = settings();
        // Reading may take minutes: a port that is taken is told of before.
        Server.tryPort(settings);
        try (var store = place.open()) {
            if (!store.isRemote() && !load(store)) {
                return Main.FAILED;
            }
            serve(store, settings);
            return 0;
        } finally {
            closed.countDown();
        }
    }

    private boolean load(GraphStore store) {
        if (inputs.isEmpty() && !store.isEmpty()) {
            // Nothing to read, so lexicon, rules and models are not loaded.
            return true;
        }
        var pipeline = reading.pipeline();
        if (inputs.isEmpty()) {
            StoreOption.fill(store, pipeline, read -> streams.out().println(
                    read.article().metadata().title() + ": " + read.claims().size() + " claims"));
            return true;
        }
        pipeline.storeOntology(store);
        var loader = new Loader(pipeline, store, streams, Loader.Options.usual());
        loader.load(inputs);
        streams.out().println(loader.summary());
        return loader.failures() == 0;
    }

    private Settings settings() {
        var settings = Settings.local(port).withHost(host).withServices(services).withNames(names)
                .behind(new Settings.Proxy(publicUrl(), forwarded)).withLogs(logs.logs())
                .withRate(rate == null ? 0 : rate).withPagesAhead();
        if (!update) {
            return settings;
        }
        var token = tokenFile == null ? System.getenv(TOKEN) : UserFiles.read(tokenFile).strip();
        if (token == null || token.length() < LEAST_TOKEN) {
            throw new ParameterException(spec.commandLine(), "--update needs a token of " + LEAST_TOKEN
                    + " characters or more in --token-file or in the environment variable " + TOKEN);
        }
        return settings.withToken(token);
    }

    private Optional<PublicUrl> publicUrl() {
        if (publicUrl == null) {
            return Optional.empty();
        }
        return Optional.of(PublicUrl.of(publicUrl).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "--public-url must be http:// or https://, a name, and a path of plain letters if any, not '"
                        + publicUrl + "'")));
    }

    private void serve(GraphStore store, Settings settings) {
        var server = Server.start(store, SavedQueries.bundled(services), settings, new Extras(reading.reviews(),
                Optional.of(new SentArticles(store, reading::pipeline))));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        var address = settings.proxy().url().map(PublicUrl::toString).orElse(server.address().toString());
        streams.out().println("Articles  " + Census.articles(store) + ", statements " + store.size());
        if (settings.proxy().url().isPresent()) {
            streams.out().println("Listens   " + server.address());
        }
        streams.out().println("Explorer  " + address);
        streams.out().println("SPARQL    " + address + "sparql");
        streams.out().println("Queries   " + address + "queries");
        streams.out().println("Stop with Ctrl-C.");
        streams.out().flush();
        server.join();
    }

    /** Stops the server; the process must not end before the store is closed. */
    private void stop(Server server) {
        server.close();
        try {
            if (!closed.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                streams.err().println("the store was not closed in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

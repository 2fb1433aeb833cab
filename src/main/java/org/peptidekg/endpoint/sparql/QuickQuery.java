package org.peptidekg.endpoint.sparql;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.fuseki.DEF;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.engine.Timeouts;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.peptidekg.endpoint.http.BusyException;
import org.peptidekg.endpoint.http.XmlSafe;
import org.peptidekg.endpoint.traffic.Ticket;
import org.peptidekg.query.bounds.Limit;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.running.BoundedQueries;
import org.peptidekg.query.running.Running;
import org.peptidekg.store.GraphStore;

/**
 * Runs SELECT and ASK queries on the store as it is and writes what comes out. Queries whose answer would not last as
 * long as the data, or that search text, are none for here.
 */
public final class QuickQuery {

    /** The parameter by which a client may ask for less time, in seconds. */
    static final String TIMEOUT = "timeout";
    private static final String UTF8 = "; charset=utf-8";
    private static final Map<String, Lang> FORMATS = Map.of(
            "application/sparql-results+json", ResultSetLang.RS_JSON,
            "application/json", ResultSetLang.RS_JSON,
            "application/sparql-results+xml", ResultSetLang.RS_XML,
            "text/csv", ResultSetLang.RS_CSV,
            "text/tab-separated-values", ResultSetLang.RS_TSV);
    /** Answers of up to so many rows are gathered and go out in one piece. */
    private static final int ROWS = 5_000;
    /** The limits of the server are always shorter. */
    private static final Duration FOREVER = Duration.ofDays(1);

    private final GraphStore store;
    private final BoundedQueries queries;

    public QuickQuery(GraphStore store, BoundedQueries queries) {
        this.store = store;
        this.queries = queries;
    }

    /** The content type of the answer to a query, if it is one for here. */
    static Optional<String> type(ParsedQueries.Parsed parsed, String accept) {
        var query = parsed.query();
        if (parsed.verdict().refusal().isPresent() || parsed.verdict().text() || !parsed.verdict().lasting()
                || query.hasDatasetDescription() || !query.isSelectType() && !query.isAskType()) {
            return Optional.empty();
        }
        var offers = query.isSelectType() ? DEF.rsOfferTable : DEF.rsOfferBoolean;
        var type = accept.isEmpty() ? offers.entries().get(0) : AcceptList.match(new AcceptList(accept), offers);
        return Optional.ofNullable(type).map(chosen -> chosen.getContentTypeStr()).filter(FORMATS::containsKey);
    }

    /** With the encoding, where the content does not state that itself. */
    static String full(String type) {
        return FORMATS.get(type).equals(ResultSetLang.RS_XML) ? type : type + UTF8;
    }

    /**
     * Runs a query.
     *
     * @param type of the answer
     * @param seconds that the client gives, or null
     * @param large opened for an answer of many rows
     * @return the answer; nothing if it went to {@code large}
     * @throws LimitException if it took too long or gave too much
     * @throws BusyException if it was stopped
     */
    Optional<byte[]> run(ParsedQueries.Parsed parsed, String type, String seconds, Ticket ticket,
            Supplier<OutputStream> large) {
        return store.read(data -> {
            try (var exec = queries.start(parsed.query(), data, time(seconds), settings -> { })) {
                ticket.running(exec::stop);
                return write(exec, parsed, type, large);
            } catch (QueryCancelledException e) {
                ticket.explain();
                throw new LimitException(Limit.TIME, "the query was stopped");
            }
        });
    }

    private static Optional<byte[]> write(Running exec, ParsedQueries.Parsed parsed, String type,
            Supplier<OutputStream> large) {
        var writer = ResultsWriter.create().lang(FORMATS.get(type)).build();
        var bytes = new ByteArrayOutputStream(1024);
        if (parsed.query().isAskType()) {
            writer.write(bytes, exec.truth());
            return Optional.of(bytes.toByteArray());
        }
        var found = exec.found();
        if (found.number() > ROWS) {
            writer.write(safe(large.get(), type), RowSetStream.create(found.variables(), found.rows()));
            return Optional.empty();
        }
        var rows = Iter.toList(found.rows());
        if (FORMATS.get(type).equals(ResultSetLang.RS_JSON) && JsonRows.canWrite(rows, found.variables())) {
            return Optional.of(JsonRows.write(rows, found.variables()));
        }
        writer.write(safe(bytes, type), RowSetStream.create(found.variables(), rows.iterator()));
        return Optional.of(bytes.toByteArray());
    }

    private static OutputStream safe(OutputStream out, String type) {
        return FORMATS.get(type).equals(ResultSetLang.RS_XML) ? new XmlSafe(out) : out;
    }

    /** The time that a client gives; none if it gives none that can be read. */
    static Duration time(String seconds) {
        var asked = seconds == null ? null : Timeouts.parseTimeoutStr(seconds, TimeUnit.SECONDS);
        return asked == null || asked.getRight() <= 0 ? FOREVER : Duration.ofMillis(asked.getRight());
    }
}

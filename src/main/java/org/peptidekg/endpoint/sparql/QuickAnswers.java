package org.peptidekg.endpoint.sparql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.query.QueryException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.peptidekg.endpoint.http.BusyException;
import org.peptidekg.endpoint.http.Deferred;
import org.peptidekg.endpoint.http.ETags;
import org.peptidekg.endpoint.http.HeadersFilter;
import org.peptidekg.endpoint.http.Limited;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.sparql.KnownAnswers.Known;
import org.peptidekg.endpoint.sparql.KnownAnswers.Question;
import org.peptidekg.endpoint.traffic.Traffic;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.store.GraphStore;

/**
 * Answers plain GET and HEAD queries before the servlets see them: what is known at once, on the thread that read the
 * request, all else on a thread of its own. What is out of the ordinary, or wrong, goes on to the servlets.
 */
public final class QuickAnswers extends Handler.Wrapper {

    private static final String PATH = "/sparql";
    private static final Set<String> PARAMETERS = Set.of("query", QuickQuery.TIMEOUT);
    private static final HttpFields ALWAYS = always();

    private final GraphStore store;
    private final QuickQuery queries;
    private final ParsedQueries parsed;
    private final Traffic traffic;
    private final KnownAnswers known = new KnownAnswers();

    public QuickAnswers(GraphStore store, QuickQuery queries, ParsedQueries parsed, Traffic traffic) {
        this.store = store;
        this.queries = queries;
        this.parsed = parsed;
        this.traffic = traffic;
    }

    private static HttpFields always() {
        var fields = HttpFields.build();
        HeadersFilter.ALWAYS.forEach((name, value) -> fields.add(new PreEncodedHttpField(name, value)));
        return fields.add(new PreEncodedHttpField(HttpHeader.VARY, "Accept, Accept-Encoding")).asImmutable();
    }

    /** What may block is given to another thread. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var asked = question(request);
        if (asked.isEmpty()) {
            request.getComponents().getExecutor().execute(task(null, request, response, callback));
            return true;
        }
        var question = asked.get();
        var version = store.version();
        var tag = tag(question, version);
        if (ETags.match(request.getHeaders().get(HttpHeader.IF_NONE_MATCH), tag)) {
            traffic.known();
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.getHeaders().add(ALWAYS).add(HttpHeader.ETAG, tag);
            callback.succeeded();
            return true;
        }
        var answer = known.get(question, version);
        if (answer.isPresent()) {
            traffic.known();
            send(answer.get(), response, callback);
        } else {
            request.getComponents().getExecutor().execute(task(question, request, response, callback));
        }
        return true;
    }

    private static Optional<Question> question(Request request) {
        var address = request.getHttpURI();
        var reads = HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
        if (!reads || address.getQuery() == null || !PATH.equals(address.getCanonicalPath())
                || request.getLength() > 0) {
            return Optional.empty();
        }
        return Optional.of(new Question(address.getQuery(),
                String.join(",", request.getHeaders().getValuesList(HttpHeader.ACCEPT))));
    }

    private static String tag(Question question, String version) {
        return "W/\"" + version + "-" + Integer.toHexString(question.hashCode()) + "\"";
    }

    private static void send(Known answer, Response response, Callback callback) {
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().add(answer.headers());
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    /** False if the question is none for here. */
    private boolean answer(Question question, Request request, Response response, Callback callback) {
        var parameters = Request.extractQueryParameters(request);
        var texts = parameters.getValues("query");
        if (texts == null || texts.size() != 1 || !PARAMETERS.containsAll(parameters.getNames())) {
            return false;
        }
        var version = store.version();
        try {
            var query = parsed.get(texts.get(0));
            var type = QuickQuery.type(query, question.accept());
            if (type.isEmpty()) {
                return false;
            }
            var headers = HttpFields.build(ALWAYS)
                    .add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, QuickQuery.full(type.get())))
                    .add(new PreEncodedHttpField(HttpHeader.ETAG, tag(question, version)))
                    .add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache")).asImmutable();
            Optional<byte[]> body;
            try (var ticket = traffic.enter(request)) {
                body = queries.run(query, type.get(), parameters.getValue(QuickQuery.TIMEOUT), ticket, () -> {
                    response.getHeaders().add(headers);
                    return Content.Sink.asOutputStream(response);
                });
            }
            if (body.isPresent()) {
                var answer = new Known(headers, body.get());
                known.put(question, answer, version);
                send(answer, response, callback);
            } else {
                callback.succeeded();
            }
            return true;
        } catch (QueryException e) {
            return false;
        } catch (LimitException e) {
            traffic.limited(e.limit());
            send(Limited.problem(e), response, callback);
            return true;
        } catch (BusyException e) {
            send(Problem.busy(e), response, callback);
            return true;
        }
    }

    private static void send(Problem problem, Response response, Callback callback) {
        response.setStatus(problem.status());
        response.getHeaders().add(ALWAYS).add(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .add(HttpHeader.CACHE_CONTROL, "no-store");
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().add(HttpHeader.RETRY_AFTER, BusyException.RETRY_AFTER_SECONDS);
        }
        response.write(true, ByteBuffer.wrap(problem.json().getBytes(StandardCharsets.UTF_8)), callback);
    }

    /** @param question null if it is none for here */
    private Deferred task(Question question, Request request, Response response, Callback callback) {
        var next = getHandler();
        return new Deferred(() -> question != null && answer(question, request, response, callback)
                || next.handle(request, response, callback), request, response, callback);
    }
}

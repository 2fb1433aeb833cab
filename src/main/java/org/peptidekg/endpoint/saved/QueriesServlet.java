package org.peptidekg.endpoint.saved;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peptidekg.endpoint.describe.QueryExamples;
import org.peptidekg.endpoint.http.Accept;
import org.peptidekg.endpoint.http.Addresses;
import org.peptidekg.endpoint.http.BusyException;
import org.peptidekg.endpoint.http.ETags;
import org.peptidekg.endpoint.http.Limited;
import org.peptidekg.endpoint.http.Problem;
import org.peptidekg.endpoint.http.RdfAnswer;
import org.peptidekg.endpoint.traffic.Traffic;
import org.peptidekg.query.ParameterException;
import org.peptidekg.query.QueryRunner;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.AnswerWriter;
import org.peptidekg.query.answer.Format;
import org.peptidekg.query.answer.Slice;
import org.peptidekg.query.bounds.LimitException;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.query.saved.SavedQuery;
import org.peptidekg.store.GraphStore;
import org.peptidekg.text.BadInputException;

/**
 * {@code /queries} lists, {@code /queries/NAME} runs, {@code /queries/NAME.rq} is the file and
 * {@code /queries/NAME.ttl} the same as an example in RDF.
 */
public final class QueriesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FORMAT = "format";
    private static final String SUFFIX = ".rq";
    private static final String EXAMPLE = ".ttl";
    /** What whoever asks should know of the answer. */
    private static final String NOTE = "X-Note";
    private static final String TOTAL = "X-Total-Count";
    /** Parameters that are none of a query. */
    private static final List<String> OTHERS = List.of(FORMAT, Page.NUMBER, Page.ROWS);
    private static final Map<String, Format> MORE_TYPES = Map.of("application/xml", Format.XML);

    private final transient GraphStore store;
    private final transient SavedQueries queries;
    private final transient QueryRunner runner;
    private final transient Traffic traffic;

    public QueriesServlet(GraphStore store, SavedQueries queries, QueryRunner runner, Traffic traffic) {
        this.store = store;
        this.queries = queries;
        this.runner = runner;
        this.traffic = traffic;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (path.isEmpty()) {
            list(request, response);
        } else if (path.endsWith(EXAMPLE)) {
            example(path.substring(0, path.length() - EXAMPLE.length()), request, response);
        } else if (path.endsWith(SUFFIX)) {
            var query = queries.get(path.substring(0, path.length() - SUFFIX.length()));
            if (query.isPresent()) {
                send(response, "application/sparql-query", query.get().text().getBytes(StandardCharsets.UTF_8));
            } else {
                unknown(path).send(response);
            }
        } else {
            var query = queries.get(path);
            if (query.isPresent()) {
                run(query.get(), request, response);
            } else {
                unknown(path).send(response);
            }
        }
    }

    private void example(String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = queries.get(name);
        if (query.isEmpty()) {
            unknown(name).send(response);
            return;
        }
        var address = Addresses.root(request);
        RdfAnswer.send(response, new QueryExamples(address, address + "sparql").one(query.get()).getGraph(),
                Format.TURTLE.mediaType());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var type = request.getContentType();
        if (type != null && !type.startsWith("application/x-www-form-urlencoded")) {
            Problem.of(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Unsupported media type",
                    "send parameters as application/x-www-form-urlencoded").send(response);
            return;
        }
        doGet(request, response);
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var type = Accept.choose(request.getHeader("Accept"), List.of("application/json", "text/html"));
        response.setHeader("Vary", "Accept, Accept-Encoding");
        if (type.isEmpty()) {
            notAcceptable("application/json, text/html").send(response);
        } else if (type.get().equals("text/html")) {
            PageQueries.page(queries, Optional.ofNullable(request.getParameter("tag")).orElse("")).send(response);
        } else {
            send(response, "application/json", QueriesJson.json(queries, Addresses.path(request)).toString()
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private void run(SavedQuery query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var format = format(query, request);
            if (format.isEmpty()) {
                notAcceptable(String.join(", ", Format.forAnswer(query.isConstruct()).stream().map(Format::mediaType)
                        .toList())).send(response);
                return;
            }
            var given = given(request);
            var page = Page.asked(query, given);
            var tag = "\"" + store.version() + "-" + format.get().code() + "\"";
            response.setHeader("Vary", "Accept, Accept-Encoding");
            response.setHeader("ETag", tag);
            response.setHeader("Cache-Control", "no-cache");
            if (ETags.match(request, tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            var arguments = new LinkedHashMap<>(given);
            OTHERS.forEach(arguments::remove);
            var all = ManyValues.few(arguments);
            var answer = traffic.within(request, ticket -> page.isPresent()
                    ? page(page.get(), query, given, ManyValues.slice(all, page.get().from(), page.get().to(), runner,
                            query, ticket::running), response)
                    : whole(ManyValues.run(all, values -> runner.run(query, values, ticket::running)), response));
            ManyValues.notes(runner, query, all).forEach(note ->
                    response.addHeader(NOTE, note.replaceAll("[^ -~]", "?")));
            send(query, answer, format.get(), response);
        } catch (ParameterException e) {
            Problem.ofParameter(e.parameter(), e.getMessage()).send(response);
        } catch (BadInputException e) {
            Problem.of(HttpServletResponse.SC_BAD_REQUEST, "Bad parameter", e.getMessage()).send(response);
        } catch (LimitException e) {
            traffic.limited(e.limit());
            Limited.problem(e).send(response);
        } catch (BusyException e) {
            Problem.busy(e).send(response);
        }
    }

    private static Answer whole(Answer answer, HttpServletResponse response) {
        if (answer instanceof Answer.Table table) {
            response.setIntHeader(TOTAL, table.rows().size());
        }
        return answer;
    }

    private static Answer page(Page page, SavedQuery query, Map<String, List<String>> given, Slice found,
            HttpServletResponse response) {
        found.total().ifPresent(total -> response.setIntHeader(TOTAL, total));
        response.setHeader("Link", page.links("/queries/" + query.name(), given, found.total()));
        if (found.inParts()) {
            response.addHeader(NOTE, "a long list: it comes in the order of the graph, each part sorted by itself");
        } else if (found.soFar() > 0) {
            response.addHeader(NOTE, "still being ranked: these are the first of the " + found.soFar()
                    + " looked at so far; ask again");
            // What is asked for again will be another answer.
            response.setHeader("ETag", null);
        }
        return found.table();
    }

    private static void send(SavedQuery query, Answer answer, Format format, HttpServletResponse response)
            throws IOException {
        if (format == Format.HTML) {
            PlainAnswer.page(query, answer).send(response);
            return;
        }
        var bytes = new ByteArrayOutputStream();
        AnswerWriter.write(answer, format, bytes);
        send(response, format.mediaType(), bytes.toByteArray());
    }

    /** By {@code format=}, else by {@code Accept}. */
    private static Optional<Format> format(SavedQuery query, HttpServletRequest request) {
        var formats = Format.forAnswer(query.isConstruct());
        var code = request.getParameter(FORMAT);
        if (code != null) {
            return Optional.of(Format.ofCode(code).filter(formats::contains).orElseThrow(() ->
                    new ParameterException(FORMAT, "'" + code + "' is not right; expected one of "
                            + String.join(", ", formats.stream().map(Format::code).toList()))));
        }
        var byType = new LinkedHashMap<String, Format>();
        // What programs get that do not ask comes first.
        byType.put((query.isConstruct() ? Format.TURTLE : Format.JSON).mediaType(),
                query.isConstruct() ? Format.TURTLE : Format.JSON);
        formats.forEach(format -> byType.putIfAbsent(format.mediaType(), format));
        MORE_TYPES.forEach((type, format) -> {
            if (formats.contains(format)) {
                byType.put(type, format);
            }
        });
        return Accept.choose(request.getHeader("Accept"), new ArrayList<>(byType.keySet())).map(byType::get);
    }

    /** What is given, each value once. */
    private static Map<String, List<String>> given(HttpServletRequest request) {
        var arguments = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 1 && OTHERS.contains(name)) {
                throw new ParameterException(name, "is given " + values.length + " times");
            }
            // An empty field of a form is one that was not filled in.
            var filled = Arrays.stream(values).filter(value -> !value.isEmpty()).distinct().toList();
            if (!filled.isEmpty()) {
                arguments.put(name, filled);
            }
        });
        return arguments;
    }

    private static void send(HttpServletResponse response, String mediaType, byte[] content) throws IOException {
        response.setContentType(mediaType);
        response.setCharacterEncoding("utf-8");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static Problem unknown(String name) {
        return Problem.notFound("there is no saved query " + name + "; /queries lists them");
    }

    private static Problem notAcceptable(String types) {
        return Problem.of(HttpServletResponse.SC_NOT_ACCEPTABLE, "Not acceptable", "this can be had as " + types);
    }
}

package org.peptidekg.query.answer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.peptidekg.store.Names;

/** Writes answers, always in UTF-8. Their HTML is made by the templates of the endpoint. */
public final class AnswerWriter {

    private AnswerWriter() {
    }

    /**
     * Writes an answer.
     *
     * @throws IllegalArgumentException if the format is not one for this kind of answer
     */
    public static void write(Answer answer, Format format, OutputStream out) throws IOException {
        if (answer instanceof Answer.Table table) {
            write(table, format, out);
        } else if (answer instanceof Answer.Triples triples) {
            write(triples.graph(), format, out);
        } else if (answer instanceof Answer.Truth truth) {
            write(truth.value(), format, out);
        }
    }

    private static void write(Answer.Table table, Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> rows(table, ResultSetLang.RS_CSV, out);
            case TSV -> rows(table, ResultSetLang.RS_TSV, out);
            case JSON -> rows(table, ResultSetLang.RS_JSON, out);
            case XML -> rows(table, ResultSetLang.RS_XML, out);
            case ROWS -> text(PlainRows.json(table) + "\n", out);
            case TABLE -> text(TextTables.columns(table), out);
            case MARKDOWN -> text(TextTables.markdown(table), out);
            case HTML, TURTLE, TRIG, NTRIPLES, JSONLD, RDFXML -> throw unfit(format, "a table");
        }
    }

    private static void write(boolean truth, Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> truth(truth, ResultSetLang.RS_CSV, out);
            case TSV -> truth(truth, ResultSetLang.RS_TSV, out);
            case JSON -> truth(truth, ResultSetLang.RS_JSON, out);
            case XML -> truth(truth, ResultSetLang.RS_XML, out);
            case TABLE, MARKDOWN, ROWS -> text(truth + "\n", out);
            case HTML, TURTLE, TRIG, NTRIPLES, JSONLD, RDFXML -> throw unfit(format, "yes or no");
        }
    }

    private static void write(Graph graph, Format format, OutputStream out) throws IOException {
        switch (format) {
            case TURTLE -> graph(graph, RDFFormat.TURTLE_PRETTY, out);
            case TRIG -> graph(graph, RDFFormat.TRIG_PRETTY, out);
            case NTRIPLES -> graph(graph, RDFFormat.NTRIPLES_UTF8, out);
            case JSONLD -> graph(graph, RDFFormat.JSONLD11, out);
            case RDFXML -> graph(graph, RDFFormat.RDFXML_PLAIN, out);
            case HTML, TABLE, CSV, TSV, JSON, ROWS, XML, MARKDOWN -> throw unfit(format, "a graph");
        }
    }

    private static void rows(Answer.Table table, Lang lang, OutputStream out) {
        RowSetWriterRegistry.getFactory(lang).create(lang)
                .write(out, RowSetStream.create(table.columns(), table.rows().iterator()), new Context());
    }

    private static void truth(boolean truth, Lang lang, OutputStream out) {
        RowSetWriterRegistry.getFactory(lang).create(lang).write(out, truth, new Context());
    }

    private static void graph(Graph graph, RDFFormat format, OutputStream out) {
        RDFWriter.source(withPrefixes(graph)).format(format).output(out);
    }

    private static Graph withPrefixes(Graph graph) {
        graph.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
        return graph;
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static IllegalArgumentException unfit(Format format, String answer) {
        return new IllegalArgumentException("format " + format.code() + " cannot hold " + answer);
    }
}

package org.peptidekg.endpoint.saved;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import gg.jte.Content;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.Var;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.Templates;
import org.peptidekg.query.answer.Answer;
import org.peptidekg.query.answer.AnswerWriter;
import org.peptidekg.query.answer.Format;
import org.peptidekg.store.Names;

/** Answers in HTML without a page around them: plain values, addresses as links. */
public final class AnswerMarkup {

    /** A table; each row is as long as the columns. */
    record Plain(List<String> columns, List<List<Link>> rows) {
    }

    private AnswerMarkup() {
    }

    /**
     * Writes an answer in any format, in UTF-8.
     *
     * @throws IllegalArgumentException if the format is not one for this kind of answer
     */
    public static void write(Answer answer, Format format, OutputStream out) throws IOException {
        if (format == Format.HTML) {
            out.write((Templates.text(of(answer)) + "\n").getBytes(StandardCharsets.UTF_8));
        } else {
            AnswerWriter.write(answer, format, out);
        }
    }

    static Content of(Answer answer) {
        if (answer instanceof Answer.Table table) {
            return Templates.part("saved/plainTable.jte", new Plain(table.columns().stream().map(Var::getName).toList(),
                    table.rows().stream().map(row -> table.columns().stream().map(column -> cell(row.get(column)))
                            .toList()).toList()));
        }
        if (answer instanceof Answer.Truth truth) {
            return Templates.part("saved/truth.jte", truth.value());
        }
        var graph = ((Answer.Triples) answer).graph();
        graph.getPrefixMapping().setNsPrefixes(Names.PREFIXES);
        return Templates.part("saved/turtle.jte", RDFWriter.source(graph).format(RDFFormat.TURTLE_PRETTY).asString());
    }

    private static Link cell(Node node) {
        if (node == null) {
            return Link.none("");
        }
        return node.isURI() ? new Link(node.getURI(), node.getURI())
                : Link.none(node.isLiteral() ? node.getLiteralLexicalForm() : "_:" + node.getBlankNodeLabel());
    }
}

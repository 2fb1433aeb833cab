package org.peptidekg.query.answer;

import java.io.OutputStream;
import java.io.Writer;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/**
 * Rows as CSV in which blank nodes have {@code _:} before their names, as SPARQL 1.1 wants it; Jena leaves it out, so
 * that they cannot be told from text. Jena finds this by its own way to be extended, when it starts.
 */
public final class CsvRows implements JenaSubsystemLifecycle {

    private static final int AFTER_ARQ = 900;

    @Override
    public void start() {
        var plain = RowSetWriterRegistry.getFactory(ResultSetLang.RS_CSV);
        RowSetWriterRegistry.register(ResultSetLang.RS_CSV, lang -> new Labelled(plain.create(lang)));
    }

    @Override
    public void stop() {
        // Nothing was opened.
    }

    @Override
    public int level() {
        return AFTER_ARQ;
    }

    private record Labelled(RowSetWriter plain) implements RowSetWriter {

        @Override
        public void write(OutputStream out, RowSet rows, Context context) {
            plain.write(out, labelled(rows), context);
        }

        @Override
        public void write(Writer out, RowSet rows, Context context) {
            plain.write(out, labelled(rows), context);
        }

        @Override
        public void write(OutputStream out, boolean result, Context context) {
            plain.write(out, result, context);
        }

        /** CSV writes an IRI as it is, so that one may stand for the name of a blank node. */
        private static RowSet labelled(RowSet rows) {
            var labels = SyntaxLabels.createNodeToLabel();
            return RowSetStream.create(rows.getResultVars(), Iter.map(rows, row -> labelled(row, labels)));
        }

        private static Binding labelled(Binding row, NodeToLabel labels) {
            var named = BindingFactory.builder();
            row.forEach((variable, node) -> named.add(variable, node.isBlank()
                    ? NodeFactory.createURI(labels.get(null, node)) : node));
            return named.build();
        }
    }
}

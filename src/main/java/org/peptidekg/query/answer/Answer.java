package org.peptidekg.query.answer;

import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** What a query gave, complete and detached from the store. */
public sealed interface Answer {

    /** Of a SELECT. */
    record Table(List<Var> columns, List<Binding> rows) implements Answer {
    }

    /** Of a CONSTRUCT or DESCRIBE. */
    record Triples(Graph graph) implements Answer {
    }

    /** Of an ASK. */
    record Truth(boolean value) implements Answer {
    }
}

package org.peptidekg.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDF;
import org.peptidekg.store.Names;

/**
 * Cuts a query into parts: the same query asked of some things alone, such as five hundred claims. Wherever a pattern
 * says what the things are, the things are named; so their rows, and no others, come out.
 */
final class QueryParts extends ElementTransformCopyBase {

    private static final Node LINKED = Names.pmo("linked");

    private final Var thing;
    private final Optional<ElementData> some;
    /** What holds of the things wherever they are asked for. */
    private Set<Triple> common;

    private QueryParts(Var thing, Optional<ElementData> some) {
        this.thing = thing;
        this.some = some;
    }

    /** The query of some things. */
    static Query of(Query query, Var thing, List<Node> things) {
        var data = new ElementData();
        data.add(thing);
        things.forEach(one -> data.add(BindingFactory.binding(thing, one)));
        return QueryTransformOps.transform(query, new QueryParts(thing, Optional.of(data)));
    }

    /**
     * A pattern that all things have which the query may have rows of: more than their class if the query says more of
     * them everywhere, as of the claims on one subject. Nothing if the query does not say what they are.
     */
    static Optional<Triple> pattern(Query query, Var thing) {
        var finder = new QueryParts(thing, Optional.empty());
        QueryTransformOps.transform(query, finder);
        return Optional.ofNullable(finder.common).flatMap(found -> found.stream()
                .filter(triple -> !isWhat(triple)).findFirst()
                .or(() -> found.stream().findFirst()));
    }

    @Override
    public Element transform(ElementGroup group, List<Element> elements) {
        var said = new LinkedHashSet<Triple>();
        elements.stream().filter(ElementPathBlock.class::isInstance).map(ElementPathBlock.class::cast)
                .forEach(block -> block.getPattern().forEach(path -> said(path).ifPresent(said::add)));
        if (said.stream().noneMatch(QueryParts::isWhat)) {
            return super.transform(group, elements);
        }
        if (common == null) {
            common = said;
        } else {
            common.retainAll(said);
        }
        var result = new ElementGroup();
        some.ifPresent(result::addElement);
        new ArrayList<>(elements).forEach(result::addElement);
        return result;
    }

    /** Whether it says what the things are: of a class, or terms, which all are linked or not. */
    private static boolean isWhat(Triple said) {
        return said.getPredicate().equals(RDF.Nodes.type) || said.getPredicate().equals(LINKED);
    }

    /** A pattern of the things that leaves nothing else open, but whether terms are linked. */
    private Optional<Triple> said(TriplePath path) {
        if (!path.isTriple() || !path.getSubject().equals(thing) || !path.getPredicate().isURI()) {
            return Optional.empty();
        }
        if (path.getObject().isConcrete()) {
            return Optional.of(path.asTriple());
        }
        return path.getPredicate().equals(LINKED) ? Optional.of(Triple.create(thing, LINKED, Node.ANY))
                : Optional.empty();
    }
}

package org.peptidekg.export.select;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.query.ParameterException;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredTerm;

/** Finds terms and articles by what people call them. */
final class NameLookup {

    private final ClaimReader reader;

    NameLookup(DatasetGraph dataset) {
        this.reader = new ClaimReader(dataset);
    }

    /** Addresses of the terms with this address, label, identifier or, if there are none, other label. */
    Set<String> terms(String parameter, String name) {
        var terms = reader.terms().toList();
        var found = terms.stream().filter(term -> term.iri().equals(name) || term.label().equalsIgnoreCase(name)
                || term.identifiers().contains(name)).map(StoredTerm::iri).collect(Collectors.toSet());
        if (found.isEmpty()) {
            found = terms.stream().filter(term -> term.otherLabels().stream().anyMatch(name::equalsIgnoreCase))
                    .map(StoredTerm::iri).collect(Collectors.toSet());
        }
        if (found.isEmpty()) {
            throw new ParameterException(parameter, "no claim is about '" + name + "'");
        }
        return found;
    }

    /** The address of the article with this address, last part of the address, or title. */
    String article(String name) {
        var articles = reader.articles();
        return articles.stream().filter(iri -> iri.equals(name) || iri.endsWith("/" + name)).findFirst()
                .or(() -> articles.stream().filter(iri -> reader.article(iri).title().equalsIgnoreCase(name))
                        .findFirst())
                .orElseThrow(() -> new ParameterException("article", "there is no article '" + name + "'; known are "
                        + shown(articles)));
    }

    private static String shown(List<String> articles) {
        return articles.stream().limit(20).map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .collect(Collectors.joining(", ")) + (articles.size() > 20 ? " …" : "");
    }
}

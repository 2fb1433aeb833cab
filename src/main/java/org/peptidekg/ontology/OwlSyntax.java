package org.peptidekg.ontology;

import java.util.Locale;
import java.util.Optional;

import org.peptidekg.ontology.owl.FunctionalSyntax;
import org.peptidekg.ontology.owl.ManchesterSyntax;
import org.peptidekg.ontology.owl.OboGraph;
import org.peptidekg.ontology.owl.OwlXml;

/** Which syntax that is no RDF a file is in: what it begins with decides, as any of them may be called {@code .owl}. */
final class OwlSyntax {

    private OwlSyntax() {
    }

    /**
     * The syntax; empty for RDF and OBO.
     *
     * @param name of the file
     * @param beginning the first signs that are no blanks
     */
    static Optional<OwlReader.Syntax> of(String name, String beginning) {
        var ending = name.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
        var start = beginning.lines().filter(line -> !line.isBlank() && !line.strip().startsWith("#")).findFirst()
                .orElse("").strip();
        if (start.startsWith("Prefix(") || start.startsWith("Ontology(") || ending.equals("ofn")) {
            return Optional.of(FunctionalSyntax::read);
        }
        if (start.startsWith("Prefix:") || start.startsWith("Ontology:") || ending.equals("omn")) {
            return Optional.of(ManchesterSyntax::read);
        }
        if (ending.equals("owx") || beginning.startsWith("<") && beginning.contains("<Ontology")
                && beginning.contains("http://www.w3.org/2002/07/owl#") && !beginning.contains("<rdf:RDF")) {
            return Optional.of(OwlXml::read);
        }
        return beginning.startsWith("{") && (ending.equals("json") || ending.equals("obographs"))
                && !beginning.contains("@context") ? Optional.of(OboGraph::read) : Optional.empty();
    }
}

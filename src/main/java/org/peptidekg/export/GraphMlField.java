package org.peptidekg.export;

import java.util.Locale;

/** The fields of nodes and edges. Names that tools look for are theirs: label, name, interaction. */
enum GraphMlField {
    nodeLabel, nodeName, nodeIri, nodeClass, nodeSynonyms, nodeIdentifiers, nodeDefinition,
    edgeLabel, edgeInteraction, edgeRelation, edgeClaim, edgePolarity, edgeCertainty, edgeAspect,
    edgeFact("boolean"), edgeBelief("double"), edgeEvidence, edgeQuotation, edgeArticle, edgeArticleTitle,
    edgeStart("int"), edgeEnd("int"), edgeSection, edgeRule, edgeBasis, edgeCues, edgeQualifier, edgeCitation,
    edgeEvidenceCount("int"), edgePlaces, edgeQuotations;

    private final String type;

    GraphMlField() {
        this("string");
    }

    GraphMlField(String type) {
        this.type = type;
    }

    /** {@code string}, {@code int}, {@code double} or {@code boolean}. */
    String type() {
        return type;
    }

    /** {@code node} or {@code edge}. */
    String owner() {
        return name().substring(0, "node".length());
    }

    /** The name that tools show: that of the constant without its owner. */
    String attribute() {
        var name = name().substring(owner().length());
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}

package org.peptidekg.article.format;

import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of published works. */
public final class Works {

    private static final Pattern PMID = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s<>\"{}|\\\\^`]+");

    private Works() {
    }

    /** The address of a work at PubMed, else by its DOI; empty if neither identifier is well made. */
    public static Optional<String> address(Optional<String> pmid, Optional<String> doi) {
        return pmid.map(String::strip).filter(id -> PMID.matcher(id).matches())
                .map(id -> "https://pubmed.ncbi.nlm.nih.gov/" + id + "/")
                .or(() -> doi.map(id -> id.strip().replaceFirst("^(?i:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", ""))
                        .filter(id -> DOI.matcher(id).matches()).map(id -> "https://doi.org/" + id));
    }
}

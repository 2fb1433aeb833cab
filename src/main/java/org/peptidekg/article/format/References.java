package org.peptidekg.article.format;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.peptidekg.article.CitedWorks;

/** Gathers what a reference list says; a marker that could mean two works means none. Not thread-safe. */
public final class References {

    private static final Pattern PMID = Pattern.compile(
            "(?:\\bPMID:?\\s*|pubmed\\.ncbi\\.nlm\\.nih\\.gov/|ncbi\\.nlm\\.nih\\.gov/pubmed/)([1-9]\\d{0,8})\\b");
    private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s<>\"{}|\\\\^`\\]]+)");

    private final Map<String, String> addresses = new TreeMap<>();
    private final Set<String> unclear = new HashSet<>();

    /** Says which work a marker cites. */
    public void add(String marker, String address) {
        var key = CitedWorks.key(marker);
        if (!key.isEmpty() && !unclear.contains(key)) {
            var other = addresses.putIfAbsent(key, address);
            if (other != null && !other.equals(address)) {
                addresses.remove(key);
                unclear.add(key);
            }
        }
    }

    /** The work that the words of one reference name; empty if they name none, or several. */
    public static Optional<String> address(String words) {
        var pmids = PMID.matcher(words).results().map(hit -> hit.group(1)).distinct().toList();
        var dois = DOI.matcher(words).results().map(hit -> doi(hit.group(1))).distinct().toList();
        return pmids.size() > 1 || pmids.isEmpty() && dois.size() != 1 ? Optional.empty()
                : Works.address(pmids.stream().findFirst(), dois.stream().findFirst());
    }

    /** A DOI ends before the bracket or stop that closes the words around it. */
    private static String doi(String found) {
        var doi = found.replaceFirst("[.,;:)'\u2019*_]+$", "");
        return found.startsWith(doi + ")") && doi.chars().filter(c -> c == '(').count() > doi.chars()
                .filter(c -> c == ')').count() ? doi + ")" : doi;
    }

    public CitedWorks works() {
        return new CitedWorks(Map.copyOf(addresses));
    }
}

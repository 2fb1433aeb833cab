package org.peptidekg.endpoint.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.jena.graph.Node;
import org.peptidekg.store.Names;

/** What biology ties a term to, whether or not an article says so, in words. */
public final class KnownLinks {

    private record Way(String relation, boolean onward, String words) {
    }

    private static final List<Way> WAYS = List.of(new Way("hasLigand", true, "Messenger"),
            new Way("hasLigand", false, "Receptors"), new Way("memberOfFamily", true, "Family"),
            new Way("memberOfFamily", false, "Members"), new Way("partOfSystem", true, "System"),
            new Way("partOfSystem", false, "Parts"), new Way("encodedBy", true, "Genes"),
            new Way("encodedBy", false, "Gene of"));

    private KnownLinks() {
    }

    /** What a term is tied to, by what that is to it; each in the order of names. Empty if nothing is known. */
    public static Map<String, List<Node>> of(ExploreReader reader, Node term) {
        var found = new LinkedHashMap<String, List<Node>>();
        for (var way : WAYS) {
            var relation = Names.pmo(way.relation());
            var ends = new ArrayList<>(way.onward() ? reader.objects(term, relation)
                    : reader.subjects(relation, term));
            if (!ends.isEmpty()) {
                ends.sort(Comparator.comparing(reader::label));
                found.put(way.words(), List.copyOf(ends));
            }
        }
        return found;
    }
}

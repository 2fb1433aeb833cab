package org.peptidekg.article.xml;

import java.util.HashMap;
import java.util.Optional;

import org.jsoup.nodes.Element;
import org.peptidekg.article.format.References;
import org.peptidekg.article.format.Works;

/** The reference list of a JATS article: which work each marker of the text cites. */
final class JatsReferences {

    private JatsReferences() {
    }

    static void read(Element article, References references) {
        var works = new HashMap<String, String>();
        for (var ref : article.select("ref")) {
            address(ref).ifPresent(address -> {
                works.put(ref.id(), address);
                ref.select("> label").forEach(label -> references.add(label.text(), address));
            });
        }
        for (var xref : article.select("xref[ref-type=bibr]")) {
            var address = works.get(xref.attr("rid"));
            if (address != null) {
                references.add(xref.text(), address);
            }
        }
    }

    /** The work of a reference; one that names several is no source that could be pointed at. */
    private static Optional<String> address(Element ref) {
        var pmids = ref.select("pub-id[pub-id-type=pmid]").eachText().stream().distinct().toList();
        var dois = ref.select("pub-id[pub-id-type=doi]").eachText().stream().distinct().toList();
        if (pmids.size() > 1 || dois.size() > 1) {
            return Optional.empty();
        }
        return Works.address(pmids.stream().findFirst(), dois.stream().findFirst())
                .or(() -> References.address(ref.text()));
    }
}

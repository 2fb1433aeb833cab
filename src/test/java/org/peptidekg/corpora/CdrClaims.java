package org.peptidekg.corpora;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.peptidekg.Pipeline;
import org.peptidekg.article.ArticleReader;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.mention.Term;

/**
 * Writes what is claimed of chemicals and diseases in a PubTator file of the BioCreative V CDR corpus, with the names
 * and identifiers that the file gives. Columns: document, chemical, relation, disease, polarity, certainty, rule.
 */
final class CdrClaims {

    private CdrClaims() {
    }

    public static void main(String[] args) {
        var pipeline = Pipeline.bundled();
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (var article : ArticleReader.readAll(Path.of(args[0]))) {
            var read = pipeline.read(article);
            read.topic().flatMap(CdrClaims::mesh).ifPresent(id -> out.println("# " + article.key() + " topic " + id));
            for (var claim : read.claims()) {
                line(article.key(), claim).forEach(out::println);
            }
        }
        out.flush();
    }

    private static List<String> line(String document, Claim claim) {
        if (!(claim.object() instanceof ClaimObject.Concept object)) {
            return List.of();
        }
        var subject = mesh(claim.subject());
        var target = mesh(object.term());
        if (subject.isEmpty() || target.isEmpty()) {
            return List.of();
        }
        return claim.evidence().stream().map(e -> String.join("\t", document, subject.get(), claim.relation().name(),
                target.get(), claim.polarity().name().toLowerCase(Locale.ROOT),
                e.certainty().name().toLowerCase(Locale.ROOT), e.rule(),
                e.subjectText().isPresent() ? "named" : "implied", e.quote().replaceAll("\\s+", " "))).toList();
    }

    private static Optional<String> mesh(Term term) {
        return term.mappings().stream().filter(m -> m.source().equals("given in the input")).map(Term.Mapping::curie)
                .map(curie -> curie.replace("MESH:", "")).findFirst();
    }
}

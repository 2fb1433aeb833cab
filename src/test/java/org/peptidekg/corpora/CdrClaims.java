package org.peptidekg.corpora;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.peptidekg.Pipeline;
import org.peptidekg.article.Article;
import org.peptidekg.article.Article.GivenEntity;
import org.peptidekg.article.Block;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.ArticleClaims;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.Term;

/**
 * Writes what is claimed of chemicals and diseases in a PubTator file of the BioCreative V CDR corpus, with the names
 * and identifiers that the file gives. Columns: document, chemical, relation, disease, polarity, certainty, rule.
 *
 * <p>Only sentences that name both count. With {@code --document}, where no such sentence of a document tells of harm,
 * those count too that leave the substance out, and what follows from the document as a whole: if none says that the
 * title's substance does harm, the harms named in the text are taken for its doing, save those that a sentence gives to
 * another substance, that the substance is said to treat, or that the text mostly names as what people are treated for.
 */
final class CdrClaims {

    private static final Set<Relation> HARMS = EnumSet.of(Relation.causes, Relation.hasSideEffect, Relation.worsens,
            Relation.increases, Relation.contributesTo);
    private static final Set<Relation> HELPS = EnumSet.of(Relation.treats, Relation.alleviates,
            Relation.protectsAgainst, Relation.studiedFor, Relation.decreases);
    private static final Pattern TREATED_BEFORE =
            Pattern.compile("(?i)\\b(patients?|wom[ae]n|m[ae]n|child(ren)?|boys?|girls?"
            + "|subjects?|cases?|(fe)?males?|people|adults?|infants?|volunteers|mice|rats?|individuals|persons?|history"
            + "|known|underlying|treat(ment|ed|ing)?|therapy|management|prevent\\w*|prophylaxis|relief|control) "
            + "(\\w+ ){0,3}"
            + "(with|of|for|against)\\s+(\\S+ ){0,4}$|\\b(with|for) (\\w+ ){0,2}$|\\bprevent(s|ed|ing)? (\\S+ ){0,3}$");
    private static final Pattern TREATED_BEHIND =
            Pattern.compile("(?i)\\s*(patients?|subjects|women|men|children|rats?|mice"
            + "|therapy|treatment)\\b");

    private CdrClaims() {
    }

    public static void main(String[] args) {
        var pipeline = Pipeline.bundled();
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        var document = args.length > 1 && args[1].equals("--document");
        for (var article : ArticleReader.readAll(Path.of(args[0]))) {
            var read = pipeline.read(article);
            read.topic().flatMap(CdrClaims::mesh).ifPresent(id -> out.println("# " + article.key() + " topic " + id));
            var whole = document && read.claims().stream().noneMatch(claim -> HARMS.contains(claim.relation())
                    && claim.polarity() == Polarity.Affirmed && !lines(article, claim, false).isEmpty());
            for (var claim : read.claims()) {
                lines(article, claim, whole).forEach(out::println);
            }
            if (whole) {
                inferred(read).forEach(out::println);
            }
        }
        out.flush();
    }

    /** @param document whether sentences count that leave the substance out */
    private static List<String> lines(Article article, Claim claim, boolean document) {
        var subject = mesh(claim.subject());
        var object = object(claim);
        if (subject.isEmpty() || object.isEmpty() || !isOf(article, "Chemical", subject.get())
                || !isOf(article, "Disease", object.get())) {
            return List.of();
        }
        return claim.evidence().stream().filter(e -> document || names(article, e, subject.get()))
                .map(e -> String.join("\t", article.key(), subject.get(), claim.relation().name(), object.get(),
                        lower(claim.polarity()), lower(e.certainty()), e.rule(),
                        e.subjectText().isPresent() ? "named" : "implied", e.quote().replaceAll("\\s+", " "))).toList();
    }

    private static boolean isOf(Article article, String type, String id) {
        return article.entities().stream().anyMatch(e -> e.type().equals(type) && ids(e).contains(id));
    }

    private static boolean names(Article article, Evidence evidence, String id) {
        return article.entities().stream().filter(e -> ids(e).contains(id))
                .map(e -> article.source().codePoints(e.span()))
                .anyMatch(span -> evidence.start() <= span.start() && span.end() <= evidence.end());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> inferred(ArticleClaims read) {
        var article = read.article();
        var topic = read.topic().flatMap(CdrClaims::mesh);
        if (topic.isEmpty() || !(article.blocks().get(0) instanceof Block.Heading title)
                || article.entities().stream().noneMatch(e -> title.text().source().contains(e.span())
                        && ids(e).contains(topic.get()))) {
            return List.of();
        }
        var harms = read.claims().stream().filter(c -> HARMS.contains(c.relation()) && c.polarity() == Polarity.Affirmed
                && mesh(c.subject()).isPresent()).toList();
        if (harms.stream().anyMatch(c -> mesh(c.subject()).equals(topic) && object(c).isPresent())) {
            return List.of();
        }
        var taken = read.claims().stream().filter(c -> harms.contains(c) || HELPS.contains(c.relation())
                && mesh(c.subject()).equals(topic)).map(CdrClaims::object).flatMap(Optional::stream)
                .collect(Collectors.toSet());
        var diseases = article.entities().stream().filter(e -> e.type().equals("Disease"))
                .flatMap(e -> ids(e).stream()).filter(id -> !taken.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        return diseases.stream().filter(id -> !isTreated(article, id))
                .map(id -> String.join("\t", article.key(), topic.get(), "causes", id, "affirmed", "possible",
                "document",
                        "implied", "")).toList();
    }

    private static boolean isTreated(Article article, String id) {
        var content = article.source().content();
        var places = article.entities().stream().filter(e -> ids(e).contains(id)).map(GivenEntity::span).toList();
        var treated = places.stream().filter(span ->
                TREATED_BEFORE.matcher(content.substring(Math.max(0, span.start() - 60), span.start())).find()
                        || TREATED_BEHIND.matcher(content.substring(span.end())).lookingAt()).count();
        return treated * 3 > places.size();
    }

    private static List<String> ids(GivenEntity entity) {
        return List.of(entity.identifier().split("[|]"));
    }

    private static Optional<String> object(Claim claim) {
        return claim.object() instanceof ClaimObject.Concept concept ? mesh(concept.term()) : Optional.empty();
    }

    private static Optional<String> mesh(Term term) {
        return term.mappings().stream().filter(m -> m.source().equals("given in the input")).map(Term.Mapping::curie)
                .map(curie -> curie.replace("MESH:", "")).findFirst();
    }
}

package org.peptidekg.rdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.rdf4j.model.IRI;
import org.peptidekg.article.Article;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.ClaimObject;
import org.peptidekg.claim.Course;
import org.peptidekg.claim.Dosage;
import org.peptidekg.claim.Evidence;
import org.peptidekg.claim.HalfLife;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Quantity;
import org.peptidekg.claim.Run;
import org.peptidekg.mention.Term;

/**
 * The addresses of things. The last part of each follows from what the thing is alone, so the same input has
 * the same addresses below any base.
 */
public final class Iris {

    /** The base unless told otherwise. */
    public static final String DEFAULT_BASE = "https://w3id.org/peptidekg/";

    /** The graph that describes the terms of all articles. */
    public static final String TERMS = "terms";

    /** The graph that says of each claim what follows from all articles together. */
    public static final String CLAIMS = "claims";

    /** The graph that describes what articles were read with. */
    public static final String TOOLS = "tools";

    /** The graph of what biology ties together without any article. */
    public static final String BACKBONE = "backbone";

    private static final String CLAIM = "claim/";
    private static final List<String> TOOL_KINDS = List.of("rule/", "rules/", "lexicon/", "software/");
    private static final String TERM = "term/";

    private final String base;

    /**
     * Addresses below a base.
     *
     * @param base absolute http(s) IRI that ends in {@code /}
     * @throws IllegalArgumentException if it is not
     */
    public Iris(String base) {
        if (!base.matches("https?://[^\\s<>\"{}|\\\\^`#?]+/")) {
            throw new IllegalArgumentException("not a base IRI: \"" + base
                    + "\"; it must start with http:// or https:// and end in /");
        }
        this.base = base;
    }

    /** Addresses below {@link #DEFAULT_BASE}. */
    public static Iris standard() {
        return new Iris(DEFAULT_BASE);
    }

    public String base() {
        return base;
    }

    /** An article, and the named graph that holds all that was read from it. */
    public IRI article(String key) {
        return iri("article/", key);
    }

    public IRI term(String key) {
        return iri(TERM, key);
    }

    public IRI rule(String name) {
        return iri("rule/", name);
    }

    /** A graph that belongs to no article: {@code ontology}, {@code terms}, {@code queries}, {@code description}. */
    public IRI graph(String name) {
        return iri("graph/", name);
    }

    /** The key of the term of this address; empty if it is none. */
    public Optional<String> termKey(String address) {
        return address.startsWith(base + TERM)
                ? Optional.of(URLDecoder.decode(address.substring((base + TERM).length()), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Whether this is the address of a rule, a set of rules, a lexicon or the software. */
    public boolean isTool(String address) {
        return TOOL_KINDS.stream().anyMatch(kind -> address.startsWith(base + kind));
    }

    /** Whether the graph of this name may hold claims: every graph but those of {@link #graph(String)}. */
    public boolean mayHoldClaims(String graph) {
        return !graph.startsWith(base + "graph/");
    }

    /** What a claim says of its subject. */
    public IRI object(ClaimObject object) {
        if (object instanceof ClaimObject.Concept concept) {
            return term(concept.term().key());
        }
        if (object instanceof Dosage dosage) {
            // Everything that is written of it counts: two articles must not describe one node differently.
            return iri("dosage/", Digest.of(dosage.text(), quantity(dosage.amount()), dosage.per().orElse(""),
                    quantity(dosage.administrations()), dosage.route().map(Term::key).orElse(""),
                    dosage.form().map(Term::key).orElse(""), dosage.course().map(Course::text).orElse(""),
                    quantity(dosage.course().flatMap(Course::taken)),
                    quantity(dosage.course().flatMap(Course::paused))));
        }
        if (object instanceof HalfLife halfLife) {
            return iri("half-life/", Digest.of(halfLife.text(), quantity(halfLife.duration())));
        }
        throw new IllegalStateException("no address for a " + object.getClass().getSimpleName());
    }

    /** A claim by its identity: subject, relation, object, polarity, aspect, directions. */
    public IRI claim(Claim claim) {
        return claim(claim.subject().key(), claim.relation().name(), object(claim.object()), claim.polarity().name(),
                claim.aspect().map(Enum::name).orElse(""), claim.subjectDirection().map(Enum::name).orElse(""),
                claim.objectDirection().map(Enum::name).orElse(""));
    }

    /** The claim that denies what this one affirms, or the other way round. */
    public IRI opposite(Claim claim) {
        return claim(claim.subject().key(), claim.relation().name(), object(claim.object()),
                claim.polarity() == Polarity.Affirmed ? Polarity.Negated.name() : Polarity.Affirmed.name(),
                claim.aspect().map(Enum::name).orElse(""), claim.subjectDirection().map(Enum::name).orElse(""),
                claim.objectDirection().map(Enum::name).orElse(""));
    }

    /** A claim by the names of its parts; an empty text where it has no such part. */
    public IRI claim(String subjectKey, String relation, IRI object, String polarity, String aspect,
            String subjectDirection,
            String objectDirection) {
        var parts = new ArrayList<>(List.of(subjectKey, relation, object.stringValue().substring(base.length()),
                polarity, aspect));
        if (!subjectDirection.isEmpty() || !objectDirection.isEmpty()) {
            // Only then, so that a claim without directions keeps the address that it had before there were any.
            parts.add(subjectDirection);
            parts.add(objectDirection);
        }
        return iri(CLAIM, Digest.of(parts.toArray(String[]::new)));
    }

    /** Evidence by its identity: article, range, claim and rule. */
    public IRI evidence(Claim claim, Evidence evidence) {
        return evidence(claim(claim), evidence);
    }

    /** The same for a claim whose address is known already. */
    public IRI evidence(IRI claim, Evidence evidence) {
        var id = claim.stringValue().substring(base.length() + CLAIM.length());
        return iri("evidence/", Digest.of(evidence.article(), Integer.toString(evidence.start()),
                Integer.toString(evidence.end()), id, evidence.rule()));
    }

    /** A run over one article: the same if it had the same to read and read it in the same way. */
    public IRI run(Run run, Article article) {
        var parts = new ArrayList<>(List.of(run.version(), run.lexiconSha256(), run.rulesSha256(), run.settings(),
                run.time().map(Instant::toString).orElse(""), article.sha256(), article.key(), article.fileName()));
        var metadata = article.metadata();
        parts.addAll(List.of(metadata.title(), metadata.source().orElse(""),
                metadata.date().map(LocalDate::toString).orElse("")));
        metadata.people().forEach(person -> parts.addAll(List.of(person.role(), person.name())));
        return iri("run/", Digest.of(parts.toArray(String[]::new)));
    }

    public IRI software(String version) {
        return iri("software/", "peptidekg-" + version);
    }

    public IRI lexicon(String sha256) {
        return iri("lexicon/", sha256);
    }

    public IRI rules(String sha256) {
        return iri("rules/", sha256);
    }

    public IRI mapping(String key, Term.Mapping mapping) {
        return iri("mapping/", Digest.of(key, mapping.curie(), mapping.label(), mapping.match().name(),
                mapping.rule(), mapping.source(), mapping.version(), mapping.licence(), mapping.confidence()));
    }

    /** A part of something that has an address of its own. */
    public static IRI part(IRI whole, String name) {
        return Vocabulary.iri(whole.stringValue() + "#" + name);
    }

    private static String quantity(Optional<Quantity> quantity) {
        return quantity.map(q -> q.low().stripTrailingZeros().toPlainString() + "-"
                + q.high().stripTrailingZeros().toPlainString() + " " + q.ucum()).orElse("");
    }

    private IRI iri(String kind, String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an empty name under " + kind);
        }
        return Vocabulary.iri(base + kind + encoded(name));
    }

    /** Letters and digits of any script, hyphen, dot, underscore and tilde stay; the rest is percent-encoded. */
    private static String encoded(String name) {
        for (var i = 0; i < name.length(); i++) {
            if (!isPlain(name.charAt(i))) {
                return percentEncoded(name);
            }
        }
        return name;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '.';
    }

    private static String percentEncoded(String name) {
        var out = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0) {
                out.appendCodePoint(c);
            } else {
                for (var b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format("%%%02X", b));
                }
            }
        });
        return out.toString();
    }
}

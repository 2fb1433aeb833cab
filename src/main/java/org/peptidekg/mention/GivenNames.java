package org.peptidekg.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.peptidekg.article.Article;
import org.peptidekg.article.Article.GivenEntity;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.Span;

/**
 * The names that an article's file itself has marked. They are taken as given: each stands for the identifier
 * written beside it, whatever the lexicon says. Names of one identifier are one term, labelled as the name that
 * the text writes first. Immutable.
 */
public final class GivenNames {

    private static final String NOT_KNOWN = "-|-1|";
    private static final int TITLE_WEIGHT = 12;

    private record Name(Span span, List<Term> terms) {
    }

    private final List<Name> names;
    private final Span title;

    private GivenNames(List<Name> names, Span title) {
        this.names = names;
        this.title = title;
    }

    /** The names marked in an article; of overlapping ones the longest, of types that no class stands for none. */
    public static GivenNames of(Article article, Lexicon lexicon) {
        var terms = new LinkedHashMap<String, Term>();
        var names = new ArrayList<Name>();
        var sorted = article.entities().stream().sorted(Comparator.comparing((GivenEntity e) -> e.span().start())
                .thenComparing(e -> -e.span().end())).toList();
        for (var entity : sorted) {
            var type = termClass(entity.type());
            var free = names.isEmpty() || !names.get(names.size() - 1).span.overlaps(entity.span());
            if (type.isPresent() && free) {
                var surface = article.source().slice(entity.span()).replaceAll("\\s+", " ");
                var ids = entity.identifier().split("[|;,]");
                var known = Stream.of(ids).map(id -> terms.computeIfAbsent(id.matches(NOT_KNOWN) ? surface : id,
                        key -> term(ids.length == 1 ? surface : surface + " (" + id + ")", type.get(), id, lexicon)))
                        .distinct().toList();
                names.add(new Name(entity.span(), known));
            }
        }
        var blocks = article.blocks();
        return new GivenNames(List.copyOf(names), blocks.isEmpty() || names.isEmpty() ? new Span(0, 1)
                : blocks.get(0) instanceof org.peptidekg.article.Block.Heading heading ? heading.text().source()
                        : new Span(0, 1));
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    private static Optional<TermClass> termClass(String type) {
        return Optional.ofNullable(switch (type) {
            case "Chemical", "ChemicalEntity", "Drug" -> TermClass.Drug;
            case "Disease", "DiseaseOrPhenotypicFeature", "Condition" -> TermClass.Condition;
            case "Gene", "GeneOrGeneProduct", "Protein" -> TermClass.Protein;
            case "Species", "OrganismTaxon", "Organism" -> TermClass.Organism;
            case "CellLine", "CellType" -> TermClass.CellType;
            default -> null;
        });
    }

    private static Term term(String surface, TermClass type, String identifier, Lexicon lexicon) {
        var known = lexicon.byKey(Term.key(surface))
                .filter(term -> term.termClass().molecular() == type.molecular());
        var mappings = new ArrayList<Term.Mapping>();
        curie(identifier, type).filter(curie -> lexicon.prefixes().containsKey(curie.substring(0, curie.indexOf(':'))))
                .ifPresent(curie -> mappings.add(new Term.Mapping(curie, surface, Term.Match.exactMatch,
                        List.of(), "given", false, "given in the input", "", "", "secondary")));
        known.ifPresent(term -> term.mappings().stream()
                .filter(other -> mappings.stream().noneMatch(m -> m.curie().equals(other.curie())))
                .forEach(mappings::add));
        return known.map(term -> new Term(term.key(), term.label(), term.termClass(), term.valence(), term.synonyms(),
                List.copyOf(mappings), term.definition(), term.listed()))
                .orElseGet(() -> new Term(Term.key(surface), surface, type, type.valence(), List.of(),
                        List.copyOf(mappings), Optional.empty(), false));
    }

    /** The identifier with its vocabulary: written beside it, or that which PubTator uses for the type. */
    private static Optional<String> curie(String identifier, TermClass type) {
        if (identifier.matches("[A-Za-z.]+:\\S+")) {
            return Optional.of(identifier);
        }
        return identifier.matches("[CD]\\d{6,}") ? Optional.of("MESH:" + identifier)
                : identifier.matches("\\d+") && type == TermClass.Protein ? Optional.of("NCBIGene:" + identifier)
                        : Optional.empty();
    }

    /** The mentions of a piece of the article's text: the given names, and those found where no given name stands. */
    public List<Mention> in(MappedText text, List<Mention> found) {
        var given = text.length() == 0 ? List.<Mention>of() : given(text, text.source());
        if (given.isEmpty()) {
            return found;
        }
        return Stream.concat(given.stream(), found.stream().filter(mention -> given.stream()
                .noneMatch(g -> g.start() < mention.end() && mention.start() < g.end())))
                .sorted(Comparator.comparingInt(Mention::start)).toList();
    }

    private List<Mention> given(MappedText text, Span whole) {
        var mentions = new ArrayList<Mention>();
        for (var name : names) {
            if (whole.contains(name.span)) {
                var start = position(text, name.span.start());
                var end = position(text, name.span.end() - 1) + 1;
                mentions.add(new Mention(start, end, text.text().substring(start, end), name.terms.stream()
                        .map(term -> new Candidate(term, Form.NOUN, 1, "given in the input")).toList()));
            }
        }
        return mentions;
    }

    /** The first character of a text that stands for a place of the source, or for one behind it. */
    private static int position(MappedText text, int place) {
        var low = 0;
        var high = text.length() - 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (text.source(middle, middle + 1).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The substance that is named most often, the title counting more. */
    public Optional<Term> topic() {
        Map<Term, Integer> weights = new LinkedHashMap<>();
        for (var name : names) {
            name.terms.stream().filter(term -> term.termClass().molecular())
                    .forEach(term -> weights.merge(term, title.contains(name.span) ? TITLE_WEIGHT : 1, Integer::sum));
        }
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}

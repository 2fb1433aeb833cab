package org.peptidekg.rdf;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.peptidekg.claim.Aspect;
import org.peptidekg.claim.Basis;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Context;
import org.peptidekg.claim.Cue;
import org.peptidekg.claim.Direction;
import org.peptidekg.claim.Polarity;
import org.peptidekg.claim.Relation;
import org.peptidekg.mention.TermClass;

/** The names of the ontology ({@code pmo:}) and those of other vocabularies that the graph uses. */
public final class Vocabulary {

    /** Namespace of the ontology; the same whatever the base of the data is. */
    public static final String NAMESPACE = Iris.DEFAULT_BASE + "ontology#";
    public static final String OA = "http://www.w3.org/ns/oa#";

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    public static final IRI CLAIM = pmo("Claim");
    public static final IRI EVIDENCE = pmo("Evidence");
    public static final IRI CUE = pmo("Cue");
    public static final IRI CONTEXT = pmo("Context");
    public static final IRI DOSAGE = pmo("Dosage");
    public static final IRI HALF_LIFE = pmo("HalfLife");
    public static final IRI QUANTITY = pmo("Quantity");
    public static final IRI ARTICLE = pmo("Article");
    public static final IRI PERSON = pmo("Person");
    public static final IRI RUN = pmo("Run");
    public static final IRI RULE = pmo("Rule");
    public static final IRI RULE_SET = pmo("RuleSet");
    public static final IRI LEXICON = pmo("Lexicon");
    public static final IRI SOFTWARE = pmo("Software");
    public static final IRI MAPPING = pmo("Mapping");

    public static final IRI SUBJECT = pmo("subject");
    public static final IRI RELATION = pmo("relation");
    public static final IRI OBJECT = pmo("object");
    public static final IRI POLARITY = pmo("polarity");
    public static final IRI CERTAINTY = pmo("certainty");
    public static final IRI ASPECT = pmo("aspect");
    public static final IRI BELIEF = pmo("belief");
    public static final IRI STATED_BY = pmo("statedBy");
    public static final IRI HAS_EVIDENCE = pmo("hasEvidence");

    public static final IRI SUBJECT_DIRECTION = pmo("subjectDirection");
    public static final IRI OBJECT_DIRECTION = pmo("objectDirection");
    public static final IRI BASIS = pmo("basis");
    public static final IRI CUE_TEXT = pmo("cue");
    public static final IRI HAS_CUE = pmo("hasCue");
    public static final IRI HAS_CONTEXT = pmo("hasContext");
    public static final IRI SECTION = pmo("section");
    public static final IRI SECTION_PATH = pmo("sectionPath");
    public static final IRI POPULATION_TEXT = pmo("population");
    public static final IRI EFFECT_SIZE = pmo("effectSize");
    public static final IRI QUALIFIER = pmo("qualifier");
    public static final IRI PAGE = pmo("page");
    public static final IRI CITATION_MARKER = pmo("citationMarker");
    public static final IRI SUBJECT_TEXT = pmo("subjectText");
    public static final IRI OBJECT_TEXT = pmo("objectText");
    public static final IRI FOUND_BY = pmo("foundBy");

    public static final IRI AMOUNT = pmo("amount");
    public static final IRI PER = pmo("per");
    public static final IRI ADMINISTRATIONS = pmo("administrations");
    public static final IRI ROUTE = pmo("route");
    public static final IRI FORM = pmo("form");
    public static final IRI COURSE = pmo("course");
    public static final IRI TAKEN_FOR = pmo("takenFor");
    public static final IRI PAUSED_FOR = pmo("pausedFor");
    public static final IRI DURATION = pmo("duration");
    public static final IRI LOWER_BOUND = pmo("lowerBound");
    public static final IRI UPPER_BOUND = pmo("upperBound");
    public static final IRI UNIT = pmo("unit");

    public static final IRI NAMING = pmo("Naming");
    public static final IRI NAMES = pmo("names");
    public static final IRI CALLED = pmo("called");
    public static final IRI CALLED_CLASS = pmo("calledClass");
    public static final IRI IDENTIFIED_AS = pmo("identifiedAs");
    public static final IRI OVERALL_CERTAINTY = pmo("overallCertainty");
    public static final IRI OVERALL_BELIEF = pmo("overallBelief");
    public static final IRI DISPUTED = pmo("disputed");
    public static final IRI KNOWN_LINK = pmo("knownLink");

    public static final IRI LINKED = pmo("linked");
    public static final IRI LISTED = pmo("listed");
    public static final IRI VALENCE = pmo("valence");
    public static final IRI HAS_MAPPING = pmo("hasMapping");
    public static final IRI CURIE = pmo("curie");
    public static final IRI MATCH = pmo("match");
    public static final IRI TARGET = pmo("target");
    public static final IRI TARGET_LABEL = pmo("targetLabel");
    public static final IRI BRANCH = pmo("branch");
    public static final IRI LINKED_BY = pmo("linkedBy");
    public static final IRI SOURCE_VERSION = pmo("sourceVersion");
    public static final IRI CONFIDENCE = pmo("confidence");

    public static final IRI TOPIC = pmo("topic");
    public static final IRI FILE_NAME = pmo("fileName");
    public static final IRI TEXT = pmo("text");
    public static final IRI TEXT_START = pmo("textStart");
    public static final IRI SHA256 = pmo("sha256");
    public static final IRI ROLE = pmo("role");
    public static final IRI VERSION = pmo("version");

    public static final IRI SPECIFIC_RESOURCE = oa("SpecificResource");
    public static final IRI TEXT_POSITION_SELECTOR = oa("TextPositionSelector");
    public static final IRI TEXT_QUOTE_SELECTOR = oa("TextQuoteSelector");
    public static final IRI HAS_SOURCE = oa("hasSource");
    public static final IRI HAS_SELECTOR = oa("hasSelector");
    public static final IRI START = oa("start");
    public static final IRI END = oa("end");
    public static final IRI EXACT = oa("exact");
    public static final IRI PREFIX = oa("prefix");
    public static final IRI SUFFIX = oa("suffix");

    private static final Map<Relation, IRI> RELATIONS = names(Relation.class, Enum::name);
    private static final Map<TermClass, IRI> CLASSES = names(TermClass.class, Enum::name);
    private static final Map<Polarity, IRI> POLARITIES = names(Polarity.class, Enum::name);
    private static final Map<Certainty, IRI> CERTAINTIES = names(Certainty.class, Enum::name);
    private static final Map<Basis, IRI> BASES = names(Basis.class, Enum::name);
    private static final Map<Aspect, IRI> ASPECTS =
            names(Aspect.class, aspect -> aspect == Aspect.Function ? "FunctionAspect" : aspect.name());
    private static final Map<Cue.Kind, IRI> CUES = names(Cue.Kind.class, kind -> kind.name() + "Cue");
    private static final Map<Context.Kind, IRI> CONTEXTS =
            names(Context.Kind.class, kind -> kind.name() + "Context");
    private static final Map<Direction, IRI> DIRECTIONS = names(Direction.class, Enum::name);
    private static final Map<TermClass.Valence, IRI> VALENCES = names(TermClass.Valence.class,
            valence -> switch (valence) {
                case GOOD -> "Wanted";
                case NEUTRAL -> "Neutral";
                case BAD -> "Unwanted";
            });

    private Vocabulary() {
    }

    public static IRI of(Relation relation) {
        return RELATIONS.get(relation);
    }

    public static IRI of(TermClass termClass) {
        return CLASSES.get(termClass);
    }

    public static IRI of(Polarity polarity) {
        return POLARITIES.get(polarity);
    }

    public static IRI of(Certainty certainty) {
        return CERTAINTIES.get(certainty);
    }

    public static IRI of(Basis basis) {
        return BASES.get(basis);
    }

    /** The individual of an aspect; that of function is {@code FunctionAspect}, as {@code Function} is a term class. */
    public static IRI of(Aspect aspect) {
        return ASPECTS.get(aspect);
    }

    /** The class of cues of a kind. */
    public static IRI of(Cue.Kind kind) {
        return CUES.get(kind);
    }

    /** The class of contexts of a kind. */
    public static IRI of(Context.Kind kind) {
        return CONTEXTS.get(kind);
    }

    public static IRI of(Direction direction) {
        return DIRECTIONS.get(direction);
    }

    public static IRI of(TermClass.Valence valence) {
        return VALENCES.get(valence);
    }

    private static <E extends Enum<E>> Map<E, IRI> names(Class<E> type, Function<E, String> name) {
        return EnumSet.allOf(type).stream().collect(Collectors.collectingAndThen(
                Collectors.toMap(constant -> constant, constant -> pmo(name.apply(constant)), (a, b) -> a,
                        () -> new EnumMap<>(type)), Collections::unmodifiableMap));
    }

    public static IRI iri(String address) {
        return VALUES.createIRI(address);
    }

    private static IRI pmo(String name) {
        return VALUES.createIRI(NAMESPACE, name);
    }

    private static IRI oa(String name) {
        return VALUES.createIRI(OA, name);
    }
}

package org.peptidekg.endpoint.monograph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import gg.jte.Content;
import org.apache.jena.graph.Node;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Templates;
import org.peptidekg.endpoint.parts.PageStatements;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.endpoint.statement.Statements;
import org.peptidekg.endpoint.statement.Topic;
import org.peptidekg.rdf.read.StoredClaim;

/** What all articles together say of a thing, in the order in which people ask: a line for each statement. */
public final class Monograph {

    private static final int GLANCED = 9;
    /** What it acts on is asked first, and is many small things. */
    private static final int TARGETS = 12;
    private static final String AGAINST = "What argues against";
    private static final Set<Topic> CLAIMED = EnumSet.of(Topic.Targets, Topic.Effects, Topic.Problems);

    private final ExploreReader reader;
    private final PageStatements lines;
    private final String path;
    private final boolean substance;
    private final Map<Topic, List<Statement>> about;
    private final Map<Topic, List<Statement>> reversed;
    private final ExploreReader.Claims all;
    private final List<StoredClaim> claims;

    public Monograph(ExploreReader reader, Node term) {
        this.reader = reader;
        this.lines = new PageStatements(reader);
        this.path = reader.path(term.getURI());
        this.substance = Set.of("peptide", "substance").contains(ExploreNames.group(reader.kind(term)));
        this.all = reader.claimsOf(term, ExploreReader.PAGE);
        this.claims = all.read();
        this.about = Statements.of(claims.stream().filter(claim -> claim.subject().iri().equals(term.getURI()))
                .toList());
        this.about.computeIfPresent(Topic.Targets, (topic, statements) -> Kindred.together(statements, reader));
        this.reversed = Statements.of(claims.stream().filter(claim -> !claim.subject().iri().equals(term.getURI()))
                .toList());
    }

    /**
     * All of it.
     *
     * @param sections by topic, what is said of the thing
     * @param unshown what of it nobody has shown, if anything is claimed at all
     * @param turned by topic, what is said of others with regard to the thing
     */
    record Sections(List<TopicSection> sections, Disagreement against, Optional<Unshown> unshown,
            List<TopicSection> turned) {
    }

    /** The claims that it is made of, and how many there are. */
    public ExploreReader.Claims size() {
        return all;
    }

    public boolean isEmpty() {
        return claims.isEmpty();
    }

    /** What fits on the first screen: each topic with what stands in it, and what all of it rests on. */
    public Content glance() {
        var rows = new ArrayList<Glance.Row>();
        about.forEach((topic, statements) -> rows.add(glance(topic, statements, false)));
        var against = against();
        // A thing that is disputed is so from both sides.
        var seen = new HashSet<String>();
        var named = GlanceItem.ofEachWay(against.stream().filter(statement -> !statement.disputed()
                || seen.add(statement.object().iri())).map(GlanceItem::denial).toList());
        if (!against.isEmpty()) {
            rows.add(new Glance.Row("against", AGAINST, first(named, GLANCED), named.size()));
        }
        reversed.forEach((topic, statements) -> rows.add(glance(topic, statements, true)));
        return Templates.part("monograph/glance.jte", new Glance(rows, Grounds.of(reader, claims,
                statements().toList())));
    }

    private Glance.Row glance(Topic topic, List<Statement> statements, boolean turned) {
        var firm = statements.stream().filter(statement -> !statement.denied()).toList();
        var shown = firm.isEmpty() ? statements : firm;
        var most = topic == Topic.Targets ? TARGETS : GLANCED;
        return new Glance.Row(id(topic, turned), title(topic, turned), isDosed(topic, turned)
                ? DoseTable.glance(shown) : first(shown.stream().map(one -> GlanceItem.of(one, turned)).toList(), most),
                shown.size());
    }

    private static List<GlanceItem> first(List<GlanceItem> items, int most) {
        return items.subList(0, Math.min(most, items.size()));
    }

    /** All sections. */
    public Content sections() {
        var open = about.entrySet().stream().filter(entry -> CLAIMED.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()).filter(statement -> !statement.denied()).toList();
        return Templates.part("monograph/sections.jte", new Sections(sections(about, false),
                Disagreement.of(against(), lines), Unshown.of(open), sections(reversed, true)));
    }

    private List<TopicSection> sections(Map<Topic, List<Statement>> statements, boolean turned) {
        return statements.entrySet().stream().map(entry -> TopicSection.of(id(entry.getKey(), turned),
                title(entry.getKey(), turned), entry.getValue(), turned, isDosed(entry.getKey(), turned), path, lines))
                .toList();
    }

    /**
     * All statements of one topic, a hundred a page; nothing if no article says anything of it.
     *
     * @param name as in the links of the sections
     * @param page from 1
     */
    public Optional<WholeTopic> whole(String name, int page) {
        var turned = name.startsWith("of-");
        return (turned ? reversed : about).entrySet().stream().filter(entry -> id(entry.getKey(), turned).equals(name))
                .map(entry -> WholeTopic.of(title(entry.getKey(), turned), entry.getValue(), turned,
                        path + "?topic=" + name, page, lines)).findFirst();
    }

    private List<Statement> against() {
        return statements().filter(statement -> statement.denied() || statement.disputed()).toList();
    }

    private Stream<Statement> statements() {
        return about.values().stream().flatMap(List::stream);
    }

    private String title(Topic topic, boolean turned) {
        return turned ? topic.reversed() : topic == Topic.Harms && !substance ? "What it is said to bring on or worsen"
                : topic.title();
    }

    /** Whether doses stand in a table. */
    private static boolean isDosed(Topic topic, boolean turned) {
        return topic == Topic.Doses && !turned;
    }

    private static String id(Topic topic, boolean turned) {
        return (turned ? "of-" : "") + topic.name().toLowerCase(Locale.ROOT);
    }
}

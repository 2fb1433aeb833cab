package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.jena.graph.Node;
import org.peptidekg.claim.Certainty;
import org.peptidekg.claim.Relation;
import org.peptidekg.endpoint.explore.ExploreNames;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.explore.PageStatements;
import org.peptidekg.endpoint.html.Html;
import org.peptidekg.endpoint.statement.Statement;
import org.peptidekg.endpoint.statement.Statements;
import org.peptidekg.endpoint.statement.Topic;
import org.peptidekg.endpoint.statement.Verbs;
import org.peptidekg.rdf.read.StoredClaim;

/** What all articles together say of a thing, in the order in which people ask: a line for each statement. */
final class PageMonograph {

    private static final int WHOLE = 8;
    private static final int BRIEF = 40;
    private static final int PAGE = 100;
    private static final int GLANCED = 9;
    private static final int NAMED = 40;
    /** Relations that the object alone would not tell of. */
    private static final Set<Relation> NAMED_VERBS = EnumSet.of(Relation.analogOf, Relation.derivedFrom,
            Relation.mimics, Relation.similarTo, Relation.producedBy, Relation.foundIn, Relation.metabolizedTo,
            Relation.approvedIn, Relation.approvedBy, Relation.developedBy, Relation.contraindicatedFor);
    private static final Set<Topic> CLAIMED = EnumSet.of(Topic.Targets, Topic.Effects, Topic.Problems);

    private final ExploreReader reader;
    private final PageStatements lines;
    private final String path;
    private final boolean substance;
    private final Map<Topic, List<Statement>> about;
    private final Map<Topic, List<Statement>> reversed;
    private final List<StoredClaim> claims;

    PageMonograph(ExploreReader reader, Node term) {
        this.reader = reader;
        this.lines = new PageStatements(reader);
        this.path = reader.path(term.getURI());
        this.substance = Set.of("peptide", "substance").contains(ExploreNames.group(reader.kind(term)));
        this.claims = reader.claimsOf(term);
        this.about = Statements.of(claims.stream().filter(claim -> claim.subject().iri().equals(term.getURI()))
                .toList());
        this.reversed = Statements.of(claims.stream().filter(claim -> !claim.subject().iri().equals(term.getURI()))
                .toList());
    }

    boolean isEmpty() {
        return claims.isEmpty();
    }

    int count() {
        return claims.size();
    }

    /** What fits on the first screen: each topic with what stands in it, and what all of it rests on. */
    String glance() {
        var rows = new ArrayList<String>();
        about.forEach((topic, statements) -> rows.add(glance(topic, statements, false)));
        var against = statements().filter(statement -> statement.denied() || statement.disputed()).toList();
        // A thing that is disputed is so from both sides.
        var seen = new HashSet<String>();
        var named = against.stream().filter(statement -> !statement.disputed() || seen.add(statement.object().iri()))
                .toList();
        if (!against.isEmpty()) {
            rows.add("<div class=\"against\"><dt><a href=\"#against\">What argues against</a></dt><dd>"
                    + named.stream().limit(GLANCED).map(this::denial).collect(Collectors.joining(" "))
                    + more(named.size(), "#against") + "</dd></div>");
        }
        reversed.forEach((topic, statements) -> rows.add(glance(topic, statements, true)));
        return "<div class=\"glance\"><dl>" + String.join("\n", rows) + "</dl>\n" + PageGrounds.box(reader, claims,
                statements().toList()) + "</div>\n";
    }

    private String glance(Topic topic, List<Statement> statements, boolean turned) {
        var firm = statements.stream().filter(statement -> !statement.denied()).toList();
        var shown = firm.isEmpty() ? statements : firm;
        var items = topic == Topic.Doses && !turned ? PageDoses.glance(shown) : shown.stream().limit(GLANCED)
                .map(statement -> item(statement, turned)).collect(Collectors.joining(" "));
        return "<div><dt><a href=\"#" + id(topic, turned) + "\">" + Html.escape(title(topic, turned))
                + "</a></dt><dd>" + items + more(topic == Topic.Doses ? 0 : shown.size(), "#" + id(topic, turned))
                + "</dd></div>";
    }

    private String title(Topic topic, boolean turned) {
        return turned ? topic.reversed() : topic == Topic.Harms && !substance ? "What it is said to bring on or worsen"
                : topic.title();
    }

    private static String more(int all, String where) {
        return all > GLANCED ? " <a class=\"faint\" href=\"" + where + "\">+" + (all - GLANCED) + "</a>" : "";
    }

    private static String item(Statement statement, boolean turned) {
        var shown = turned ? statement.subject() : statement.object();
        return "<a class=\"item" + (statement.certainty() == Certainty.Possible ? " maybe" : "") + "\" href=\"#"
                + PageStatements.anchor(statement) + "\">" + (statement.topic() == Topic.Targets
                        || statement.topic() == Topic.Effects ? PageStatements.arrow(statement) : "")
                + (NAMED_VERBS.contains(statement.claims().get(0).relation()) && !turned ? "<span class=\"faint\">"
                        + Html.escape(Verbs.of(statement.claims().get(0)).replaceFirst("^(is|was) (an? )?", ""))
                        + "</span> " : "") + Html.escape(shown.label())
                + (statement.disputed() ? " <span class=\"contra\">disputed</span>" : "") + "</a>";
    }

    private String denial(Statement statement) {
        var words = statement.denied() ? Verbs.of(statement.claims().get(0)) : "disputed:";
        return "<a class=\"item\" href=\"#" + PageStatements.anchor(statement) + "\"><span class=\"contra\">"
                + Html.escape(words) + "</span> " + Html.escape(statement.object().label()) + "</a>";
    }

    /** All sections. */
    String sections() {
        var page = new StringBuilder();
        about.forEach((topic, statements) -> page.append(section(topic, statements, false)));
        page.append(against()).append(unshown());
        reversed.forEach((topic, statements) -> page.append(section(topic, statements, true)));
        return page.toString();
    }

    /**
     * All statements of one topic, a hundred a page.
     *
     * @param name as in the links of the sections
     */
    String whole(String name, int page) {
        var lists = new EnumMap<Topic, List<Statement>>(Topic.class);
        lists.putAll(name.startsWith("of-") ? reversed : about);
        return lists.entrySet().stream().filter(entry -> id(entry.getKey(), name.startsWith("of-")).equals(name))
                .map(entry -> whole(entry.getKey(), entry.getValue(), name, page)).findFirst()
                .orElse("<p class=\"empty\">No article says anything of it.</p>\n");
    }

    private String whole(Topic topic, List<Statement> statements, String name, int page) {
        var turned = name.startsWith("of-");
        var from = Math.min(statements.size(), (page - 1) * PAGE);
        var to = Math.min(statements.size(), from + PAGE);
        return "<h2>" + Html.escape(title(topic, turned)) + " <span class=\"faint\">" + (from + 1)
                + "–" + to + " of " + statements.size() + "</span></h2>\n" + lines.list(statements.subList(from, to),
                        turned) + "<p class=\"actions\">" + (page > 1 ? Html.link(path + "?topic=" + name + "&page="
                                + (page - 1), "Before") + " " : "") + (to < statements.size() ? Html.link(path
                                        + "?topic=" + name + "&page=" + (page + 1), "Further") : "") + "</p>\n";
    }

    private String section(Topic topic, List<Statement> statements, boolean turned) {
        var id = id(topic, turned);
        var firm = topic == Topic.Doses && !turned ? statements.stream().filter(statement -> statement.object()
                .dosage().isEmpty()).toList() : statements;
        var whole = firm.subList(0, Math.min(WHOLE, firm.size()));
        var rest = firm.subList(whole.size(), Math.min(firm.size(), whole.size() + BRIEF));
        return "<section id=\"" + id + "\"><h2>" + Html.escape(title(topic, turned))
                + " <span class=\"faint\">" + statements.size() + "</span></h2>\n"
                + (topic == Topic.Doses && !turned ? new PageDoses(reader).table(statements) : "")
                + (whole.isEmpty() ? "" : lines.list(whole, turned))
                + (rest.isEmpty() ? "" : "<details><summary>" + (firm.size() - whole.size()) + " more</summary>\n"
                        + lines.brief(rest, turned) + "</details>\n")
                + (firm.size() > whole.size() ? "<p class=\"go\">" + Html.link(path + "?topic=" + id,
                        "All " + firm.size() + " with their words") + "</p>\n" : "") + "</section>\n";
    }

    private String against() {
        var against = statements().filter(statement -> statement.denied() || statement.disputed()).toList();
        if (against.isEmpty()) {
            return "<section id=\"against\"><h2>What argues against</h2>\n<p class=\"faint\">No article denies any of "
                    + "it, or says the contrary.</p></section>\n";
        }
        var disputed = against.stream().filter(Statement::disputed).limit(PAGE).map(statement -> "<li>"
                + Html.link("#" + PageStatements.anchor(statement), statement.object().label()) + ": "
                + PageStatements.tally(statement.tally()) + " for, <span class=\"contra\">"
                + PageStatements.tally(org.peptidekg.endpoint.statement.Tally.of(statement.against()))
                + " against</span><br>" + lines.words(statement.against()) + "</li>\n").collect(Collectors.joining());
        var denied = against.stream().filter(statement -> !statement.disputed()).limit(NAMED).map(statement ->
                "<li>" + lines.verbs(statement.claims().subList(0, 1)) + " " + Html.link("#" + PageStatements
                        .anchor(statement), statement.object().label()) + " <span class=\"faint\">"
                        + statement.tally().words() + "</span></li>\n").collect(Collectors.joining());
        return "<section id=\"against\"><h2>What argues against</h2>\n" + (disputed.isEmpty() ? ""
                : "<h3>Disputed: some say so, others the contrary</h3>\n<ul class=\"plain\">" + disputed + "</ul>\n")
                + (denied.isEmpty() ? "" : "<h3>Denied, and affirmed by nobody</h3>\n<ul class=\"plain inline\">"
                        + denied + "</ul>\n") + "</section>\n";
    }

    /** What rests on no study in people, and what nobody says outright. */
    private String unshown() {
        var open = about.entrySet().stream().filter(entry -> CLAIMED.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()).filter(statement -> !statement.denied()).toList();
        var possible = open.stream().filter(statement -> statement.certainty() == Certainty.Possible).toList();
        var unstudied = open.stream().filter(statement -> statement.certainty() != Certainty.Possible
                && statement.tally().clinical() == 0).toList();
        if (open.isEmpty()) {
            return "";
        }
        return "<section id=\"unshown\"><h2>What nobody has shown</h2>\n"
                + named("No article says more than that it may", possible)
                + named("Said outright, but no place names a study in people for it", unstudied)
                + (possible.isEmpty() && unstudied.isEmpty() ? "<p class=\"faint\">For all of it some article names a "
                        + "study in people.</p>\n" : "") + "</section>\n";
    }

    private static String named(String title, List<Statement> statements) {
        var seen = new HashSet<String>();
        return statements.isEmpty() ? "" : "<h3>" + title + " <span class=\"faint\">" + statements.size()
                + "</span></h3>\n<p class=\"items\">" + statements.stream().filter(statement -> seen.add(statement
                        .object().iri())).limit(NAMED).map(statement -> item(statement, false))
                        .collect(Collectors.joining(" ")) + (statements.size() > NAMED ? " …" : "") + "</p>\n";
    }

    private Stream<Statement> statements() {
        return about.values().stream().flatMap(List::stream);
    }

    private static String id(Topic topic, boolean turned) {
        return (turned ? "of-" : "") + topic.name().toLowerCase(Locale.ROOT);
    }
}

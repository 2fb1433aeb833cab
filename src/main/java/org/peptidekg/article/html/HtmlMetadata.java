package org.peptidekg.article.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.peptidekg.article.Metadata;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.Dates;
import org.peptidekg.article.format.Yaml;
import org.peptidekg.text.BadInputException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a page says of itself in JSON-LD, meta tags and time elements. */
final class HtmlMetadata {

    private static final List<String> MODIFIED = List.of("meta[property=article:modified_time]",
            "meta[property=og:updated_time]", "meta[name=last-modified]", "meta[name=dcterms.modified]",
            "time[itemprop=dateModified]");
    private static final List<String> PUBLISHED = List.of("meta[property=article:published_time]",
            "meta[name=citation_publication_date]", "meta[name=date]", "meta[name=dc.date]",
            "time[itemprop=datePublished]", "article time[datetime]", "main time[datetime]");
    private static final List<String> PEOPLE = List.of("author", "editor", "reviewedBy", "contributor");

    private HtmlMetadata() {
    }

    static void read(Document page, ArticleDraft draft) {
        var linked = page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> parse(script.data()).stream())
                .flatMap(HtmlMetadata::articles).toList();
        draft.date = linkedDate(linked, "dateModified").or(() -> date(page, MODIFIED))
                .or(() -> linkedDate(linked, "datePublished")).or(() -> date(page, PUBLISHED));
        for (var role : PEOPLE) {
            linked.stream().flatMap(article -> texts(value(article, role))).forEach(name -> draft.people.add(
                    new Metadata.Person(role.equals("reviewedBy") ? "reviewer" : role, name)));
        }
        if (draft.people.isEmpty()) {
            page.select("meta[name=author], meta[name=citation_author]").stream()
                    .map(meta -> meta.attr("content").strip())
                    .filter(name -> !name.isEmpty() && !name.startsWith("http"))
                    .forEach(name -> draft.people.add(new Metadata.Person("author", name)));
        }
        draft.source = Stream.of("link[rel=canonical]", "meta[property=og:url]").map(page::selectFirst)
                .filter(element -> element != null)
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("content"))
                .filter(address -> address.startsWith("http")).findFirst();
        draft.title = draft.title.or(() -> Optional.ofNullable(page.selectFirst("meta[property=og:title]"))
                .map(meta -> meta.attr("content").strip()).filter(title -> !title.isEmpty()));
    }

    /** JSON is read as the YAML that it nearly is; a page with a broken one is read without it. */
    private static Optional<Node> parse(String json) {
        try {
            return Yaml.compose("JSON-LD", "{\"@graph\": " + json.replace('\t', ' ') + "}", 0).map(root -> (Node) root);
        } catch (BadInputException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(Document page, List<String> queries) {
        return queries.stream().map(page::selectFirst).filter(element -> element != null)
                .map(element -> element.hasAttr("content") ? element.attr("content")
                        : element.hasAttr("datetime") ? element.attr("datetime") : element.text())
                .flatMap(text -> Dates.parse(text).stream()).findFirst();
    }

    private static Optional<LocalDate> linkedDate(List<MappingNode> articles, String key) {
        return articles.stream().flatMap(article -> texts(value(article, key)))
                .flatMap(text -> Dates.parse(text).stream()).findFirst();
    }

    /** The descriptions of articles in a piece of linked data. */
    private static Stream<MappingNode> articles(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().flatMap(HtmlMetadata::articles);
        }
        if (!(node instanceof MappingNode map)) {
            return Stream.empty();
        }
        var isArticle = value(map, "headline").isPresent()
                || texts(value(map, "@type")).anyMatch(type -> type.endsWith("Article") || type.endsWith("Posting"));
        return Stream.concat(isArticle ? Stream.of(map) : Stream.empty(),
                value(map, "@graph").map(HtmlMetadata::articles).orElse(Stream.empty()));
    }

    private static Optional<Node> value(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key))
                .map(entry -> entry.getValueNode()).findFirst();
    }

    /** A text, the texts of a list, or the names of what is described. */
    private static Stream<String> texts(Optional<Node> node) {
        if (node.isEmpty()) {
            return Stream.empty();
        }
        if (node.get() instanceof ScalarNode scalar) {
            return Stream.of(scalar.getValue().strip()).filter(text -> !text.isEmpty());
        }
        if (node.get() instanceof SequenceNode list) {
            return list.getValue().stream().flatMap(item -> texts(Optional.of(item)));
        }
        return node.get() instanceof MappingNode map ? texts(value(map, "name")) : Stream.empty();
    }
}

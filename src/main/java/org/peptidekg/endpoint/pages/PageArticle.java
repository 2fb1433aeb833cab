package org.peptidekg.endpoint.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.peptidekg.article.Article;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.endpoint.explore.ArticlePlaces;
import org.peptidekg.endpoint.explore.ExploreReader;
import org.peptidekg.endpoint.html.Link;
import org.peptidekg.endpoint.html.PageFrame;
import org.peptidekg.endpoint.html.PageLinks;
import org.peptidekg.endpoint.parts.ArticleMarks;
import org.peptidekg.endpoint.parts.MarkedPiece;
import org.peptidekg.endpoint.parts.PageParts;
import org.peptidekg.store.Names;
import org.peptidekg.text.BadInputException;

/** The page of an article: its text with the claims marked in place, and the claims beside it, linked both ways. */
public final class PageArticle {

    /** Places that one page shows. */
    private static final int MOST = 500;

    private final ExploreReader reader;
    private final PageParts parts;

    public PageArticle(ExploreReader reader) {
        this.reader = reader;
        this.parts = new PageParts(reader);
    }

    public PageFrame page(Node article) {
        var title = reader.label(article);
        return PageFrame.of(title).withStyle("reading").withModules("article")
                .withCrumbs(new Link("/#articles", "Articles")).withBody("pages/article.jte", view(article, title));
    }

    private ArticleView view(Node article, String title) {
        var places = reader.places().ofArticle(article);
        var entries = entries(places.subList(0, Math.min(MOST, places.size())));
        var read = read(article);
        var text = read.map(found -> text(article, found, title, entries));
        var missing = text.map(Text::missing).orElse(entries);
        return new ArticleView(text.map(Text::title).orElseGet(() -> List.of(MarkedPiece.plain(title))),
                byline(article), reader.text(article, DCTerms.source.asNode()).map(source -> new Link(source, source)),
                topic(article), text.map(Text::parts), ArticleView.quotations(missing, parts),
                ArticleView.size(places.size()), places.size() - entries.size(),
                ArticleView.sections(entries, parts), reader.path(article.getURI()));
    }

    private List<ArticleView.Entry> entries(List<ArticlePlaces.Placed> places) {
        // What other articles state of the same claims may be a thousand times as much.
        return places.stream().collect(Collectors.groupingBy(ArticlePlaces.Placed::claim,
                        Collectors.mapping(ArticlePlaces.Placed::place, Collectors.toList()))).entrySet().stream()
                .flatMap(said -> reader.claim(said.getKey(), said.getValue()).stream())
                .flatMap(claim -> claim.evidence().stream().map(place -> new ArticleView.Entry(claim, place)))
                .sorted(Comparator.comparing((ArticleView.Entry e) -> e.evidence().start())
                        .thenComparing(e -> e.evidence().end()).thenComparing(e -> e.claim().iri())).toList();
    }

    private String byline(Node article) {
        var facts = new ArrayList<String>();
        reader.text(article, DCTerms.date.asNode()).ifPresent(facts::add);
        for (var role : List.of(DCTerms.creator, DCTerms.contributor)) {
            reader.objects(article, role.asNode()).forEach(person -> facts.add(reader.label(person)
                    + reader.text(person, Names.pmo("role")).map(name -> " (" + name + ")").orElse("")));
        }
        return String.join(" · ", facts);
    }

    private Optional<Link> topic(Node article) {
        return reader.object(article, Names.pmo("topic")).map(term -> new Link("/graph?focus="
                + PageLinks.encode(reader.key(term.getURI())), reader.label(term)));
    }

    /** The text with its marks, and the claims whose words it does not have. */
    private record Text(List<MarkedPiece> title, List<PageBlocks.Part> parts, List<ArticleView.Entry> missing) {
    }

    private Text text(Node article, Article read, String title, List<ArticleView.Entry> entries) {
        var places = new ArrayList<ArticleMarks.Mark>();
        var before = reader.text(article, Names.pmo("textStart")).map(Integer::parseInt).orElse(0);
        for (var i = 0; i < entries.size(); i++) {
            var evidence = entries.get(i).evidence();
            places.add(new ArticleMarks.Mark(PageParts.anchor(evidence), evidence.start() - before,
                    evidence.end() - before, i + 1));
            reader.places().cues(evidence.iri()).forEach(cue -> places.add(new ArticleMarks.Mark("",
                    cue.start() - before,
                    cue.end() - before, 0)));
        }
        var marks = new ArticleMarks(read.source(), places);
        var blocks = new PageBlocks(marks, title);
        // In the order of the page: where a place is met first, links lead.
        var head = blocks.title(read.blocks());
        var body = blocks.parts(read.blocks());
        return new Text(head, body, marks.missing().stream().map(mark -> entries.get(mark.number() - 1)).toList());
    }

    /** The article as it was when it was loaded, if its text was kept. */
    private Optional<Article> read(Node article) {
        var name = reader.text(article, Names.pmo("fileName"));
        var text = reader.text(article, Names.pmo("text"));
        if (name.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var articles = ArticleReader.readAll(name.get(), text.get());
            var key = article.getURI().replaceFirst("^.*/", "");
            return Optional.of(articles.stream().filter(one -> one.key().equals(key)).findFirst()
                    .orElse(articles.get(0)));
        } catch (BadInputException e) {
            return Optional.empty();
        }
    }
}

package org.peptidekg.export.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.peptidekg.export.text.AnnotatedArticle.Annotation;
import org.peptidekg.export.text.AnnotatedArticle.Statement;
import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;

/**
 * BioC as XML or JSON: a document for each article, a passage for each stretch that is quoted, annotations for
 * quotations and for the words of terms, a relation for each claim at each place. Offsets count code points of the
 * article's file.
 */
public final class BiocExport extends GraphExport {

    private static final String DATE = "20260101";
    private static final String KEY = "peptidekg.key: offsets and lengths count Unicode code points of the file";

    private final boolean xml;

    private BiocExport(String name, String mediaType, String extension, boolean xml) {
        super(name, mediaType, extension);
        this.xml = xml;
    }

    public static BiocExport xml() {
        return new BiocExport("bioc", "application/xml", "xml", true);
    }

    public static BiocExport json() {
        return new BiocExport("biocjson", "application/json", "json", false);
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        BiocWriter writer = xml ? new BiocXml(out) : new BiocJson(out);
        writer.start("PeptideKG", DATE, KEY);
        for (var iri : graph.reader().articles()) {
            var claims = graph.claimsOf(iri);
            if (!claims.isEmpty()) {
                document(new AnnotatedArticle(graph.reader().article(iri), claims), writer);
            }
        }
        writer.end();
    }

    private static void document(AnnotatedArticle article, BiocWriter writer) throws IOException {
        var infons = new LinkedHashMap<String, String>();
        infons.put("iri", article.article().iri());
        infons.put("title", article.article().title());
        infons.put("sha256", article.article().sha256());
        writer.startDocument(article.key(), infons);
        var annotations = article.annotations();
        for (var passage : article.passages()) {
            writer.startPassage(Map.of("type", "quoted"), passage.start(), passage.text());
            for (var annotation : annotations) {
                if (annotation.start() >= passage.start() && annotation.end() <= passage.end()) {
                    annotation(annotation, writer);
                }
            }
            writer.endPassage();
        }
        writer.startRelations();
        for (var statement : article.statements()) {
            relation(statement, writer);
        }
        writer.endDocument();
    }

    private static void annotation(Annotation annotation, BiocWriter writer) throws IOException {
        var infons = new LinkedHashMap<String, String>();
        infons.put("type", annotation.term().map(term -> term.kind()).orElse("Evidence"));
        annotation.term().ifPresent(term -> {
            infons.put("identifier", term.exactIdentifiers().isEmpty() ? term.iri() : term.exactIdentifiers().get(0));
            infons.put("term", term.iri());
        });
        annotation.evidence().ifPresent(place -> infons.put("identifier", place.iri()));
        writer.annotation(annotation.id(), infons, annotation.start(), annotation.end() - annotation.start(),
                annotation.text());
    }

    private static void relation(Statement statement, BiocWriter writer) throws IOException {
        var claim = statement.claim();
        var infons = new LinkedHashMap<String, String>();
        infons.put("type", claim.relation().name());
        infons.put("claim", claim.iri());
        infons.put("polarity", claim.polarity().name());
        infons.put("certainty", statement.evidence().certainty().name());
        claim.aspect().ifPresent(aspect -> infons.put("aspect", aspect.name()));
        claim.subjectDirection().ifPresent(way -> infons.put("subjectDirection", way.name()));
        claim.objectDirection().ifPresent(way -> infons.put("objectDirection", way.name()));
        infons.put("subject", claim.subject().iri());
        infons.put("object", claim.object().iri());
        infons.put("article", statement.evidence().article());
        infons.put("quotation", statement.evidence().quote());
        var context = Fields.contexts(statement.evidence());
        if (!context.isEmpty()) {
            infons.put("context", String.join(" | ", context));
        }
        infons.put("start", Integer.toString(statement.evidence().start()));
        infons.put("end", Integer.toString(statement.evidence().end()));
        var nodes = new LinkedHashMap<String, String>();
        nodes.put("evidence", statement.quotation());
        statement.subject().ifPresent(id -> nodes.put("subject", id));
        statement.object().ifPresent(id -> nodes.put("object", id));
        writer.relation("R-" + Fields.id(statement.evidence().iri()), infons, nodes);
    }
}

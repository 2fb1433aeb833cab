package org.peptidekg.export.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.peptidekg.export.write.ClaimGraph;
import org.peptidekg.export.write.Csv;
import org.peptidekg.export.write.Fields;
import org.peptidekg.export.write.GraphExport;
import org.peptidekg.rdf.read.StoredTerm;

/**
 * PubTator: a document for each article. Its offsets are those of the article's file: where nothing is quoted, the
 * text is blanks. The quotation of each claim is an annotation of type Claim whose identifier is the claim; it
 * stands in the last column of the relation too, behind subject and object.
 */
public final class PubTatorExport extends GraphExport {

    public PubTatorExport() {
        super("pubtator", "text/plain", "pubtator");
    }

    @Override
    protected void write(ClaimGraph graph, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (var iri : graph.reader().articles()) {
            var claims = graph.claimsOf(iri);
            if (!claims.isEmpty()) {
                document(new AnnotatedArticle(graph.reader().article(iri), claims), writer);
            }
        }
        writer.flush();
    }

    private static void document(AnnotatedArticle article, Writer out) throws IOException {
        var text = text(article);
        var gap = gap(text, article);
        // Document ids of PubTator hold no bar.
        var id = article.key().replace('|', '_');
        out.write(id + "|t|" + string(text, 0, gap) + "\n");
        out.write(id + "|a|" + string(text, gap + 1, text.length) + "\n");
        for (var annotation : article.annotations()) {
            if (annotation.term().isPresent()) {
                var term = annotation.term().get();
                annotation(id, annotation.start(), annotation.end(), annotation.text(), term.kind(), concept(term),
                        out);
            }
        }
        for (var statement : article.statements()) {
            var place = statement.evidence();
            annotation(id, place.start(), place.end(), place.quote(), "Claim", statement.claim().iri(), out);
        }
        for (var statement : article.statements()) {
            var claim = statement.claim();
            out.write(String.join("\t", id, Fields.kind(claim).replace(' ', '_'), concept(claim.subject()),
                    concept(claim.object()), claim.iri()) + "\n");
        }
        out.write("\n");
    }

    /** The quotations at their places, and the title where it can stand without touching them. */
    private static int[] text(AnnotatedArticle article) {
        var passages = article.passages();
        var title = Csv.flat(article.article().title()).codePoints().toArray();
        var text = new int[Math.max(passages.get(passages.size() - 1).end(), title.length + 1)];
        Arrays.fill(text, ' ');
        if (passages.get(0).start() > title.length) {
            System.arraycopy(title, 0, text, 0, title.length);
        }
        for (var passage : passages) {
            var signs = Csv.flat(passage.text()).codePoints().toArray();
            System.arraycopy(signs, 0, text, passage.start(), signs.length);
        }
        return text;
    }

    /** Title and body are joined by one blank: that behind the title or, if it has no place, the first of all. */
    private static int gap(int[] text, AnnotatedArticle article) {
        var title = Csv.flat(article.article().title());
        var length = title.codePointCount(0, title.length());
        if (string(text, 0, length).equals(title) && text[length] == ' ') {
            return length;
        }
        for (var at = 0; at < text.length; at++) {
            if (text[at] == ' ') {
                return at;
            }
        }
        return text.length;
    }

    private static void annotation(String id, int start, int end, String words, String type, String concept,
            Writer out) throws IOException {
        out.write(String.join("\t", id, Integer.toString(start), Integer.toString(end), Csv.flat(words), type,
                concept) + "\n");
    }

    private static String concept(StoredTerm term) {
        return term.exactIdentifiers().isEmpty() ? term.iri() : term.exactIdentifiers().get(0);
    }

    private static String string(int[] signs, int from, int to) {
        return new String(signs, from, Math.max(0, to - from));
    }
}

package org.peptidekg.article.bioc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.GivenNamePlacer.Mark;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.article.xml.XmlPart;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.MappedText;

/** BioC as XML: a collection of documents with passages, sentences and marked names. */
public final class BioCXmlFormat implements ArticleFormat {

    @Override
    public List<ArticleDraft> read(InputFile file) {
        return XmlPart.read(file, Set.of("document"), (part, draft) -> read(file, part, draft));
    }

    private static void read(InputFile file, XmlPart part, ArticleDraft draft) {
        var document = part.root();
        var id = XmlPart.words(document, "> id").orElse("");
        var passages = new ArrayList<Passage>();
        for (var passage : document.select("> passage")) {
            var infons = infons(passage);
            var text = passage.selectFirst("> text");
            if (text != null) {
                passages.add(new Passage(infons, offset(file, id, passage), part.raw(text), marks(file, id, passage)));
            } else {
                sentences(file, id, part, passage, infons).ifPresent(passages::add);
            }
        }
        BioCDocument.read(id, passages, draft);
    }

    /** Sentences that stand by themselves, as one text. */
    private static java.util.Optional<Passage> sentences(InputFile file, String id, XmlPart part, Element passage,
            Map<String, String> infons) {
        var pieces = new ArrayList<MappedText>();
        var marks = new ArrayList<Mark>();
        var start = offset(file, id, passage);
        var length = 0;
        for (var sentence : passage.select("> sentence")) {
            var text = sentence.selectFirst("> text");
            if (text == null || part.raw(text).length() == 0) {
                continue;
            }
            var words = part.raw(text);
            // Between two sentences stand as many blanks as their offsets tell, at least one.
            var gap = Math.max(pieces.isEmpty() ? 0 : 1, Math.min(2, offset(file, id, sentence) - start - length));
            for (var i = 0; i < gap; i++) {
                var at = words.source(0, 1).start();
                pieces.add(MappedText.of(part.words().source(), at - 1, at).withText(" "));
            }
            pieces.add(words);
            var here = start + length + gap;
            var shift = here - offset(file, id, sentence);
            marks(file, id, sentence).forEach(mark -> marks.add(new Mark(mark.offset() + shift, mark.words(),
                    mark.type(), mark.identifier())));
            length += gap + words.text().codePointCount(0, words.length());
        }
        return pieces.isEmpty() ? java.util.Optional.empty()
                : java.util.Optional.of(new Passage(infons, start, MappedText.join(pieces), List.copyOf(marks)));
    }

    private static List<Mark> marks(InputFile file, String id, Element parent) {
        var marks = new ArrayList<Mark>();
        for (var annotation : parent.select("> annotation")) {
            var places = annotation.select("> location");
            var infons = infons(annotation);
            // A name in several pieces is no name that can be taken as given.
            if (places.size() == 1 && annotation.selectFirst("> text") != null) {
                marks.add(new Mark(number(file, id, places.get(0).attr("offset")),
                        annotation.selectFirst("> text").wholeText(), infons.getOrDefault("type", ""),
                        infons.getOrDefault("identifier", infons.getOrDefault("Identifier", ""))));
            }
        }
        return marks;
    }

    private static Map<String, String> infons(Element parent) {
        var infons = new HashMap<String, String>();
        parent.select("> infon").forEach(infon -> infons.put(infon.attr("key"), infon.wholeText().strip()));
        return infons;
    }

    private static int offset(InputFile file, String id, Element parent) {
        return number(file, id, XmlPart.words(parent, "> offset").orElse("0"));
    }

    private static int number(InputFile file, String id, String text) {
        if (!text.strip().matches("\\d{1,9}")) {
            throw new BadInputException(file.path().toString(), "document " + id + ": '" + text
                    + "' is no offset of BioC");
        }
        return Integer.parseInt(text.strip());
    }
}

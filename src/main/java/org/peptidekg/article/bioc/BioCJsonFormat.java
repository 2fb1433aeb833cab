package org.peptidekg.article.bioc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.peptidekg.article.bioc.JsonPlaces.Members;
import org.peptidekg.article.bioc.JsonPlaces.Text;
import org.peptidekg.article.bioc.JsonPlaces.Value;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.ArticleFormat;
import org.peptidekg.article.format.GivenNamePlacer.Mark;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.MappedText;

/** BioC as JSON: a collection, a list of documents, or one document a line. */
public final class BioCJsonFormat implements ArticleFormat {

    @Override
    public List<ArticleDraft> read(InputFile file) {
        var drafts = new ArrayList<ArticleDraft>();
        JsonPlaces.read(file).forEach(value -> documents(file, value, drafts));
        if (drafts.isEmpty()) {
            throw new BadInputException(file.path().toString(), "JSON without a document of BioC");
        }
        return drafts;
    }

    private static void documents(InputFile file, Value value, List<ArticleDraft> drafts) {
        if (value instanceof Members members && value.get("passages").isPresent()) {
            var draft = new ArticleDraft();
            draft.part = Optional.of(members.span());
            var id = value.get("id").map(Value::text).orElse("");
            var passages = value.get("passages").get().list().stream()
                    .flatMap(passage -> passage(file, id, passage).stream()).toList();
            BioCDocument.read(id, passages, draft);
            drafts.add(draft);
        } else if (value instanceof Members members) {
            members.values().values().forEach(inner -> documents(file, inner, drafts));
        } else {
            value.list().forEach(inner -> documents(file, inner, drafts));
        }
    }

    private static Optional<Passage> passage(InputFile file, String id, Value value) {
        var infons = infons(value);
        var offset = number(file, id, value.get("offset").map(Value::text).orElse("0"));
        if (value.get("text").orElse(null) instanceof Text text && !text.text().isEmpty()) {
            return Optional.of(new Passage(infons, offset, JsonPlaces.mapped(file.source(), text),
                    marks(file, id, value)));
        }
        var pieces = new ArrayList<MappedText>();
        var marks = new ArrayList<Mark>();
        var length = 0;
        for (var sentence : value.get("sentences").map(Value::list).orElse(List.of())) {
            if (sentence.get("text").orElse(null) instanceof Text text && !text.text().isEmpty()) {
                var words = JsonPlaces.mapped(file.source(), text);
                if (!pieces.isEmpty()) {
                    pieces.add(MappedText.of(file.source(), text.start(), text.start() + 1).withText(" "));
                    length++;
                }
                var shift = offset + length - number(file, id, sentence.get("offset").map(Value::text).orElse("0"));
                marks(file, id, sentence).forEach(mark -> marks.add(new Mark(mark.offset() + shift, mark.words(),
                        mark.type(), mark.identifier())));
                pieces.add(words);
                length += words.text().codePointCount(0, words.length());
            }
        }
        return pieces.isEmpty() ? Optional.empty()
                : Optional.of(new Passage(infons, offset, MappedText.join(pieces), List.copyOf(marks)));
    }

    private static List<Mark> marks(InputFile file, String id, Value parent) {
        var marks = new ArrayList<Mark>();
        for (var annotation : parent.get("annotations").map(Value::list).orElse(List.of())) {
            var places = annotation.get("locations").map(Value::list).orElse(List.of());
            var infons = infons(annotation);
            // A name in several pieces is no name that can be taken as given.
            if (places.size() == 1 && annotation.get("text").isPresent()) {
                marks.add(new Mark(number(file, id, places.get(0).get("offset").map(Value::text).orElse("")),
                        annotation.get("text").get().text(), infons.getOrDefault("type", ""),
                        infons.getOrDefault("identifier", "")));
            }
        }
        return marks;
    }

    private static Map<String, String> infons(Value parent) {
        var infons = new HashMap<String, String>();
        if (parent.get("infons").orElse(null) instanceof Members members) {
            members.values().forEach((key, value) -> infons.put(key, value.text().strip()));
        }
        return infons;
    }

    private static int number(InputFile file, String id, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new BadInputException(file.path().toString(), "document " + id + ": '" + text
                    + "' is no offset of BioC");
        }
        return Integer.parseInt(text);
    }
}

package org.peptidekg.article.xml;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;
import org.peptidekg.article.Metadata;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.Dates;
import org.peptidekg.article.format.Works;

/** Identifiers, dates and people of a JATS article. */
final class JatsMetadata {

    private static final String FRONT = "article > front > article-meta, article > front-stub";

    private JatsMetadata() {
    }

    static void read(Element article, ArticleDraft draft) {
        var meta = article.selectFirst(FRONT);
        if (meta == null) {
            return;
        }
        var pmc = id(meta, "pmcid").or(() -> id(meta, "pmc")).map(id -> id.startsWith("PMC") ? id : "PMC" + id);
        draft.key = pmc.or(() -> id(meta, "pmid").map(id -> "pmid-" + id)).or(() -> id(meta, "doi"));
        draft.source = Works.address(id(meta, "pmid"), id(meta, "doi"));
        draft.date = Stream.of("pub-date", "history > date").flatMap(query -> meta.select(query).stream())
                .flatMap(date -> date(date).stream()).findFirst();
        meta.select("contrib[contrib-type=author], contrib[contrib-type=editor]").forEach(person -> name(person)
                .ifPresent(name -> draft.people.add(new Metadata.Person(person.attr("contrib-type"), name))));
    }

    private static Optional<String> id(Element meta, String type) {
        return XmlPart.words(meta, "> article-id[pub-id-type=" + type + "]");
    }

    private static Optional<String> name(Element person) {
        var name = person.selectFirst("name");
        if (name == null) {
            return XmlPart.words(person, "collab, string-name");
        }
        return Optional.of(Stream.of("given-names", "surname", "suffix")
                .flatMap(part -> XmlPart.words(name, part).stream()).reduce("", (a, b) -> a + " " + b).strip())
                .filter(text -> !text.isEmpty());
    }

    /** A date with its day; of "June 2001" no day is known. */
    static Optional<LocalDate> date(Element date) {
        var year = XmlPart.words(date, "year");
        var month = XmlPart.words(date, "month");
        var day = XmlPart.words(date, "day");
        if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        return month.get().matches("\\d{1,2}") && day.get().matches("\\d{1,2}")
                ? Dates.parse(String.format(Locale.ROOT, "%s-%02d-%02d", year.get(), Integer.parseInt(month.get()),
                        Integer.parseInt(day.get())))
                : Dates.parse(day.get() + " " + month.get() + " " + year.get());
    }
}

package org.peptidekg.article.bioc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.peptidekg.article.Aside;
import org.peptidekg.article.Block;
import org.peptidekg.article.Metadata;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.GivenNamePlacer;
import org.peptidekg.article.format.Works;

/** Makes an article of the passages of a BioC document. */
final class BioCDocument {

    private static final Map<String, Aside.Role> SECTIONS = Map.of("METHODS", Aside.Role.METHODS,
            "REF", Aside.Role.REFERENCES, "SUPPL", Aside.Role.PUBLISHER, "ACK_FUND", Aside.Role.PUBLISHER,
            "AUTH_CONT", Aside.Role.PUBLISHER, "COMP_INT", Aside.Role.PUBLISHER, "ABBR", Aside.Role.PUBLISHER,
            "KEYWORD", Aside.Role.PUBLISHER, "REVIEW_INFO", Aside.Role.COMMENTS);
    private static final Map<String, Aside.Role> TYPES = Map.of("ref", Aside.Role.REFERENCES,
            "reference", Aside.Role.REFERENCES, "footnote", Aside.Role.FOOTNOTE,
            "table_footnote", Aside.Role.FOOTNOTE, "table_foot", Aside.Role.FOOTNOTE, "table", Aside.Role.TABLE,
            "formula", Aside.Role.CODE, "kwd", Aside.Role.PUBLISHER);
    private static final Set<String> TITLES = Set.of("title", "front");
    private static final Pattern HEADING = Pattern.compile("(?:abstract_)?title(?:_(\\d))?");
    private static final Pattern NAME = Pattern.compile("surname:([^;]*);given-names:(.*)");
    private static final int LONGEST_TITLE = 400;
    private static final int MOST_PEOPLE = 1000;

    private BioCDocument() {
    }

    static void read(String id, List<Passage> passages, ArticleDraft draft) {
        draft.key = Optional.of(id).filter(key -> !key.isBlank());
        var names = new GivenNamePlacer(draft);
        for (var passage : passages) {
            describe(id, passage.infons(), draft);
            var role = role(passage);
            if (passage.text().isBlank()) {
                continue;
            }
            if (role.isPresent()) {
                draft.asides.add(new Aside(role.get(), passage.text().source()));
                continue;
            }
            draft.blocks.add(block(passage, passages.size(), draft));
            passage.marks().forEach(mark -> names.place(mark, passage.text(), passage.offset()));
        }
        names.warning().ifPresent(draft.warnings::add);
    }

    private static Optional<Aside.Role> role(Passage passage) {
        return Optional.ofNullable(SECTIONS.get(passage.section()))
                .or(() -> Optional.ofNullable(TYPES.get(passage.type())));
    }

    private static Block block(Passage passage, int all, ArticleDraft draft) {
        var text = passage.text().strip();
        var named = TITLES.contains(passage.type()) || passage.section().equals("TITLE");
        var first = all > 1 && passage.type().isEmpty() && text.length() <= LONGEST_TITLE;
        if (draft.blocks.isEmpty() && (named || first)) {
            draft.title = Optional.of(text.text());
            return new Block.Heading(1, text);
        }
        var heading = HEADING.matcher(passage.type());
        if (heading.matches()) {
            return new Block.Heading(heading.group(1) == null ? 2 : 1 + Integer.parseInt(heading.group(1)), text);
        }
        return new Block.Paragraph(text);
    }

    private static void describe(String id, Map<String, String> infons, ArticleDraft draft) {
        if (draft.source.isPresent() || !draft.blocks.isEmpty()) {
            return;
        }
        var pmc = Optional.ofNullable(infons.get("article-id_pmc")).map(text -> text.replaceFirst("^PMC", ""));
        if (pmc.isPresent() && id.replaceFirst("^PMC", "").equals(pmc.get())) {
            draft.key = Optional.of("PMC" + pmc.get());
        }
        draft.source = Works.address(Optional.ofNullable(infons.get("article-id_pmid")),
                Optional.ofNullable(infons.get("article-id_doi")));
        for (var i = 0; i < MOST_PEOPLE && infons.containsKey("name_" + i); i++) {
            var name = NAME.matcher(infons.get("name_" + i));
            if (name.matches()) {
                draft.people.add(new Metadata.Person("author", (name.group(2) + " " + name.group(1)).strip()));
            }
        }
    }
}

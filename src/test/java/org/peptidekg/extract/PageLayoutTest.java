package org.peptidekg.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peptidekg.article.Article;
import org.peptidekg.article.read.ArticleReader;
import org.peptidekg.claim.Claim;
import org.peptidekg.claim.Polarity;
import org.peptidekg.mention.Lexicon;

/** What a layout says and what it keeps from being said, from the file to the claims. */
class PageLayoutTest {

    /** What is read, though little is believed of a sentence alone. */
    private static final Extractor EXTRACTOR = Extractor.bundled(Lexicon::bundled, List.of(), 0.35);

    @TempDir
    private Path folder;

    private Article article(String name, String text) throws IOException {
        return ArticleReader.read(Files.writeString(folder.resolve(name), text.translateEscapes()));
    }

    private List<Claim> claims(Article article) {
        return EXTRACTOR.extract(article, EXTRACTOR.run("test", Optional.empty())).claims();
    }

    private String shown(Article article) {
        return claims(article).stream().filter(claim -> !claim.relation().name().equals("isA"))
                .map(claim -> claim.subject().label() + " " + (claim.polarity() == Polarity.Negated ? "-" : "")
                        + claim.relation() + " " + claim.object().label()).sorted().collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "REFERENCES | ## References\\n\\n1. Doe J, Roe A. Ghrelin causes nausea in rats. J Test. 1999;3:1-9.",
        "REFERENCES | ## Further reading\\n\\n- Ghrelin causes nausea",
        "REFERENCES | 4. Doe J, Roe A. Oxytocin causes nausea. J Test Res. 2004;12(3):44-51.",
        "FOOTNOTE | [^1]: In some people oxytocin causes nausea.",
        "CONTENTS | - [Oxytocin causes nausea](#a)\\n- [Dose](#b)",
        "NAVIGATION | ## Related articles\\n\\n- Oxytocin causes nausea",
        "NAVIGATION | Read more: Oxytocin causes nausea",
        "COMMENTS | ## 3 comments\\n\\nOxytocin causes nausea, says my aunt.",
        "PUBLISHER | Conflict of interest: Oxytocin causes nausea, which one author sells against.",
        "ADVERTISEMENT | Sponsored: Oxytocin causes nausea, so buy ours.",
        "CODE | ```\\nOxytocin causes nausea.\\n```",
        "STRUCK_OUT | It is old. ~~Oxytocin causes nausea.~~",
        "STRUCK_OUT | It is old. <del>Oxytocin causes nausea.</del>",
        "HIDDEN | <div style=\"display:none\">\\n\\nOxytocin causes nausea.\\n\\n</div>",
        "HIDDEN | It is old. %%Oxytocin causes nausea.%%"})
    void onlyTheBodyStates(String role, String part) throws IOException {
        var article = article("a.md", "# Oxytocin\\n\\nOxytocin raises dopamine.\\n\\n" + part + "\\n");
        assertEquals("oxytocin increases dopamine", shown(article));
        assertTrue(article.asides().stream().anyMatch(aside -> aside.role().name().equals(role)),
                article.asides()::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<p hidden>Oxytocin causes nausea.</p>",
        "<p class=\"sr-only\">Oxytocin causes nausea.</p>",
        "<style>.off { display: none }</style><p class=\"off\">Oxytocin causes nausea.</p>",
        "<p><s>Oxytocin causes nausea.</s></p>",
        "<p><span style=\"text-decoration: line-through\">Oxytocin causes nausea.</span></p>",
        "<pre>Oxytocin causes nausea.</pre>",
        "<section class=\"footnotes\"><p>Oxytocin causes nausea.</p></section>",
        "<ul><li><a href=\"#a\">Oxytocin causes nausea</a></li><li><a href=\"#b\">Dose</a></li></ul>",
        "<p>More: https://example.org/oxytocin-causes-nausea</p>"})
    void onlyTheBodyOfAPageStates(String part) throws IOException {
        assertEquals("oxytocin increases dopamine", shown(article("a.html", "<html><body><h1>Oxytocin</h1>"
                + "<p>Oxytocin raises dopamine.</p>" + part + "</body></html>")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<table><tr><th>Peptide</th><th>Effect</th></tr><tr><td rowspan=2>Oxytocin</td><td>Raises dopamine</td></tr>"
                + "<tr><td>Lowers cortisol</td></tr></table> | oxytocin decreases cortisol; oxytocin increases d"
                + "opamine",
        "<table><tr><th>Peptide</th><th>Side effects</th></tr><tr><td>Oxytocin</td><td><ul><li>Nausea</li>"
                + "<li>Headache</li></ul></td></tr></table> | oxytocin hasSideEffect headache; "
                + "oxytocin hasSideEffect nausea",
        "<table><tr><th>Outcome</th><th>Oxytocin</th><th>Placebo</th></tr><tr><td>Dopamine</td><td>\u2191 20 %</td>"
                + "<td>\u2193</td></tr><tr><td>Pain</td><td>reduced</td><td>no change</td></tr></table> | "
                + "oxytocin alleviates pain; oxytocin increases dopamine",
        "<p>\u2705 Raises dopamine<br>\u2705 Lowers cortisol</p> | oxytocin decreases cortisol; "
                + "oxytocin increases dopamine",
        "<p><span>Oxytocin raises dopamine.</span><span>It lowers cortisol.</span></p> | oxytocin decreases cortisol; "
                + "oxytocin increases dopamine",
        "<p>Oxytocin may worsen \uFB01bromyalgia. It raises dop\u00ADamine.</p> | "
                + "oxytocin increases dopamine; oxytocin worsens fibromyalgia"})
    void pagesAreReadAsSeen(String part, String expected) throws IOException {
        assertEquals(expected, shown(article("a.html", "<html><body><h1>Oxytocin</h1>" + part + "</body></html>")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "## Side effects\\n\\n### Less common\\n\\n- Nausea ! oxytocin hasSideEffect nausea ! less common",
        "## Side effects\\n\\n### Stomach and gut\\n\\n- Nausea ! oxytocin hasSideEffect nausea ! stomach and gut",
        "## Side effects\\n\\nRare: nausea ! oxytocin hasSideEffect nausea ! rare",
        "## Side effects\\n\\n! Rare ! Common !\\n!---!---!\\n! Nausea ! Headache ! ! "
                + "oxytocin hasSideEffect headache; oxytocin hasSideEffect nausea ! rare"})
    void headsThatSortPassTheRoleOn(String text) throws IOException {
        var parts = text.strip().split(" ! (?=oxytocin)| ! (?=[a-z ]+$)");
        var article = article("a.md", "# Oxytocin\\n\\nOxytocin is a hormone"
                + ".\\n\\n" + parts[0].replace('!', '|') + "\\n");
        assertEquals(parts[1], shown(article));
        assertEquals(parts[2], claims(article).stream().filter(claim -> claim.object().label().equals("nausea"))
                .findFirst().orElseThrow().evidence().get(0).qualifier().orElse(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "---\\ntitle: Oxytocin\\nbenefits: [Raises dopamine]\\nside_effects:\\n  - nausea\\ntags: [pain]\\n---\\n ~ "
                + "oxytocin hasSideEffect nausea; oxytocin increases dopamine",
        "# Oxytocin\\n\\n> [!tip] Good to know\\n> Oxytocin raises [[dopamine_notes"
                + "|dopamine]]. ~ oxytocin increases dopamine",
        "# Oxytocin\\n\\n## Side effects\\n\\n- **Nausea:** Ongoing, bearable with tea\\n- **Vomiting:** Rare\\n ~ "
                + "oxytocin hasSideEffect nausea; oxytocin hasSideEffect vomiting",
        "# Oxytocin\\n\\n<p>Oxytocin raises dopamine.</p>\\n ~ oxytocin increases dopamine",
        "# Oxytocin\\n\\nOxytocin raises dopa-\\nmine. ~ oxytocin increases dopamine",
        "# Oxytocin\\n\\n\uD83E\uDDE0 Raises dopamine\\n\\n\uD83D\uDE34 Lowers cortisol\\n ~ oxytocin decreases "
                + "cortisol; "
                + "oxytocin increases dopamine",
        "# Oxytocin\\n\\n| Effect | Oxytocin | Insulin |\\n|---|---|---|\\n| Drowsiness risk | none | high |\\n ~ "
                + "insulin causes drowsiness; oxytocin -causes drowsiness"})
    void markdownIsReadAsMeant(String text, String expected) throws IOException {
        assertEquals(expected, shown(article("a.md", text.strip())));
    }

    @Test
    void theBodyIsNeverEmptiedForItsLook() throws IOException {
        var article = article("a.txt", "Doe J, Roe A. Oxytocin causes nausea. J Test Res. 2004;12(3):44-51.\\n");
        assertEquals(1, article.blocks().size());
    }
}

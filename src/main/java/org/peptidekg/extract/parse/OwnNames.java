package org.peptidekg.extract.parse;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.peptidekg.extract.rules.Endings;
import org.peptidekg.extract.rules.Phrases;
import org.peptidekg.mention.AbbreviationFinder;
import org.peptidekg.mention.Term;
import org.peptidekg.mention.TermClass;
import org.peptidekg.mention.TermFinder;

/** Names of an article that no lexicon row has, but whose form tells what they name: "opaganib", "MK-801". */
public final class OwnNames {

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}ic acid\\b|\\p{L}{6,}");
    /** What makers call a substance that has no name yet: three digits, or several groups of them. */
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{Lu}{2,5}(?:-?\\d{3,7}"
            + "|(?:-\\d{1,3}){2,})\\p{L}?(?![\\p{L}\\p{N}])");
    /** Registers of studies, documents and standards write their numbers in the same way. */
    private static final Pattern REGISTER = Pattern.compile("(?:NCT|PMID|PMC|ISO|ICD|CTRI|COVID|SARS|DOI|ISBN|RS|HTTP"
            + "|RFC|CD|HIV|AD|BC|USD|EUR|USP|PHQ|HR|OR|SCORE|SF|AUC|T2|WHO|UK|US).*");

    private static final Pattern SYMBOL = Pattern.compile("\\p{Lu}{2,}\\p{L}?-?(?:\\d{1,2}|R|[\u03b1-\u03b4]\\d?)");

    /** "Neurolan, a synthetic peptide": a name with what it names behind it. */
    private static final Pattern INTRODUCED = Phrases.sentences().pattern("introduced");

    /** "a drug called Neurolan" */
    private static final Pattern CALLED = Phrases.sentences().pattern("called-so");

    /** Behind a name and its short form: "Neuropeptide X (NPX) is a regulatory peptide". */
    private static final Pattern TOLD = Phrases.sentences().pattern("told-kind");

    private OwnNames() {
    }

    /**
     * The names and what they stand for.
     *
     * @param texts the title and the sentences of the article
     * @param finder names that are known already
     */
    public static Map<String, Term> byForm(List<String> texts, TermFinder finder, Endings endings) {
        var words = new LinkedHashSet<String>();
        var codes = new LinkedHashSet<String>();
        for (var text : texts) {
            WORD.matcher(text).results().forEach(found -> words.add(found.group()));
            CODE.matcher(text).results().map(found -> found.group()).filter(OwnNames::isCode).forEach(codes::add);
        }
        var names = new HashMap<String, Term>();
        for (var text : texts) {
            Stream.of(INTRODUCED, CALLED).flatMap(form -> form.matcher(text).results()).map(found -> found.group(1))
                    .filter(name -> finder.whole(name).isEmpty()
                            && endings.senses().of(name.toLowerCase(Locale.ROOT)).isEmpty())
                    .forEach(name -> names.putIfAbsent(name, Term.unlisted(name, TermClass.Drug)));
        }
        texts.forEach(text -> defined(text, finder).forEach(names::putIfAbsent));
        words.forEach(word -> classed(word, endings).filter(name -> finder.whole(name.label()).isEmpty())
                .ifPresent(term -> names.putIfAbsent(term.label(), term)));
        codes.stream().filter(code -> finder.whole(code).isEmpty())
                .forEach(code -> names.putIfAbsent(code, Term.unlisted(code, TermClass.Drug)));
        return names;
    }

    /** What a text gives a short form to and says to be a substance, by both of its names. */
    private static Map<String, Term> defined(String text, TermFinder finder) {
        var names = new HashMap<String, Term>();
        for (var definition : AbbreviationFinder.definitions(text)) {
            var bracket = "(" + definition.shortForm() + ")";
            var told = TOLD.matcher(text).region(Math.max(0, text.indexOf(bracket) + bracket.length()), text.length());
            if (text.contains(bracket) && told.lookingAt() && finder.find(definition.longForm()).stream().noneMatch(m ->
                    m.end() == definition.longForm().length()) && finder.whole(definition.shortForm()).isEmpty()) {
                var kind = told.group(1).toLowerCase(Locale.ROOT);
                var term = Term.unlisted(definition.longForm(), kind.endsWith("peptide") ? TermClass.Peptide
                        : kind.equals("hormone") ? TermClass.Hormone : TermClass.Drug);
                names.put(definition.longForm(), term);
                names.put(definition.shortForm(), term);
            }
        }
        return names;
    }

    /** Whether a name is what makers call a substance that has no name yet: "PL8177", "LY-3298176". */
    static boolean isCode(String name) {
        return CODE.matcher(name).matches() && !REGISTER.matcher(name).matches();
    }

    /** Whether a name is written as those of genes and their products are: "SOCS-3", "VEGFR2". */
    static boolean isSymbol(String name) {
        return SYMBOL.matcher(name).matches() && !REGISTER.matcher(name).matches();
    }

    private static Optional<Term> classed(String word, Endings endings) {
        var label = word.toLowerCase(Locale.ROOT);
        var one = label.endsWith("s") && endings.of(label).isEmpty() ? label.substring(0, label.length() - 1) : label;
        return endings.of(one).map(type -> Term.unlisted(one, type));
    }
}

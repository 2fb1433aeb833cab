package org.peptidekg.extract.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.peptidekg.document.Token;
import org.peptidekg.mention.Mention;
import org.peptidekg.syntax.Tree;

/** The tokens of one sentence with the mentions laid over them. Immutable. */
public final class Tokens {

    /** "ACTH(4-10)" is another molecule than ACTH. */
    private static final Pattern FRAGMENT = Pattern.compile("\\s?\\(\\d+[-\u2013]\\d+\\)");

    private final String text;
    private final List<Token> list;
    private final List<Named> mentions;
    /** The tokens in lower case. */
    private final String[] words;
    /** The mention that covers each token. */
    private final List<Optional<Named>> named;
    private final Optional<SentenceGraph> graph;

    /** A mention that covers the tokens {@code [start, end)}. */
    public record Named(int start, int end, Mention mention) {
    }

    private Tokens(String text, List<Token> list, List<Named> mentions, String[] words, List<Optional<Named>> named,
            Optional<Tree> tree) {
        this.text = text;
        this.list = list;
        this.mentions = mentions;
        this.words = words;
        this.named = named;
        this.graph = tree.map(t -> new SentenceGraph(this, t));
    }

    /** The dependency tree over the tokens, if they were parsed. */
    public Optional<SentenceGraph> graph() {
        return graph;
    }

    /** The same tokens with their tree, whose parts of speech they take over. */
    public Tokens parsed(Tree tree) {
        var tagged = new ArrayList<Token>(list.size());
        for (var i = 0; i < list.size(); i++) {
            tagged.add(list.get(i).is(tree.upos()[i]) ? list.get(i) : list.get(i).as(tree.upos()[i]));
        }
        return new Tokens(text, List.copyOf(tagged), mentions, words, named, Optional.of(tree));
    }

    public static Tokens of(String text, List<Token> tokens, List<Mention> mentions) {
        var found = new ArrayList<Named>();
        var named = new ArrayList<Optional<Named>>(tokens.size());
        var first = 0;
        for (var mention : mentions) {
            while (first < tokens.size() && tokens.get(first).end() <= mention.start()) {
                first++;
            }
            var end = first;
            while (end < tokens.size() && tokens.get(end).start() < mention.end()) {
                end++;
            }
            if (end > first && first >= named.size() && isWhole(tokens.get(end - 1), mention)
                    && !FRAGMENT.matcher(text).region(mention.end(), text.length()).lookingAt()) {
                var here = new Named(first, end, mention);
                found.add(here);
                fill(named, first, Optional.empty());
                fill(named, end, Optional.of(here));
            }
        }
        fill(named, tokens.size(), Optional.empty());
        var words = new String[tokens.size()];
        for (var i = 0; i < words.length; i++) {
            words[i] = tokens.get(i).lower();
        }
        return new Tokens(text, tokens, List.copyOf(found), words, named, Optional.empty());
    }

    /** "PRL-R" is not PRL: behind a name and a hyphen only a plain word may follow, as in "PRL-induced". */
    private static boolean isWhole(Token last, Mention mention) {
        if (mention.end() >= last.end()) {
            return true;
        }
        var rest = last.text().substring(Math.max(0, mention.end() - last.start()));
        return rest.length() < 2 || rest.charAt(0) != '(' && rest.charAt(0) != '-' && rest.charAt(0) != '/'
                || Character.isLowerCase(rest.codePointAt(1));
    }

    private static void fill(List<Optional<Named>> named, int to, Optional<Named> with) {
        while (named.size() < to) {
            named.add(with);
        }
    }

    /** The sentence. */
    public String text() {
        return text;
    }

    public List<Token> list() {
        return list;
    }

    /** The mentions by token index, in order, without overlaps. */
    public List<Named> mentions() {
        return mentions;
    }

    public int size() {
        return words.length;
    }

    public Token get(int i) {
        return list.get(i);
    }

    /** The first token that ends behind a character of the sentence; the last if none does. */
    public int indexAt(int character) {
        for (var i = 0; i < size(); i++) {
            if (list.get(i).end() > character) {
                return i;
            }
        }
        return size() - 1;
    }

    public boolean is(int i, String tag) {
        return i >= 0 && i < words.length && list.get(i).is(tag);
    }

    public boolean is(int i, String one, String other) {
        return i >= 0 && i < words.length && list.get(i).is(one, other);
    }

    public boolean is(int i, String... tags) {
        return i >= 0 && i < words.length && list.get(i).is(tags);
    }

    /** The token in lower case, empty outside the sentence. */
    public String word(int i) {
        return i < 0 || i >= words.length ? "" : words[i];
    }

    public String lemma(int i) {
        return i < 0 || i >= words.length ? "" : list.get(i).lemma();
    }

    public boolean at(int i, String word) {
        return word(i).equals(word);
    }

    /** Whether the words from i on are these. */
    public boolean at(int i, String... phrase) {
        for (var k = 0; k < phrase.length; k++) {
            if (!word(i + k).equals(phrase[k])) {
                return false;
            }
        }
        return true;
    }

    public Optional<Named> mentionAt(int i) {
        return i < 0 || i >= words.length ? Optional.empty() : named.get(i);
    }

    /** The same words read as other parts of speech. */
    Tokens with(List<Token> others) {
        return new Tokens(text, others, mentions, words, named, Optional.empty());
    }

    /** The words of the tokens as they stand in the sentence. */
    public String surface(int start, int end) {
        return text.substring(list.get(start).start(), list.get(end - 1).end());
    }
}

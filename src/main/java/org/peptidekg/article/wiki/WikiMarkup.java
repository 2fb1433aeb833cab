package org.peptidekg.article.wiki;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;
import org.peptidekg.article.Aside;
import org.peptidekg.article.format.Aligner;
import org.peptidekg.article.format.ArticleDraft;
import org.peptidekg.article.format.References;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;
import org.peptidekg.text.Span;

/** Takes the markup out of wikitext: templates, notes, comments, pictures, links, emphasis. Not thread-safe. */
final class WikiMarkup {

    private static final Pattern NOTE = Pattern.compile("<ref\\b([^>]*?)(/>|>(.*?)</ref\\s*>)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("name\\s*=\\s*\"?([^\"/>]+?)\"?\\s*(?:group.*)?$");
    private static final Pattern TEMPLATE_WORK = Pattern.compile("\\|\\s*(pmid|doi)\\s*=\\s*([^\\s|}]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSED = Pattern.compile("<!--.*?-->"
            + "|<(gallery|math|timeline|syntaxhighlight|code|pre)\\b.*?</\\1\\s*>"
            + "|<references\\b[^>]*?(?:/>|>.*?</references\\s*>)|__[A-Z]+__",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern FILE = Pattern.compile("(?i)\\[\\[(?:file|image|category|[a-z]{2,3}):");
    private static final Pattern OUTSIDE = Pattern.compile("\\[(?:https?:)?//[^\\s\\]]+ ?([^\\]]*)\\]");
    private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,31};");

    private static final int LONGEST_NOTE = 20_000;
    private static final int LONGEST_PART = 50_000;

    private final String content;
    private final ArticleDraft draft;
    private final Aligner aligner;
    private final MappedText.Builder words;
    private final Map<Integer, Integer> templates;
    private final Map<Integer, Integer> links;
    private final Map<String, Integer> numbers = new HashMap<>();
    private int notes;

    WikiMarkup(SourceText source, ArticleDraft draft) {
        this.content = source.content();
        this.draft = draft;
        this.aligner = new Aligner(source);
        this.words = new MappedText.Builder(source);
        this.templates = ends(content, "{{", "}}");
        this.links = ends(content, "[[", "]]");
    }

    /** All words, line by line as they are written; a note reads as its number in square brackets. */
    MappedText words() {
        walk(content.startsWith("\uFEFF") ? 1 : 0, content.length());
        return words.build();
    }

    private void walk(int from, int to) {
        var at = from;
        while (at < to) {
            at = step(at, to);
        }
    }

    /** Reads what stands at a place; gives the place behind it. */
    private int step(int at, int to) {
        var c = content.charAt(at);
        if (c == '{' && content.startsWith("{{", at)) {
            return end(at, to, templates);
        }
        if (c == '[' && content.startsWith("[[", at)) {
            return link(at, end(at, to, links));
        }
        if (c == '[') {
            var link = OUTSIDE.matcher(content).region(at, to);
            if (link.lookingAt()) {
                walk(link.start(1), link.end(1));
                return link.end();
            }
        }
        if (c == '<' || c == '_') {
            return tag(at, to);
        }
        if (c == '\'' && content.startsWith("''", at)) {
            var end = at;
            while (end < to && content.charAt(end) == '\'') {
                end++;
            }
            return end;
        }
        if (c == '&') {
            var entity = ENTITY.matcher(content).region(at, to);
            if (entity.lookingAt()) {
                var decoded = Parser.unescapeEntities(entity.group(), false);
                return aligner.append(words, decoded, at, entity.end()) < 0 ? plain(at) : entity.end();
            }
        }
        return plain(at);
    }

    private int plain(int at) {
        words.appendSource(at, at + 1);
        return at + 1;
    }

    private int tag(int at, int to) {
        var note = NOTE.matcher(content).region(at, Math.min(to, at + LONGEST_NOTE));
        if (note.lookingAt()) {
            note(note.group(1), Optional.ofNullable(note.group(3)), new Span(at, note.end()));
            return note.end();
        }
        for (var pattern : new Pattern[] {PASSED, TAG}) {
            var passed = pattern.matcher(content).region(at, Math.min(to, at + LONGEST_PART));
            if (passed.lookingAt()) {
                if (passed.group().toLowerCase(Locale.ROOT).startsWith("<br")) {
                    words.append(' ', at, passed.end());
                }
                return passed.end();
            }
        }
        return plain(at);
    }

    private void note(String settings, Optional<String> text, Span place) {
        var name = NAME.matcher(settings.strip());
        var number = name.find() ? numbers.computeIfAbsent(name.group(1).strip(), key -> ++notes) : ++notes;
        text.filter(note -> !note.isBlank()).ifPresent(note -> {
            draft.asides.add(new Aside(Aside.Role.REFERENCES, place));
            var said = TEMPLATE_WORK.matcher(note).replaceAll(hit -> Matcher.quoteReplacement(
                    (hit.group(1).equalsIgnoreCase("pmid") ? " PMID: " : " ") + hit.group(2) + " "));
            References.address(said).ifPresent(address ->
                    draft.references.add(Integer.toString(number), address));
        });
        for (var sign : ("[" + number + "]").toCharArray()) {
            words.append(sign, place.start(), place.end());
        }
    }

    /** Of a link the words that are shown; pictures, categories and other languages show none here. */
    private int link(int at, int end) {
        if (end == at + 2 || FILE.matcher(content).region(at, end).lookingAt()) {
            return end;
        }
        var inner = end - 2;
        var bar = content.lastIndexOf('|', inner);
        walk(bar > at ? bar + 1 : at + 2, Math.max(inner, at + 2));
        return end;
    }

    /** Behind each pair of signs that opens something the place behind what closes it. */
    private static Map<Integer, Integer> ends(String content, String open, String close) {
        var ends = new HashMap<Integer, Integer>();
        var opened = new ArrayDeque<Integer>();
        for (var i = 0; i < content.length() - 1; i++) {
            if (content.startsWith(open, i)) {
                opened.push(i++);
            } else if (content.startsWith(close, i) && !opened.isEmpty()) {
                ends.put(opened.pop(), ++i + 1);
            }
        }
        return ends;
    }

    /** Behind what opens here; behind the opening sign if nothing closes it. */
    private int end(int at, int to, Map<Integer, Integer> ends) {
        var end = ends.getOrDefault(at, at + 2);
        return end > to ? at + 2 : end;
    }
}

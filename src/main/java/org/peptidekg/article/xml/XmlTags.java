package org.peptidekg.article.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.peptidekg.text.Span;

/**
 * Finds elements by their tags, without building a tree: a file of thousands of articles is read one article at a time.
 * The text need not be well-formed; what is found in such a text is what its tags say. Not thread-safe.
 */
public final class XmlTags {

    private final String content;
    private int position;

    private XmlTags(String content) {
        this.content = content;
    }

    /** A tag: {@code depth} is 0 for the root; {@code opens} and {@code closes} are both true for an empty element. */
    private record Tag(String name, int start, int end, boolean opens, boolean closes) {
    }

    /** The name of the root element, without its prefix; empty if the text does not begin as XML does. */
    public static Optional<String> root(String content) {
        var tags = new XmlTags(content);
        while (tags.position < content.length() && (Character.isWhitespace(content.charAt(tags.position))
                || content.charAt(tags.position) == '\uFEFF')) {
            tags.position++;
        }
        return content.startsWith("<", tags.position) ? tags.next().map(Tag::name).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    /** The places of the outermost elements of some names, in order. */
    public static List<Span> outermost(String content, Set<String> names) {
        var found = new ArrayList<Span>();
        var tags = new XmlTags(content);
        var depth = 0;
        var start = -1;
        for (var tag = tags.next(); tag.isPresent(); tag = tags.next()) {
            var name = tag.get().name();
            if (start < 0 && tag.get().opens() && names.contains(name)) {
                start = tag.get().start();
                depth = 0;
            }
            if (start >= 0) {
                depth += (tag.get().opens() ? 1 : 0) - (tag.get().closes() ? 1 : 0);
                if (depth == 0) {
                    found.add(new Span(start, tag.get().end()));
                    start = -1;
                }
            }
        }
        return found;
    }

    private Optional<Tag> next() {
        while (true) {
            var start = content.indexOf('<', position);
            if (start < 0 || start + 1 == content.length()) {
                return Optional.empty();
            }
            if (content.startsWith("<!--", start)) {
                position = behind("-->", start + 4);
            } else if (content.startsWith("<![CDATA[", start)) {
                position = behind("]]>", start);
            } else if (content.startsWith("<?", start)) {
                position = behind("?>", start);
            } else if (content.startsWith("<!", start)) {
                position = behindDeclaration(start);
            } else {
                return Optional.of(tag(start));
            }
        }
    }

    private int behind(String sign, int from) {
        var at = content.indexOf(sign, from);
        return at < 0 ? content.length() : at + sign.length();
    }

    /** A document type may hold declarations in square brackets. */
    private int behindDeclaration(int start) {
        var end = content.indexOf('>', start);
        var bracket = content.indexOf('[', start);
        return bracket < 0 || end < bracket ? behind(">", start) : behind(">", behind("]", bracket));
    }

    private Tag tag(int start) {
        var end = start + 1;
        var quote = '\0';
        while (end < content.length() && (quote != '\0' || content.charAt(end) != '>')) {
            var c = content.charAt(end);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            }
            end++;
        }
        var closing = content.startsWith("</", start);
        var from = start + (closing ? 2 : 1);
        var to = from;
        while (to < end && isName(content.charAt(to))) {
            to++;
        }
        position = Math.min(end + 1, content.length());
        var name = content.substring(from, to);
        var empty = !closing && content.charAt(end - 1) == '/';
        return new Tag(name.substring(name.indexOf(':') + 1), start, position, !closing, closing || empty);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || ":_-.".indexOf(c) >= 0;
    }
}

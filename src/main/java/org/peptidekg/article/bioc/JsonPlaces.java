package org.peptidekg.article.bioc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.MappedText;
import org.peptidekg.text.SourceText;
import org.peptidekg.text.Span;

/** JSON whose values know their place in the file. */
final class JsonPlaces {

    private static final int MOST_LEVELS = 100;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    /** A value of JSON. */
    sealed interface Value {

        /** The member of an object; empty for other values and names. */
        default Optional<Value> get(String name) {
            return Optional.empty();
        }

        /** The values of a list; none for other values. */
        default List<Value> list() {
            return List.of();
        }

        /** The text of a string or a number, else nothing. */
        default String text() {
            return "";
        }
    }

    record Members(Map<String, Value> values, Span span) implements Value {
        @Override
        public Optional<Value> get(String name) {
            return Optional.ofNullable(values.get(name));
        }
    }

    record Items(List<Value> list) implements Value {
    }

    /** @param start place of the opening quotation mark */
    record Text(String text, int start) implements Value {
    }

    record Other(String text) implements Value {
    }

    /** Where a bracket was opened, told with the beginning of the file itself. */
    private static final Pattern SOURCE = Pattern.compile(" \\([^()]* at \\[Source:.*");

    private final InputFile file;
    private final JsonParser parser;
    private final int before;

    private JsonPlaces(InputFile file, JsonParser parser, int before) {
        this.file = file;
        this.parser = parser;
        this.before = before;
    }

    /** All values of a file, one behind the other. */
    static List<Value> read(InputFile file) {
        var before = file.content().startsWith("\uFEFF") ? 1 : 0;
        try (var parser = new JsonFactory().createParser(file.content().substring(before))) {
            var reader = new JsonPlaces(file, parser, before);
            var values = new ArrayList<Value>();
            while (parser.nextToken() != null) {
                values.add(reader.value(0));
            }
            return values;
        } catch (JsonProcessingException e) {
            throw new BadInputException(file.path().toString(), e.getLocation() == null ? 1
                    : e.getLocation().getLineNr(), "not valid JSON: " + SOURCE.matcher(e.getOriginalMessage().lines()
                            .findFirst().orElse("")).replaceFirst(""));
        } catch (IOException e) {
            throw new BadInputException(file.path().toString(), "cannot be read", e);
        }
    }

    private int place() {
        return before + (int) parser.getTokenLocation().getCharOffset();
    }

    private Value value(int level) throws IOException {
        if (level > MOST_LEVELS) {
            throw new BadInputException(file.path().toString(), parser.getTokenLocation().getLineNr(),
                    "its values are nested more than " + MOST_LEVELS + " levels deep");
        }
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            var start = place();
            var members = new LinkedHashMap<String, Value>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.getCurrentName();
                parser.nextToken();
                members.put(name, value(level + 1));
            }
            return new Members(members, new Span(start, place() + 1));
        }
        if (token == JsonToken.START_ARRAY) {
            var items = new ArrayList<Value>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(level + 1));
            }
            return new Items(items);
        }
        return token == JsonToken.VALUE_STRING ? new Text(parser.getText(), place())
                : new Other(token == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    /** The characters of a string, each with its place; an escape stands for its character. */
    static MappedText mapped(SourceText source, Text text) {
        var content = source.content();
        var builder = new MappedText.Builder(source);
        var at = text.start() + 1;
        for (var i = 0; i < text.text().length(); i++) {
            var end = at + 1;
            var c = content.charAt(at);
            if (c == '\\') {
                var escape = content.charAt(at + 1);
                end = at + (escape == 'u' ? "\\u0000".length() : 2);
                c = escape == 'u' ? (char) Integer.parseInt(content.substring(at + 2, end), 16)
                        : ESCAPED.charAt(ESCAPES.indexOf(escape));
            }
            // A stray control character is no word.
            builder.append(c < ' ' && c != '\n' && c != '\t' && c != '\r' ? ' ' : c, at, end);
            at = end;
        }
        return builder.build();
    }
}

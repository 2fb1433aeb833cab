package org.peptidekg.export.write;

import java.util.List;
import java.util.function.Function;

/**
 * A field of a node or an edge, in every graph format under the same name.
 *
 * @param name as tools show it
 * @param value {@link String}, {@link Integer}, {@link Double}, {@link Boolean} or a list of strings, as the type
 *     says; never null
 */
public record Field<T>(String name, FieldType type, Function<T, Object> value) {

    private static final String BAR = " | ";

    public static <T> Field<T> text(String name, Function<T, String> value) {
        return new Field<>(name, FieldType.TEXT, value::apply);
    }

    public static <T> Field<T> list(String name, Function<T, List<String>> value) {
        return new Field<>(name, FieldType.LIST, value::apply);
    }

    static <T> Field<T> integer(String name, Function<T, Integer> value) {
        return new Field<>(name, FieldType.INTEGER, value::apply);
    }

    public Object of(T thing) {
        return value.apply(thing);
    }

    public List<String> list(T thing) {
        return ((List<?>) of(thing)).stream().map(String.class::cast).toList();
    }

    /** The value as one text; the parts of a list with a bar between. */
    public String text(T thing) {
        return type == FieldType.LIST ? String.join(BAR, list(thing)) : of(thing).toString();
    }
}

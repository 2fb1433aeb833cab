package org.peptidekg.export.table;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of a table.
 *
 * @param name the same in all formats
 * @param meaning a sentence without a full stop
 * @param value of a row: a text, number or boolean as the kind says, or a list of texts; empty if nothing is known
 */
record Column<T>(String name, Kind kind, String meaning, Function<T, Optional<Object>> value) {

    static <T> Column<T> address(String name, String meaning, Function<T, String> value) {
        return new Column<>(name, Kind.ADDRESS, meaning, row -> Optional.of(value.apply(row)));
    }

    /** An empty text is nothing known. */
    static <T> Column<T> text(String name, String meaning, Function<T, String> value) {
        return new Column<>(name, Kind.TEXT, meaning, row -> Optional.<Object>of(value.apply(row))
                .filter(text -> !text.equals("")));
    }

    static <T> Column<T> constant(String name, String meaning, Function<T, Enum<?>> value) {
        return text(name, meaning, row -> value.apply(row).name());
    }

    static <T> Column<T> constantIfAny(String name, String meaning, Function<T, ? extends Optional<?>> value) {
        return text(name, meaning, row -> value.apply(row).map(Object::toString).orElse(""));
    }

    static <T> Column<T> list(String name, String meaning, Function<T, Collection<String>> value) {
        return new Column<>(name, Kind.LIST, meaning, row -> Optional.<Object>of(value.apply(row))
                .filter(list -> !((Collection<?>) list).isEmpty()));
    }

    static <T> Column<T> integer(String name, String meaning, Function<T, Integer> value) {
        return new Column<>(name, Kind.INTEGER, meaning, row -> Optional.of(value.apply(row)));
    }

    static <T> Column<T> decimal(String name, String meaning, Function<T, Optional<? extends Number>> value) {
        return new Column<>(name, Kind.DECIMAL, meaning, row -> value.apply(row).map(number -> (Object) number));
    }

    static <T> Column<T> truth(String name, String meaning, Function<T, Boolean> value) {
        return new Column<>(name, Kind.BOOLEAN, meaning, row -> Optional.of(value.apply(row)));
    }

    /** The value as the cell of a table of texts; empty if nothing is known. */
    String cell(T row) {
        return value.apply(row).map(known -> known instanceof Collection<?> parts
                ? parts.stream().map(Object::toString).collect(Collectors.joining(Kind.BAR)) : known.toString())
                .orElse("");
    }
}

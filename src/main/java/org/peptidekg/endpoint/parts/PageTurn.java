package org.peptidekg.endpoint.parts;

import java.util.List;
import java.util.Optional;

/**
 * Where one is in a list that takes several pages.
 *
 * @param name of the list, in addresses and as its anchor
 * @param page from 1
 * @param before address of the page before
 * @param further address of the page behind
 */
public record PageTurn(String name, int page, int last, Optional<String> before, Optional<String> further) {

    /**
     * The links, if the list takes more than one page.
     *
     * @param size entries a page
     * @param all entries of the list
     * @param others what else the address says, as {@code name=number}; may be empty
     */
    public static Optional<PageTurn> of(String name, int page, int size, int all, String others) {
        var last = (all + size - 1) / size;
        return all <= size ? Optional.empty() : Optional.of(new PageTurn(name, page, last,
                page > 1 ? Optional.of(address(name, page - 1, others)) : Optional.empty(),
                page < last ? Optional.of(address(name, page + 1, others)) : Optional.empty()));
    }

    /** What stands on a page of a list. */
    public static <T> List<T> slice(List<T> all, int page, int size) {
        var from = (int) Math.min(all.size(), (page - 1L) * size);
        return all.subList(from, Math.min(all.size(), from + size));
    }

    private static String address(String name, int page, String others) {
        return "?" + (others.isEmpty() || others.endsWith("=1") ? "" : others + "&") + name + "=" + page + "#" + name;
    }
}

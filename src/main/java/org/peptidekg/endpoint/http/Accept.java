package org.peptidekg.endpoint.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses among the media types that can be had by an {@code Accept} header. */
public final class Accept {

    private Accept() {
    }

    /** The offer that the client wants most, the first of those if several; nothing if it wants none of them. */
    public static Optional<String> choose(String header, List<String> offers) {
        if (header == null || header.isBlank()) {
            return Optional.of(offers.get(0));
        }
        String best = null;
        double most = 0;
        for (var offer : offers) {
            var quality = quality(header, offer);
            if (quality > most) {
                most = quality;
                best = offer;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The most specific range that fits decides. */
    private static double quality(String header, String offer) {
        double quality = 0;
        int specific = -1;
        for (var part : header.toLowerCase(Locale.ROOT).split(",")) {
            var pieces = part.split(";");
            var range = pieces[0].strip();
            var fit = range.equals(offer) ? 2
                    : range.endsWith("/*") && offer.startsWith(range.substring(0, range.length() - 1)) ? 1
                    : range.equals("*/*") ? 0 : -1;
            if (fit > specific) {
                specific = fit;
                quality = weight(pieces);
            }
        }
        return quality;
    }

    private static double weight(String[] pieces) {
        for (int i = 1; i < pieces.length; i++) {
            var piece = pieces[i].strip();
            if (piece.startsWith("q=")) {
                try {
                    return Double.parseDouble(piece.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}

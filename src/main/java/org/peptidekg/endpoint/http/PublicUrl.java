package org.peptidekg.endpoint.http;

import java.net.URI;
import java.util.Optional;

/**
 * Where clients reach a server that stands behind a proxy.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority name and port, if it is not the usual one
 * @param path what the proxy takes away from the front of each path; empty, or begins with {@code /} and does not end
 *        in one
 */
public record PublicUrl(String scheme, String authority, String path) {

    private static final String SCHEME = "https?";
    private static final String AUTHORITY = "([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?";
    private static final String PATH = "(/[A-Za-z0-9._~-]+)*";

    public PublicUrl {
        if (!scheme.matches(SCHEME) || !authority.matches(AUTHORITY) || !path.matches(PATH)) {
            throw new IllegalArgumentException("not an address to be reached at: " + scheme + "://" + authority + path);
        }
    }

    /** An address as people write it; a slash at its end counts for nothing. Empty if it cannot be one. */
    public static Optional<PublicUrl> of(String text) {
        return text.matches(SCHEME + "://" + AUTHORITY + PATH + "/?") ? Optional.of(URI.create(text)).map(url ->
                new PublicUrl(url.getScheme(), url.getRawAuthority(), url.getRawPath().replaceFirst("/$", "")))
                : Optional.empty();
    }

    /** What proxies say in headers; empty if it cannot be an address. */
    static Optional<PublicUrl> of(String scheme, String authority, String path) {
        var rest = path.replaceFirst("/+$", "");
        return scheme.matches(SCHEME) && authority.matches(AUTHORITY) && rest.matches(PATH)
                ? Optional.of(new PublicUrl(scheme, authority, rest)) : Optional.empty();
    }

    /** The name without the port. */
    public String host() {
        return authority.replaceFirst(":[0-9]+$", "");
    }

    /** The whole address, ending in {@code /}. */
    @Override
    public String toString() {
        return scheme + "://" + authority + path + "/";
    }
}

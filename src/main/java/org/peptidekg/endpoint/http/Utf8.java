package org.peptidekg.endpoint.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Texts that must be UTF-8: what is not is told of, not replaced. */
public final class Utf8 {

    private Utf8() {
    }

    /** The text that bytes are; nothing if they are none. */
    public static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether the percent signs of an address stand before two hexadecimal digits, and all of it is UTF-8. */
    static boolean isEncoded(String part) {
        var bytes = new byte[part.length() * 3];
        var length = 0;
        for (var i = 0; i < part.length(); i++) {
            var sign = part.charAt(i);
            if (sign == '%') {
                if (i + 2 >= part.length() || Character.digit(part.charAt(i + 1), 16) < 0
                        || Character.digit(part.charAt(i + 2), 16) < 0) {
                    return false;
                }
                bytes[length++] = (byte) Integer.parseInt(part, i + 1, i + 3, 16);
                i += 2;
            } else if (sign < 0x80) {
                bytes[length++] = (byte) sign;
            }
        }
        return text(Arrays.copyOf(bytes, length)).isPresent();
    }
}

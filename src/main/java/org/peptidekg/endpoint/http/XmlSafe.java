package org.peptidekg.endpoint.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Keeps XML readable whatever it quotes: XML 1.0 has no way to write most control characters, not even as references
 * such as {@code &#x0001;}, so a question mark stands for each. In UTF-8 they are bytes of their own.
 */
public final class XmlSafe extends FilterOutputStream {

    private static final int BLANK = 0x20;
    private static final String REFERENCE = "&#x00##;";
    private static final int HEX = 16;

    /** The beginning of what may become a reference. */
    private final byte[] held = new byte[REFERENCE.length()];
    private int number;

    /** @param out takes UTF-8 */
    public XmlSafe(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int sign) throws IOException {
        write(new byte[] {(byte) sign}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var begin = from;
        for (var i = from; i < from + length; i++) {
            if (number == 0 && bytes[i] != '&' && !isControl(bytes[i])) {
                continue;
            }
            out.write(bytes, begin, i - begin);
            begin = i + 1;
            take(bytes[i]);
        }
        out.write(bytes, begin, from + length - begin);
    }

    private void take(byte sign) throws IOException {
        if (number > 0 && !fits(sign)) {
            out.write(held, 0, number);
            number = 0;
        }
        if (number == 0 && sign != '&') {
            out.write(isControl(sign) ? '?' : sign);
            return;
        }
        held[number++] = sign;
        if (number == held.length) {
            var stands = (byte) (Character.digit(held[5], HEX) * HEX + Character.digit(held[6], HEX));
            if (isControl(stands)) {
                out.write('?');
            } else {
                out.write(held, 0, number);
            }
            number = 0;
        }
    }

    private boolean fits(byte sign) {
        return REFERENCE.charAt(number) == '#' && number > 1 ? Character.digit(sign, HEX) >= 0
                : REFERENCE.charAt(number) == sign;
    }

    private static boolean isControl(byte sign) {
        return sign >= 0 && sign < BLANK && sign != '\t' && sign != '\n' && sign != '\r';
    }
}

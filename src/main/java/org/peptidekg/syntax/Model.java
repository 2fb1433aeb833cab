package org.peptidekg.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a model file holds.
 *
 * @param vocabulary what is known of words
 * @param tagger weights of tags
 * @param guide weights of the moves of the first reading, from the sentence's end
 * @param moves weights of the moves of the second reading
 * @param labels weights of labels
 */
record Model(TagNames names, ModelWords vocabulary, RawWeights tagger, RawMoves guide, RawMoves moves,
        RawWeights labels) {

    private static final int MARK = 0x504B4734;

    void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(stream);
        out.writeInt(MARK);
        writeTexts(out, names.tags());
        writeTexts(out, names.labels());
        vocabulary.write(out);
        tagger.write(out);
        guide.write(out);
        moves.write(out);
        labels.write(out);
        out.writeInt(MARK);
        out.flush();
    }

    /** Throws an IOException, which says why, if the stream is no model or not a whole one. */
    static Model read(InputStream stream) throws IOException {
        try {
            return read(ByteBuffer.wrap(stream.readAllBytes()));
        } catch (BufferUnderflowException e) {
            throw new IOException("a damaged model: it ends too early", e);
        }
    }

    private static Model read(ByteBuffer in) throws IOException {
        check(in);
        var names = new TagNames(readTexts(in), readTexts(in));
        var model = new Model(names, ModelWords.read(in), RawWeights.read(in, names.tags().size()), RawMoves.read(in),
                RawMoves.read(in), RawWeights.read(in, names.labels().size()));
        check(in);
        return model;
    }

    private static void check(ByteBuffer in) throws IOException {
        if (in.getInt() != MARK) {
            throw new IOException("not a model of this parser, or a damaged one");
        }
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        var bytes = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static List<String> readTexts(ByteBuffer in) throws IOException {
        return List.of(new String(RawWeights.bytes(in, in.getInt()), StandardCharsets.UTF_8).split("\n"));
    }
}

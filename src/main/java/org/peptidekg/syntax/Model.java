package org.peptidekg.syntax;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** What a model file holds. */
record Model(Names names, int[] words, short[] clusters, RawWeights tagger, RawWeights moves, RawWeights labels) {

    private static final int MARK = 0x504B4731;

    void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(stream);
        out.writeInt(MARK);
        writeTexts(out, names.tags());
        writeTexts(out, names.labels());
        out.writeInt(words.length);
        for (var i = 0; i < words.length; i++) {
            out.writeInt(words[i]);
            out.writeShort(clusters[i]);
        }
        tagger.write(out);
        moves.write(out);
        labels.write(out);
        out.writeInt(MARK);
        out.flush();
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts) {
            out.writeUTF(text);
        }
    }

    /** Throws an IOException, which says why, if the stream is no model or not a whole one. */
    static Model read(InputStream stream) throws IOException {
        try {
            return read(new DataInputStream(new BufferedInputStream(stream, 1 << 16)));
        } catch (EOFException e) {
            throw new IOException("a damaged model: it ends too early", e);
        }
    }

    private static Model read(DataInputStream in) throws IOException {
        check(in);
        var names = new Names(readTexts(in), readTexts(in));
        var count = count(in, 1 << 24);
        var words = new int[count];
        var clusters = new short[count];
        for (var i = 0; i < count; i++) {
            words[i] = in.readInt();
            clusters[i] = in.readShort();
        }
        var model = new Model(names, words, clusters, RawWeights.read(in), RawWeights.read(in), RawWeights.read(in));
        check(in);
        return model;
    }

    private static void check(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("not a model of this parser, or a damaged one");
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        var texts = new ArrayList<String>();
        for (var n = count(in, 256); n > 0; n--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static int count(DataInputStream in, int most) throws IOException {
        var count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("a damaged model: " + count + " entries");
        }
        return count;
    }
}

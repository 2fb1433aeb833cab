package org.peptidekg.syntax;

import java.util.List;

/** Names of tags, "NOUN NNS", and of labels; a number is a place in the list. */
record TagNames(List<String> tags, List<String> labels, int[] tagHashes, int[] partHashes, int rootLabel) {

    private static final int MOST_TAGS = 254;

    TagNames(List<String> tags, List<String> labels) {
        this(List.copyOf(tags), List.copyOf(labels), tags.stream().mapToInt(Hash::of).toArray(),
                tags.stream().mapToInt(tag -> Hash.of(tag.substring(0, tag.indexOf(' ')))).toArray(),
                labels.indexOf("root"));
        if (labels.size() > Long.SIZE || rootLabel < 0 || tags.size() > MOST_TAGS) {
            throw new IllegalArgumentException("too many tags or labels, or no label root");
        }
    }

    /** The number of the tag of a verb, noun, adjective or particle by its Penn tag. */
    int tag(String penn) {
        var part = penn.startsWith("VB") ? "VERB " : penn.startsWith("NN") ? "NOUN "
                : penn.equals("RP") ? "ADP " : "ADJ ";
        var tag = tags.indexOf(part + penn);
        if (tag < 0) {
            throw new IllegalArgumentException("no word is tagged " + penn);
        }
        return tag;
    }

    int tagHash(int tag) {
        return tagHashes[tag];
    }

    int partHash(int tag) {
        return partHashes[tag];
    }

    String part(int tag) {
        return tags.get(tag).substring(0, tags.get(tag).indexOf(' '));
    }

    String penn(int tag) {
        return tags.get(tag).substring(tags.get(tag).indexOf(' ') + 1);
    }
}

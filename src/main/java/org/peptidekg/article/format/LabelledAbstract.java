package org.peptidekg.article.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.peptidekg.article.Block;
import org.peptidekg.text.MappedText;

/** An abstract in one paragraph whose parts have labels: "BACKGROUND: ... METHODS: ... RESULTS: ...". */
public final class LabelledAbstract {

    private static final Pattern LABEL = Pattern.compile("(?:^|(?<=[.!?)\\]%] ))(\\p{Lu}[\\p{Lu} /&,-]{3,60}): ");

    private LabelledAbstract() {
    }

    /** The labels as headings over their parts; one paragraph if it does not begin with a label. */
    public static List<Block> blocks(MappedText text, int level) {
        var labels = LABEL.matcher(text.text()).results().toList();
        if (labels.isEmpty() || labels.get(0).start() > 0) {
            return List.of(new Block.Paragraph(text));
        }
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            var end = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
            blocks.add(new Block.Heading(level, text.slice(label.start(1), label.end(1))));
            if (!text.slice(label.end(), end).isBlank()) {
                blocks.add(new Block.Paragraph(text.slice(label.end(), end).strip()));
            }
        }
        return List.copyOf(blocks);
    }
}

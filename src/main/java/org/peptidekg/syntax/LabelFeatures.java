package org.peptidekg.syntax;

/** What the choice of a label looks at: head and dependent, their dependents so far, and what stands about them. */
final class LabelFeatures {

    static final int MOST = 80;

    private final int[] f;
    private int k;

    LabelFeatures(int[] f) {
        this.f = f;
    }

    /** Fills in the features of an arc about to be made; gives their number. */
    int fill(State s, int h, int d) {
        k = 0;
        var w = s.words;
        var none = w.size + 1;
        var form = w.form;
        var tag = w.tag;
        var part = w.part;
        var side = h < d ? 1 : 0;
        var gap = Math.min(h < d ? d - h : h - d, 6) * 2 + side;
        var dl = s.left[d] < 0 ? none : s.left[d];
        var dl2 = s.left2[d] < 0 ? none : s.left2[d];
        var dr = s.right[d] < 0 ? none : s.right[d];
        var hl = s.left[h] < 0 ? none : s.left[h];
        var hr = s.right[h] < 0 ? none : s.right[h];
        var last = side == 1 ? hr : hl;
        var fh = form[h];
        var fd = form[d];
        var th = tag[h];
        var td = tag[d];
        var hLabels = fold(s.labels[h]);
        var dLabels = fold(s.labels[d]);
        add(Hash.feature(0, 1));
        add(Hash.feature(1, fh, side));
        add(Hash.feature(2, th, side));
        add(Hash.feature(3, fd, side));
        add(Hash.feature(4, td, side));
        add(Hash.feature(5, fd, td, side));
        add(Hash.feature(6, th, td, side));
        add(Hash.feature(7, fh, td, side));
        add(Hash.feature(8, th, fd, side));
        add(Hash.feature(9, fh, fd, side));
        add(Hash.feature(10, th, td, gap));
        add(Hash.feature(11, part[h], fd, gap));
        add(Hash.feature(12, th, td, tag[dl], side));
        add(Hash.feature(13, th, td, form[dl], side));
        add(Hash.feature(14, fh, td, form[dl], side));
        add(Hash.feature(15, part[h], fd, form[dl]));
        add(Hash.feature(16, td, form[dl], form[dl2], side));
        add(Hash.feature(17, td, tag[dl], tag[dl2], side));
        add(Hash.feature(18, td, tag[dr], side));
        add(Hash.feature(19, th, td, s.label[last], side));
        add(Hash.feature(20, th, td, hLabels, side));
        add(Hash.feature(21, fh, hLabels, side));
        add(Hash.feature(22, th, td, dLabels, side));
        add(Hash.feature(23, fd, dLabels, side));
        add(Hash.feature(24, part[h], part[d], hLabels, dLabels));
        add(Hash.feature(25, td, dLabels, form[dl], side));
        add(Hash.feature(26, part[h], td, tag[w.clamp(d - 1)], tag[w.clamp(d + 1)]));
        add(Hash.feature(27, part[h], td, form[w.clamp(d - 1)], side));
        add(Hash.feature(28, part[h], td, form[w.clamp(d + 1)], side));
        add(Hash.feature(29, th, part[d], form[w.clamp(h - 1)], side));
        add(Hash.feature(30, th, part[d], form[w.clamp(h + 1)], side));
        add(Hash.feature(31, tag[w.clamp(h - 1)], th, td, side));
        add(Hash.feature(32, th, td, tag[hl], tag[hr]));
        add(Hash.feature(33, fh, td, form[hl], side));
        add(Hash.feature(34, td, w.cluster[h], side));
        add(Hash.feature(35, th, w.cluster[d], side));
        add(Hash.feature(36, w.cluster[h], w.cluster[d], side));
        add(Hash.feature(37, w.wideCluster[h], form[dl], w.wideCluster[d], side));
        add(Hash.feature(38, fd, form[dl], side));
        add(Hash.feature(39, th, td, Math.min(2, Math.abs(commas(w, h) - commas(w, d))), side));
        add(Hash.feature(40, th, td, depth(w, h) - depth(w, d), side));
        add(Hash.feature(41, w.ending[h], w.ending[d], side));
        add(Hash.feature(42, w.ending[d], td, th, side));
        add(Hash.feature(43, fd, form[dl], form[dl2], side));
        return k;
    }

    private static int commas(WordNumbers w, int i) {
        return w.commas[Math.min(i, w.size)];
    }

    private static int depth(WordNumbers w, int i) {
        return w.depth[Math.min(i, w.size)];
    }

    private static int fold(long labels) {
        return (int) (labels ^ labels >>> 32) * 0x27D4EB2D;
    }

    private void add(int feature) {
        f[k++] = feature;
    }
}

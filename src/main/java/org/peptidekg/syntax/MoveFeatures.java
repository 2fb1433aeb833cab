package org.peptidekg.syntax;

/**
 * What the choice of a move looks at: words and tags at the top of the stack and the front of the buffer (Zhang and
 * Nivre 2011), their dependents, and what stands between.
 */
final class MoveFeatures extends HashedFeatures {

    static final int MOST = 160;

    private final boolean full;

    /** Into an array; all features or those of a first reading, which has no labels. */
    MoveFeatures(int[] f, boolean full) {
        super(f);
        this.full = full;
    }

    /** Fills in the features of a state; gives their number. */
    int fill(State s) {
        k = 0;
        front(s);
        top(s);
        rest(s);
        return k;
    }

    /** Fills in those that stay until the next shift: what is seen of the front of the buffer alone. */
    int fillFront(State s) {
        k = 0;
        front(s);
        return k;
    }

    /** Fills in those that stay as long as a word is on the stack: what is seen of it and the words below it. */
    int fillTop(State s) {
        k = 0;
        top(s);
        return k;
    }

    /** Fills in all others. */
    int fillRest(State s) {
        k = 0;
        rest(s);
        return k;
    }

    private void front(State s) {
        var w = s.words;
        var b0 = w.clamp(s.next);
        var b1 = w.clamp(s.next + 1);
        var b2 = w.clamp(s.next + 2);
        var fb0 = w.form[b0];
        var fb1 = w.form[b1];
        var tb0 = w.tag[b0];
        var tb1 = w.tag[b1];
        one(4, fb0);
        one(5, tb0);
        two(6, fb0, tb0);
        one(10, fb1);
        one(11, tb1);
        two(12, fb1, tb1);
        two(44, fb0, fb1);
        two(45, tb0, fb1);
        two(46, fb0, tb1);
        two(47, tb0, tb1);
        if (full) {
            one(13, w.form[b2]);
            one(14, w.tag[b2]);
            three(55, tb0, tb1, w.tag[b2]);
        }
    }

    private void top(State s) {
        var w = s.words;
        var s0 = s.stack(0);
        var s1 = s.stack(1);
        var s2 = s.stack(2);
        var fs0 = w.form[s0];
        var fs1 = w.form[s1];
        var ts0 = w.tag[s0];
        var ts1 = w.tag[s1];
        var ts2 = w.tag[s2];
        var far = distance(s1, s0);
        one(0, 1);
        one(1, fs0);
        one(2, ts0);
        two(3, fs0, ts0);
        one(7, fs1);
        one(8, ts1);
        two(9, fs1, ts1);
        two(30, fs1, fs0);
        two(31, fs1, ts0);
        two(32, ts1, fs0);
        two(33, ts1, ts0);
        three(34, fs1, ts1, ts0);
        three(35, ts1, fs0, ts0);
        three(36, ts1, ts0, far);
        three(37, fs1, ts0, far);
        three(38, ts1, fs0, far);
        three(54, ts2, ts1, ts0);
        three(122, deeper(w, s0, s1), ts1, ts0);
        three(123, s1 > w.size || s0 > w.size ? 9 : Math.min(3, w.commas[s0] - w.commas[s1]), ts1, ts0);
        two(131, w.cluster[s1], w.cluster[s0]);
        two(134, w.cluster[s1], ts0);
        two(135, ts1, w.cluster[s0]);
        if (full) {
            one(15, w.form[s2]);
            one(16, ts2);
        }
    }

    private static int deeper(WordNumbers w, int s0, int s1) {
        return s1 > w.size || s0 > w.size ? 9 : w.depth[s0] - w.depth[s1];
    }

    private void rest(State s) {
        var w = s.words;
        var none = w.size + 1;
        var s0 = s.stack(0);
        var s1 = s.stack(1);
        var s2 = s.stack(2);
        var b0 = w.clamp(s.next);
        var b1 = w.clamp(s.next + 1);
        var b2 = w.clamp(s.next + 2);
        var s0l = s.left[s0] < 0 ? none : s.left[s0];
        var s0r = s.right[s0] < 0 ? none : s.right[s0];
        var s1l = s.left[s1] < 0 ? none : s.left[s1];
        var s1r = s.right[s1] < 0 ? none : s.right[s1];
        var b0l = s.left[b0] < 0 ? none : s.left[b0];
        var s0l2 = s.left2[s0] < 0 ? none : s.left2[s0];
        var s0r2 = s.right2[s0] < 0 ? none : s.right2[s0];
        var s1r2 = s.right2[s1] < 0 ? none : s.right2[s1];
        var b0l2 = s.left2[b0] < 0 ? none : s.left2[b0];
        var form = w.form;
        var tag = w.tag;
        var fs0 = form[s0];
        var fs1 = form[s1];
        var fb0 = form[b0];
        var fb1 = form[b1];
        var ts0 = tag[s0];
        var ts1 = tag[s1];
        var ts2 = tag[s2];
        var tb0 = tag[b0];
        var tb1 = tag[b1];
        var tb2 = tag[b2];
        var near = distance(s0, b0);

        // Stack and buffer.
        two(20, fs0, fb0);
        two(21, fs0, tb0);
        two(22, ts0, fb0);
        two(23, ts0, tb0);
        three(24, fs0, ts0, tb0);
        three(25, ts0, fb0, tb0);
        three(26, ts0, tb0, near);
        three(27, fs0, tb0, near);
        three(28, ts0, fb0, near);
        three(29, fs0, fb0, near);
        two(40, ts1, tb0);
        two(41, fs1, tb0);
        two(42, ts1, fb0);
        two(43, fs1, fb0);
        two(48, fs0, fb1);
        two(49, ts0, fb1);
        two(50, ts0, tb1);
        two(51, ts2, tb0);
        three(52, ts0, tb0, tb1);
        three(53, ts1, ts0, tb0);
        three(56, ts1, ts0, tb1);
        three(57, fs0, tb0, tb1);
        three(58, ts0, fb0, tb1);
        three(59, ts0, tb0, fb1);
        three(60, fs1, ts0, tb0);
        three(61, ts1, fs0, tb0);
        three(62, ts1, ts0, fb0);
        three(63, ts1, fs0, fb0);
        three(64, fs1, ts0, fb0);
        three(65, fs1, fs0, tb0);
        // Dependents.
        three(70, ts0, tb0, tag[b0l]);
        three(71, ts0, tb0, tag[s0l]);
        three(72, ts0, tb0, tag[s0r]);
        three(73, ts1, ts0, tag[s1l]);
        three(74, ts1, ts0, tag[s1r]);
        three(75, ts1, ts0, tag[s0l]);
        three(76, ts1, ts0, tag[s0r]);
        three(77, ts1, tb0, tag[b0l]);
        two(95, ts0, s.lefts[s0] * 8 + Math.min(7, s.rights[s0]));
        two(96, ts1, s.lefts[s1] * 8 + Math.min(7, s.rights[s1]));
        two(97, tb0, s.lefts[b0]);
        // Where a preposition's or conjunction's phrase hangs.
        three(100, fs0, form[b0l], tb0);
        three(101, fs1, form[b0l], tb0);
        four(102, ts0, form[b0l], fb0, tb0);
        four(103, fs0, form[b0l], fb0, tb0);
        four(104, ts1, ts0, form[b0l], tb0);
        three(105, fs1, form[s0l], ts0);
        three(106, form[s2], form[s0l], ts0);
        four(107, ts2, ts1, form[s0l], ts0);
        four(108, ts1, form[s0l], fs0, ts0);
        four(109, fs1, form[s0l], fs0, ts0);
        three(110, fs1, fs0, fb0);
        three(111, fs0, fb0, fb1);
        three(112, fs1, fb0, fb1);
        // Likeness of what is joined.
        three(115, ts1 == ts0 ? 1 : 0, w.ending[s1] == w.ending[s0] ? 1 : 0, form[s0l]);
        three(116, ts0 == tb0 ? 1 : 0, w.ending[s0] == w.ending[b0] ? 1 : 0, form[b0l]);
        // Between.
        var commas = Math.min(3, w.commas[b0 > w.size ? w.size : b0] - w.commas[s0 > w.size ? w.size : s0]);
        var depth = w.depth[b0 > w.size ? w.size : b0] - w.depth[s0 > w.size ? w.size : s0];
        var deeper = deeper(w, s0, s1);
        three(120, commas, ts0, tb0);
        three(121, depth, ts0, tb0);
        two(124, depth * 16 + deeper, tb0);
        // Clusters.
        two(130, w.cluster[s0], w.cluster[b0]);
        two(132, w.cluster[s0], tb0);
        two(133, ts0, w.cluster[b0]);
        three(137, w.wideCluster[s0], form[b0l], w.wideCluster[b0]);
        three(139, w.wideCluster[s1], form[s0l], w.wideCluster[s0]);
        if (full) {
            four(66, ts1, ts0, tb0, tb1);
            four(67, ts2, ts1, ts0, tb0);
            four(68, ts0, tb0, tb1, tb2);
            three(78, ts0, tag[s0r], tag[s0r2]);
            three(79, ts0, tag[s0l], tag[s0l2]);
            three(80, tb0, tag[b0l], tag[b0l2]);
            three(81, ts1, tag[s1r], tag[s1r2]);
            two(82, fs0, s.label[s0r] );
            two(83, ts0, s.label[s0l] * 64 + s.label[s0r]);
            two(84, tb0, s.label[b0l]);
            two(85, fb0, s.label[b0l]);
            two(86, ts1, s.label[s1l] * 64 + s.label[s1r]);
            labels(87, ts0, s.labels[s0]);
            labels(88, fs0, s.labels[s0]);
            labels(89, tb0, s.labels[b0]);
            labels(90, ts1, s.labels[s1]);
            labels(91, fs1, s.labels[s1]);
            labels(92, Hash.spread(ts1 * 31 + ts0), s.labels[s1]);
            labels(93, Hash.spread(ts0 * 31 + tb0), s.labels[s0]);
            labels(94, Hash.spread(ts0 * 31 + tb0), s.labels[b0]);
            four(113, ts1, ts0, tb0, tag[b0l]);
            four(114, fs1, fs0, form[b0l], tb0);
            three(136, w.wideCluster[s1], w.wideCluster[s0], w.wideCluster[b0]);
            three(138, w.wideCluster[s1], form[b0l], w.wideCluster[b0]);
        }
        if (w.guide != null) {
            guided(s, s0, s1, b0);
        }
    }

    /** What another reading of the sentence says of the words at hand. */
    private void guided(State s, int s0, int s1, int b0) {
        var w = s.words;
        var top = place(w, s0, s1, b0);
        var front = b0 >= w.size ? 7 : w.guide[b0] == s0 ? 1 : w.guide[b0] == s1 ? 2 : w.guide[b0] < b0 ? 3 : 4;
        var below = s1 >= w.size ? 7 : place(w, s1, s.stack(2), b0);
        var more = s0 < w.size && w.lastGuided[s0] >= s.next ? 1 : 0;
        var moreBelow = s1 < w.size && w.lastGuided[s1] >= s.next ? 1 : 0;
        var all = top + 8 * front + 64 * more;
        var tag = w.tag;
        two(150, all, moreBelow + 2 * below);
        one(151, all);
        three(152, all, tag[s0], tag[b0]);
        three(153, all, tag[s1], tag[s0]);
        four(154, all, tag[s1], tag[s0], tag[b0]);
        three(155, all, w.form[s0], tag[b0]);
        three(156, all, tag[s0], w.form[b0]);
        three(157, all, w.form[s1], tag[s0]);
        three(158, all, w.form[s1], w.form[s.left[b0] < 0 ? w.size + 1 : s.left[b0]]);
        three(159, all, w.part[s0], w.part[b0]);
    }

    private static int place(WordNumbers w, int i, int below, int front) {
        if (i >= w.size) {
            return 7;
        }
        var head = w.guide[i];
        return head == below ? 1 : head == front ? 2 : head == w.size ? 6 : head > front ? 5 : head < i ? 3 : 4;
    }

    private void labels(int template, int a, long labels) {
        two(template, a, (int) (labels ^ labels >>> 32) * 0x27D4EB2D);
    }

    private static int distance(int from, int to) {
        var d = to - from;
        return d < 0 ? 0 : d < 5 ? d : d < 7 ? 5 : d < 11 ? 6 : 7;
    }
}

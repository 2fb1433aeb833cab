package org.peptidekg.rdf.read;

import java.util.LinkedHashMap;
import java.util.Map;

/** Things used last, so many that few are read twice and so few that a million articles do no harm. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 20_000;

    Recent() {
        super(16, .75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
    }
}

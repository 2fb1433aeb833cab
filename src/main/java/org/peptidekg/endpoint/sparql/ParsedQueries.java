package org.peptidekg.endpoint.sparql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.peptidekg.query.running.BoundedQueries;

/** The last queries, parsed and looked through. Safe for many threads. */
public final class ParsedQueries {

    private static final int QUERIES = 512;
    private static final int LONGEST = 8_192;

    /** A query, which nobody changes any more, and what was seen in it. */
    record Parsed(Query query, QueryGuard.Verdict verdict) {
    }

    private final Set<String> services;
    private final Map<String, Parsed> known = new LinkedHashMap<>(QUERIES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Parsed> eldest) {
            return size() > QUERIES;
        }
    };

    /** Queries that may call these services. */
    public ParsedQueries(Set<String> services) {
        this.services = services;
    }

    /**
     * Parses a text, or remembers it.
     *
     * @throws org.apache.jena.query.QueryException if it is no query
     * @throws org.peptidekg.query.bounds.LimitException if it is too large
     */
    Parsed get(String text) {
        synchronized (known) {
            var found = known.get(text);
            if (found != null) {
                return found;
            }
        }
        var query = BoundedQueries.parse(text, Fuseki.BaseParserSPARQL, Syntax.syntaxSPARQL_11);
        query.ensureResultVars();
        var parsed = new Parsed(query, BoundedQueries.shallow(() -> QueryGuard.look(query, services)));
        if (text.length() <= LONGEST) {
            synchronized (known) {
                known.put(text, parsed);
            }
        }
        return parsed;
    }
}

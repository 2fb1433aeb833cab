/**
 * A query as text in, its whole answer out or the limit that it reached: length, nesting and parts before it runs,
 * time, memory and the size of values while it does. Each operator, function and aggregate of a query asks one
 * {@link org.peptidekg.query.bounds.Budget}.
 */
package org.peptidekg.query.bounds;

/**
 * The functions and aggregates of a query in, the same out as ones that ask a
 * {@link org.peptidekg.query.bounds.Budget} and refuse values that are too large: {@code BoundedExpressions}.
 */
package org.peptidekg.query.functions;

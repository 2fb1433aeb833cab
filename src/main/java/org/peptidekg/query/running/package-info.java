/**
 * A query as text in, its whole answer out or the limit that it reached: each operator of what Jena runs asks the
 * {@link org.peptidekg.query.bounds.Budget} of the query.
 */
package org.peptidekg.query.running;

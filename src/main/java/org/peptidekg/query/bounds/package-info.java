/**
 * What a query may use: length, nesting and parts before it runs ({@code QueryText}), time, memory and disk while it
 * does ({@code Budget}).
 */
package org.peptidekg.query.bounds;

/**
 * Saved and other queries run on a store: a query with its arguments in, answers out. {@code saved} reads the files of
 * queries, {@code bounds < functions < running} keep to limits of time and memory, {@code answer} holds and writes what
 * came of it.
 */
package org.peptidekg.query;

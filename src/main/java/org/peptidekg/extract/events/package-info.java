/**
 * Clauses, phrases and the patterns of rules in, events out: where the words of a rule stand, and what stands in the
 * places of its subject and its object.
 */
package org.peptidekg.extract.events;

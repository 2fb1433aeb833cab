/**
 * Data files in, rules and word classes out: what a rule looks for ({@code Pattern}), what it says ({@code Effect}),
 * and the claim as it is written down at first ({@code Draft}).
 */
package org.peptidekg.extract.rules;

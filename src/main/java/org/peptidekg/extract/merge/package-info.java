/**
 * Drafts and the sentences that they were found in come in; claims with evidence and belief go out, each once with all
 * places that state it.
 */
package org.peptidekg.extract.merge;

/**
 * The words of a sentence and a draft in; which of them deny, hedge or suspend it, and what it is based on, out.
 */
package org.peptidekg.extract.cues;

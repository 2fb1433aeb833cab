/** Mechanisms in, what their page shows of them out: each way with its steps and words, and a drawing of the best. */
package org.peptidekg.endpoint.ways;

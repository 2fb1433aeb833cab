/** Claims in, ways from one thing to another out: by which steps a peptide is said to bring an effect about. */
package org.peptidekg.endpoint.mechanism;

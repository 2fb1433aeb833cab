/** Claims in, nodes and edges in the words of Biolink out; and a check of such files. */
package org.peptidekg.export.kgx;

/** Claims in, what programs for pathways and ontologies read out: INDRA, BEL, OBO Graphs. */
package org.peptidekg.export.biology;

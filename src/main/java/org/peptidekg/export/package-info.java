/** A dataset and a selection of claims in, files for other tools out: one class a format. */
package org.peptidekg.export;

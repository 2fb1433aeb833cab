/** Articles with their claims in, annotated text out: BioC and PubTator. */
package org.peptidekg.export.text;

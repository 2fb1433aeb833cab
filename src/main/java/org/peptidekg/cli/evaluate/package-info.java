/** Claims and gold tables in, scores, reliability and weights of belief out. */
package org.peptidekg.cli.evaluate;

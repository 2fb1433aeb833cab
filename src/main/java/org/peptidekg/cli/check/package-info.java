/** Stores, articles and exports in, what is wrong with them out: {@code validate} and {@code audit}. */
package org.peptidekg.cli.check;

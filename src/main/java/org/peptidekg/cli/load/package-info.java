/**
 * Files in, articles in a store out: read by many threads, written by one, with what failed told by kind.
 *
 * <pre>{@code
 * Attempt > Readings > Loader > Report
 * }</pre>
 */
package org.peptidekg.cli.load;

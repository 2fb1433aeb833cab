/**
 * Command lines in, exit codes out: one class a command, and the only place that ends the process.
 *
 * <pre>{@code
 * io < {load, evaluate, upkeep} < commands < Main
 * }</pre>
 */
package org.peptidekg.cli;

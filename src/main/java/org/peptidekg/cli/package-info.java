/** Command lines in, exit codes out: one class a command, and the only place that ends the process. */
package org.peptidekg.cli;

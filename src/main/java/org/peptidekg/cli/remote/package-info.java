/** The graphs of a store in, the same graphs in another store out, over HTTP. */
package org.peptidekg.cli.remote;

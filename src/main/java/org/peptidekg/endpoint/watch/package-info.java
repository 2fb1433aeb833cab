/** Requests and the state of the server in, metrics and lines of logs out. */
package org.peptidekg.endpoint.watch;

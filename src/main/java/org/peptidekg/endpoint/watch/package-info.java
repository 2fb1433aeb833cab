/** Requests and the state of the server in, metrics and lines of logs out; clients that ask too often are sent away. */
package org.peptidekg.endpoint.watch;

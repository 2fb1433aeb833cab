/**
 * Requests in, places for those that may run out: how many queries run at once, which have run too long, whose clients
 * have left.
 */
package org.peptidekg.endpoint.traffic;

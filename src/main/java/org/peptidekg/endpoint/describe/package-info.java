/**
 * A store and saved queries in, what the endpoint says of itself out: service description, VoID, examples; and its
 * publishing into the store.
 */
package org.peptidekg.endpoint.describe;

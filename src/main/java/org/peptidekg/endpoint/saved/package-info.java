/**
 * The name of a saved query and parameters in, its answer out: as data, as a page with a form, as OpenAPI and grlc
 * manifests.
 */
package org.peptidekg.endpoint.saved;

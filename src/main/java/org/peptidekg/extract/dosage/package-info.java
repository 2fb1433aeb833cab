/**
 * Words that tell how much, how often, by which way and for how long in; dosages, routes and half-lives out.
 */
package org.peptidekg.extract.dosage;

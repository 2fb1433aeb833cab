/**
 * A store in, all that speaks against releasing it out: {@link org.peptidekg.audit.Audit} asks every check there is,
 * {@link org.peptidekg.audit.Audit.Report} is what they found, each finding with an id that stays.
 */
package org.peptidekg.audit;

/**
 * What queries give: solutions and graphs in, detached from the store; out the forms in which people and programs have
 * them.
 */
package org.peptidekg.query.answer;

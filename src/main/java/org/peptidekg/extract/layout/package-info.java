/**
 * Lists, tables, headings and questions in, drafts of claims and the topic of a section out.
 */
package org.peptidekg.extract.layout;

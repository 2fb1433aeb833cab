/**
 * Claims in, what formats are made of out: nodes and edges with their fields, JSON, XML, CSV, folders, ZIP archives,
 * colours.
 */
package org.peptidekg.export.write;

/** A dataset and what a user chose in, the selected claims out; what an export is. */
package org.peptidekg.export.select;

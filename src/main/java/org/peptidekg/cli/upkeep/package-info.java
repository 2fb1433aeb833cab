/** What keeps a store in order: compacting, backup, restoring. Folders in, folders and files out. */
package org.peptidekg.cli.upkeep;

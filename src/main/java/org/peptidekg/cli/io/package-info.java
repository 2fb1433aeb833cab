/** The streams of a command and the files that users name in, text and whole files out; progress and notices. */
package org.peptidekg.cli.io;

package org.peptidekg.mention;

/** How a name stands for its concept. */
public enum Form {
    /** It names the concept: {@code anxiety}, {@code an anxiolytic}. */
    NOUN,
    /** It names the concept only when it stands before a noun: {@code anxiolytic effects}. */
    ADJECTIVE
}

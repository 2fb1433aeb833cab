package org.peptidekg.claim;

/** Which side of its object a claim of regulation is about. */
public enum Aspect {
    Level, Expression, Activity, Signaling, Function
}

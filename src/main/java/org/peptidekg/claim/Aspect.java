package org.peptidekg.claim;

/** Which side of its object a claim of regulation is about, or what a substance does where it binds. */
public enum Aspect {
    Level, Expression, Activity, Signaling, Function,
    /** It binds and switches on. */
    Agonist,
    /** It binds and keeps others from switching on. */
    Antagonist,
    /** It binds and keeps from working. */
    Inhibitor
}

package org.peptidekg.claim;

/** What a sentence names as the ground for its claim. */
public enum Basis {
    ClinicalStudy("clinical"), AnimalStudy("animal"), InVitroStudy("in-vitro"), UserReport("anecdotal"),
    /** Studies, research or findings of no stated kind. */
    Research("research"),
    /** The sentence names none. */
    Unstated("none");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    /** The short name used in tables. */
    public String code() {
        return code;
    }
}

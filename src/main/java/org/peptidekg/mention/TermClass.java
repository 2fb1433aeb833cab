package org.peptidekg.mention;

/** The class of a term; each is an OWL class of the same name in the ontology. */
public enum TermClass {
    /** A peptide or protein fragment given as such: Selank, BPC-157, tuftsin. */
    Peptide(Valence.NEUTRAL, true),
    /** Any other drug, supplement or small molecule given to people: diazepam, zolpidem. */
    Drug(Valence.NEUTRAL, true),
    /** A group of drugs named as one: benzodiazepines, corticosteroids, sleep aids. */
    DrugClass(Valence.NEUTRAL, true),
    Neurotransmitter(Valence.NEUTRAL, true),
    Hormone(Valence.NEUTRAL, true),
    Protein(Valence.NEUTRAL, true),
    Gene(Valence.NEUTRAL, true),
    NeurotrophicFactor(Valence.NEUTRAL, true),
    GrowthFactor(Valence.NEUTRAL, true),
    Cytokine(Valence.NEUTRAL, true),
    Enzyme(Valence.NEUTRAL, true),
    Receptor(Valence.NEUTRAL, true),
    /** Any other molecule or class of molecules: amino acid, reactive oxygen species, neurotransmitters. */
    Substance(Valence.NEUTRAL, true),
    /** A class that substances belong to: peptide, tripeptide, neurotransmitter, hormone. */
    SubstanceClass(Valence.NEUTRAL, true),
    /** A signalling system or pathway: GABAergic system, HPA axis, NF-kB pathway. */
    SignalingSystem(Valence.NEUTRAL, false),
    /** A biological process with no good or bad side: gene expression, immune response, autophagy. */
    Process(Valence.NEUTRAL, false),
    /** A quantity that may be raised or lowered: blood pressure, body weight, heart rate. */
    Parameter(Valence.NEUTRAL, false),
    /** A faculty or state that people want more of: memory, mood, sleep quality, wound healing. */
    Function(Valence.GOOD, false),
    /** A disease or disorder. */
    Condition(Valence.BAD, false),
    /** A complaint or unwanted state: fatigue, anxiety, pain, inflammation, oxidative stress. */
    Symptom(Valence.BAD, false),
    /** A harm from a treatment: injection site reaction, sedation, dependency, tolerance. */
    AdverseEffect(Valence.BAD, false),
    /** What a substance is called by its action: anxiolytic, nootropic, anti-inflammatory agent. */
    Role(Valence.NEUTRAL, false),
    Route(Valence.NEUTRAL, false),
    DosageForm(Valence.NEUTRAL, false),
    Anatomy(Valence.NEUTRAL, false),
    CellType(Valence.NEUTRAL, false),
    Organism(Valence.NEUTRAL, false),
    /** A group of people: pregnant women, older adults. */
    Population(Valence.NEUTRAL, false),
    /** A body that approves drugs: FDA, EMA. */
    Regulator(Valence.NEUTRAL, false),
    Organization(Valence.NEUTRAL, false),
    Place(Valence.NEUTRAL, false),
    /** A practice: cycling, refrigeration, exercise. */
    Practice(Valence.NEUTRAL, false),
    /** What amounts are measured in: milligram, international unit. */
    Unit(Valence.NEUTRAL, false),
    /** A kind of study or other evidence: randomized controlled trial, animal study. */
    EvidenceType(Valence.NEUTRAL, false),
    /** An unlinked noun phrase whose class is not known. */
    Unknown(Valence.NEUTRAL, false);

    /** Whether more of it is wanted, unwanted or neither. */
    public enum Valence {
        GOOD, NEUTRAL, BAD
    }

    private final Valence valence;
    private final boolean molecular;

    TermClass(Valence valence, boolean molecular) {
        this.valence = valence;
        this.molecular = molecular;
    }

    public Valence valence() {
        return valence;
    }

    /** Whether it is a substance or a group of substances. */
    public boolean molecular() {
        return molecular;
    }

    /** Whether it is one drug, a peptide or any other. */
    public boolean drug() {
        return this == Peptide || this == Drug;
    }

    /** Whether it is a drug or a class of drugs. */
    public boolean medicinal() {
        return drug() || this == DrugClass;
    }

    /** Whether it is what doses, routes and half-lives are told of: a peptide, drug or hormone. */
    public boolean dosed() {
        return drug() || this == Hormone;
    }

    /** Whether people take or are given it: a peptide, drug, hormone or class of drugs. */
    public boolean administered() {
        return dosed() || this == DrugClass;
    }
}

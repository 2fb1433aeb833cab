package org.peptidekg.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One name, and how people write it: each finder is made for its row. */
class NamesAsWrittenTest {

    private static final TermFinder FINDER = TermFinder.of(Lexicon.bundled());

    private static String found(String name, String text) {
        var finder = FINDER.with(Map.of(name, Term.unlisted(name, TermClass.Unknown)));
        return finder.find(text).stream().filter(mention -> mention.best().term().label().equals(name))
                .map(Mention::surface).collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource({"velt-being, a veltbeing b", "velt-being, a velt being b", "velt-being, a velt\u2010being b",
        "velt-being, a velt\u2013being b", "velt-being, a velt\u2212being b", "TVF-alpha, a TVFalpha b",
        "TVF-alpha, a TVF\u03B1 b", "TVF alpha, a TVF-\u03B1 b", "omega-velt, a \u03C9-velt b",
        "mu-velt, a \u00B5velt b",
        "post-velt-ending, a postvelt-ending b", "post-velt-ending, a post-veltending b",
        "post-velt-ending, a postveltending b", "antiveltic, a anti-veltic b", "very antiveltic, a very anti-veltic b",
        "VX-12, a VX12 b", "VX-12, a VX\u2081\u2082 b", "VX-89, a VX\u2088\u2089 b", "VX-40, a VX\u2074\u2070 b",
        "VX-19, a VX\u00B9\u2079 b", "VX-23, a VX\u00B2\u00B3 b", "VX-3, a VX\u0663 b",
        "veltin, a V\u00C9LTIN b", "veltin, a vel\u00ADtin b", "veltin, a vel\u200Btin b", "veltin, a vel\u200Dtin b",
        "veltin, a vel\u2060tin b", "veltin, a ve\u0301ltin b", "good veltin, a good\u00A0veltin b",
        "good veltin, a good\u2009veltin b"})
    void signsAndHyphensDoNotMatter(String name, String text) {
        assertEquals(text.substring(2, text.length() - 2), found(name, text));
    }

    @ParameterizedTest
    @CsvSource({"a-veltin, an aveltin b", "antivel, a anti-vel b", "velt-12, a velt-13 b", "velt, anti-velt effects",
        "VX+12, a VX12 b", "a-b-c-d-veltin, abcdveltin", "veltu, the veltus b", "velti, the veltis b",
        "velts, the veltss b", "velt, see /velt/page b", "aevo, an evo b", "velt being, velt \u2014 being"})
    void anotherThingIsNotFound(String name, String text) {
        assertEquals("", found(name, text));
    }

    @ParameterizedTest
    @CsvSource({"veltaging, veltageing", "haemovelt, hemovelt", "oevelta, evelta", "veltelled, velteled",
        "velfibre, velfiber", "velfibres, velfibers", "velmetre, velmeter", "velmetres, velmeters", "veltise, veltize",
        "veltises, veltizes", "veltised, veltized", "veltiser, veltizer", "veltalysed, veltalyzed",
        "veltisation, veltization", "veltelling, velteling", "veltising, veltizing", "veltalysing, veltalyzing",
        "veltumour, veltumor", "sulphavelt, sulfavelt", "veltumour, veltumors", "veltumor, veltumours"})
    void bothSpellingsAreOne(String british, String american) {
        assertEquals(american, found(british, "a " + american + " b"));
        assertEquals(british, found(american, "a " + british + " b"));
    }

    @ParameterizedTest
    @CsvSource({"veltin, veltins", "velty, velties", "veltch, veltches", "veltix, veltixes",
        "velash, velashes", "veltass, veltasses", "veltine, veltines", "veltase, veltases",
        "velt mouse, velt mice"})
    void severalAreFoundByOneAndOneBySeveral(String one, String several) {
        assertEquals(several, found(one, "the " + several + " b"));
        assertEquals(one, found(several, "the " + one + " b"));
    }

    @ParameterizedTest
    @CsvSource({"VRA, VRAs", "veltsis, veltses"})
    void whatMayBeSeveralOfAnotherThingIsFoundByOneAlone(String one, String several) {
        assertEquals(several, found(one, "the " + several + " b"));
        assertEquals("", found(several, "the " + one + " b"));
    }

    @ParameterizedTest
    @CsvSource({"Veltic Labs, veltic-labs", "IL-6, il-6", "TVF-\u03B1, tvf-alpha", "a  b, a-b", "-velt-, velt",
        "velt (old), velt-old", "Velt\u00E9, velte", "12 velt, 12-velt"})
    void aKeyHasLettersDigitsAndSingleHyphens(String label, String key) {
        assertEquals(key, Term.key(label));
    }

    @Test
    void aCompanyIsKnownByItsLastWordAndThenByItsFirst() {
        var names = CompanyFinder.names(List.of("It was made by Veltic Labs in 2001.", "Old Orla Labs and Bo Labs too.",
                "The Labs are old."), Set.of("Labs"));
        assertEquals(Map.of("Veltic Labs", "Veltic Labs", "Veltic", "Veltic Labs", "Old Orla Labs", "Old Orla Labs",
                "Bo Labs", "Bo Labs", "The Labs", "The Labs"), names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().label())));
        assertEquals(Set.of(TermClass.Organization), names.values().stream().map(Term::termClass)
                .collect(Collectors.toSet()));
    }
}

package org.peptidekg.ontology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.peptidekg.mention.Lexicon;
import org.peptidekg.mention.Term;
import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/**
 * Candidates for mappings as an SSSOM set in TSV, and back. The column {@code review} is for people: {@code accepted},
 * {@code rejected} or nothing.
 */
public final class SssomLinks {

    private static final List<String> COLUMNS = List.of("subject_id", "subject_label", "predicate_id", "object_id",
            "object_label", "object_category", "mapping_justification", "confidence", "object_source",
            "object_source_version", "license", "comment", "review");
    private static final List<String> NEEDED = List.of("subject_label", "predicate_id", "object_id");
    private static final List<String> REVIEWS = List.of("", "accepted", "rejected");
    private static final Pattern PREFIX = Pattern.compile("#\\s+([A-Za-z][\\w.-]*):\\s+(\\S+)");
    private static final String SUBJECT = "pkgterm";
    private static final String SUBJECTS = "https://w3id.org/peptidekg/term/";
    private static final String LINKS =
            "label\tcurie\tmatch\tontology_label\tbranch\trule\tsource\tversion\tlicence\tconfidence\n";

    private SssomLinks() {
    }

    /** The set, line by line. */
    public static List<String> write(List<LinkCandidates.Candidate> candidates, Map<String, String> prefixes) {
        var lines = new ArrayList<>(List.of("#mapping_set_title: Candidates for links of PeptideKG",
                "#subject_source: " + SUBJECTS.replace("term/", ""), "#extension_definitions:",
                "#  - slot_name: review", "#    property: " + SUBJECTS.replace("term/", "ontology#review"),
                "#curie_map:", "#  " + SUBJECT + ": " + SUBJECTS));
        candidates.stream().map(candidate -> candidate.entry().prefix()).distinct().sorted()
                .filter(prefixes::containsKey)
                .forEach(prefix -> lines.add("#  " + prefix + ": " + prefixes.get(prefix)));
        lines.add(String.join("\t", COLUMNS));
        for (var candidate : candidates) {
            var file = candidate.file();
            lines.add(String.join("\t", SUBJECT + ":" + candidate.term().key(), candidate.term().label(),
                    "skos:" + candidate.match(), candidate.entry().id(), clean(candidate.entry().label()),
                    String.join("|", candidate.branches()), "semapv:LexicalMatching",
                    String.format(Locale.ROOT, "%.2f", candidate.rule().confidence()), file.file(),
                    file.version().isEmpty() ? "not stated" : clean(file.version()),
                    clean(file.licence().orElse("not stated")), candidate.rule().text(), ""));
        }
        return lines;
    }

    private static String clean(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /**
     * The rows of a set that are to be taken, as files of the lexicon: those that people accepted, and those that
     * nobody has looked at from a confidence on. Links that the lexicon has already are left out.
     *
     * @param from confidence above 1: only what was accepted
     * @throws BadInputException if a row cannot be right
     */
    public static List<BundledFolder.File> read(BundledFolder.File set, Lexicon lexicon, double from) {
        var prefixes = new LinkedHashMap<String, String>();
        var rows = new StringBuilder(LINKS);
        List<String> header = List.of();
        var lines = set.content().split("\r?\n");
        for (var i = 0; i < lines.length; i++) {
            var line = lines[i];
            var prefix = PREFIX.matcher(line);
            if (prefix.matches()) {
                prefixes.put(prefix.group(1), prefix.group(2));
            } else if (header.isEmpty() && !line.startsWith("#")) {
                header = Arrays.asList(line.split("\t", -1));
                if (!header.containsAll(NEEDED)) {
                    throw new BadInputException(set.name(), i + 1, "not an SSSOM set: it needs the columns "
                            + String.join(", ", NEEDED));
                }
            } else if (!line.startsWith("#") && !line.isBlank()) {
                row(new Row(set.name(), i + 1, header, Arrays.asList(line.split("\t", -1))), lexicon, from, rows);
            }
        }
        var own = new StringBuilder("prefix\tiri\tpattern\n");
        prefixes.forEach((prefix, iri) -> {
            if (!lexicon.prefixes().containsKey(prefix) && !prefix.equals(SUBJECT)) {
                own.append(prefix).append('\t').append(iri).append("\t\\S+\n");
            }
        });
        var files = new ArrayList<BundledFolder.File>();
        if (own.indexOf("\n") < own.length() - 1) {
            files.add(new BundledFolder.File(set.name() + ", prefixes", own.toString()));
        }
        if (rows.length() > LINKS.length()) {
            files.add(new BundledFolder.File(set.name(), rows.toString()));
        }
        return files;
    }

    private record Row(String file, int line, List<String> header, List<String> cells) {

        String cell(String column) {
            var index = header.indexOf(column);
            return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
        }

        String or(String column, String otherwise) {
            return cell(column).isEmpty() ? otherwise : cell(column);
        }

        BadInputException bad(String reason) {
            return new BadInputException(file, line, reason);
        }
    }

    private static void row(Row row, Lexicon lexicon, double from, StringBuilder rows) {
        var review = row.cell("review").toLowerCase(Locale.ROOT);
        if (!REVIEWS.contains(review)) {
            throw row.bad("review is accepted, rejected or nothing, not '" + review + "'");
        }
        var accepted = review.equals("accepted");
        if (review.equals("rejected") || row.cell("predicate_modifier").equals("Not")
                || !accepted && confidence(row) < from) {
            return;
        }
        var label = row.cell("subject_label");
        var term = lexicon.byLabel(label).orElseThrow(() -> row.bad("no term has the label '" + label + "'"));
        var curie = row.cell("object_id");
        if (term.mappings().stream().anyMatch(mapping -> mapping.curie().equals(curie))) {
            return;
        }
        var match = row.cell("predicate_id").replace("skos:", "");
        if (Arrays.stream(Term.Match.values()).noneMatch(one -> one.name().equals(match))) {
            throw row.bad("not a match of SKOS: '" + row.cell("predicate_id") + "'");
        }
        rows.append(String.join("\t", label, curie, match, row.cell("object_label"), row.cell("object_category"),
                accepted ? "accepted" : "candidate", row.or("object_source", row.file()),
                row.or("object_source_version", "not stated"), row.or("license", "not stated"),
                "verified")).append('\n');
    }

    private static double confidence(Row row) {
        try {
            return row.cell("confidence").isEmpty() ? 0 : Double.parseDouble(row.cell("confidence"));
        } catch (NumberFormatException e) {
            throw row.bad("confidence is a number from 0 to 1, not '" + row.cell("confidence") + "'");
        }
    }
}

package org.peptidekg.cli.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.peptidekg.audit.Audit;
import org.peptidekg.audit.AuditFinding;
import org.peptidekg.audit.Severity;
import org.peptidekg.text.Version;

/** The report of an audit, for people and for programs. The same store gives the same bytes. */
final class AuditText {

    private AuditText() {
    }

    /** A line a finding: weight, id, graph, place and message with tabs between them. */
    static String lines(Audit.Report report, Set<String> accepted) {
        return report.findings().stream().map(found -> String.join("\t", weight(found, accepted), found.id(),
                found.finding().graph(), found.finding().focus(), found.finding().message()
                        .replaceAll("[\\t\\r\\n]+", " ")) + "\n").collect(Collectors.joining());
    }

    private static String weight(AuditFinding found, Set<String> accepted) {
        return accepted.contains(found.id()) ? "accepted" : found.severity().text();
    }

    static String json(Audit.Report report, Set<String> accepted) {
        var json = new JsonObject();
        json.put("software", "peptidekg " + Version.text());
        var checked = new JsonObject();
        checked.put("articles", report.articles());
        checked.put("quotations", report.quotations());
        checked.put("answers", report.answers());
        json.put("checked", checked);
        var counts = new JsonObject();
        for (var severity : Severity.values()) {
            counts.put(severity.text(), report.count(severity, accepted));
        }
        json.put("counts", counts);
        var findings = new JsonArray();
        report.findings().forEach(found -> {
            var one = new JsonObject();
            one.put("id", found.id());
            one.put("rule", found.finding().id());
            one.put("severity", found.severity().text());
            one.put("accepted", accepted.contains(found.id()));
            one.put("graph", found.finding().graph());
            one.put("focus", found.finding().focus());
            one.put("message", found.finding().message());
            findings.add(one);
        });
        json.put("findings", findings);
        var gone = new JsonArray();
        report.gone(accepted).forEach(gone::add);
        json.put("acceptedButGone", gone);
        return json + "\n";
    }

    /** What to tell at the end: what was looked at, how many findings of each rule, what was accepted in vain. */
    static List<String> summary(Audit.Report report, Set<String> accepted) {
        var lines = new ArrayList<String>();
        var rules = new TreeMap<String, Integer>();
        report.findings().forEach(found -> rules.merge(weight(found, accepted) + " " + found.finding().id(), 1,
                Integer::sum));
        rules.forEach((rule, number) -> lines.add(rule + ": " + number));
        report.gone(accepted).forEach(id -> lines.add("accepted, but no longer found: " + id));
        lines.add(report.articles() + " articles, " + report.quotations() + " quotations, " + report.answers()
                + " answers: " + (report.findings().isEmpty() ? "no findings"
                        : report.findings().size() + " findings"));
        return lines;
    }
}

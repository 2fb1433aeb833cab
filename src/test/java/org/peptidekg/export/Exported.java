package org.peptidekg.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

import org.apache.jena.sparql.core.DatasetGraph;
import org.peptidekg.export.select.Selection;
import org.peptidekg.rdf.Fixture;
import org.peptidekg.rdf.Iris;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredClaim;

/** What the exports make of the fixture. */
public final class Exported {

    /** Asked for again and again, so they are read once. */
    private static final List<StoredClaim> CLAIMS = new ClaimReader(Fixture.dataset()).claims().toList();

    private Exported() {
    }

    static byte[] bytes(String format, DatasetGraph dataset, Selection selection) {
        var out = new ByteArrayOutputStream();
        try {
            new Exports(Iris.standard()).named(format).orElseThrow().write(dataset, selection, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String format) {
        return bytes(format, Fixture.dataset(), Selection.ALL);
    }

    static String text(String format) {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    /** The files of a format with several. */
    static Map<String, String> files(String format) {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes(format)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static List<StoredClaim> claims() {
        return CLAIMS;
    }

    /** The claim that two articles state, at three places. */
    public static StoredClaim shared() {
        return claims().stream().filter(claim -> claim.evidence().size() == 3).findFirst().orElseThrow();
    }

    /** Rows of a table with commas, by the names of the columns. */
    static List<Map<String, String>> rows(String csv) {
        var rows = new ArrayList<List<String>>(List.of(new ArrayList<>()));
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = csv.startsWith("\uFEFF") ? 1 : 0; i < csv.length(); i++) {
            var c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                rows.get(rows.size() - 1).add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                rows.add(new ArrayList<>());
            } else {
                cell.append(c);
            }
        }
        rows.remove(rows.size() - 1);
        return named(rows);
    }

    private static List<Map<String, String>> named(List<List<String>> rows) {
        return rows.stream().skip(1).map(row -> {
            Map<String, String> named = new TreeMap<>();
            for (var i = 0; i < row.size(); i++) {
                named.put(rows.get(0).get(i), row.get(i));
            }
            return named;
        }).toList();
    }
}

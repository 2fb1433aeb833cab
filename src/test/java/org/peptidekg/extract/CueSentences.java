package org.peptidekg.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Writes the cues found in the sentences of a BioScope file. Columns: sentence, start, {@code negation} or
 * {@code speculation}, end, {@code affirmed}, cue.
 */
final class CueSentences {

    private CueSentences() {
    }

    public static void main(String[] args) throws IOException, XMLStreamException {
        var cues = Extractor.bundled().sentenceCues();
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (var in = open(Path.of(args[0]))) {
            var reader = factory.createXMLStreamReader(in, "UTF-8");
            var text = new StringBuilder();
            var number = 0;
            var id = "";
            while (reader.hasNext()) {
                var event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("sentence")) {
                    number++;
                    id = "bs-" + number + "-" + reader.getAttributeValue(null, "id");
                    text.setLength(0);
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("sentence")) {
                    for (var hit : cues.find(text.toString())) {
                        out.println(String.join("\t", id, String.valueOf(hit.start()),
                                hit.row().kind().name().toLowerCase(Locale.ROOT), String.valueOf(hit.end()),
                                "affirmed", hit.row().phrase()));
                    }
                }
            }
        }
        out.flush();
    }

    private static InputStream open(Path path) throws IOException {
        var in = Files.newInputStream(path);
        return path.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}

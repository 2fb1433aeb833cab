package org.peptidekg.export.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.peptidekg.export.write.Xml;

/** Without a document type: readers look for its file beside the collection. */
final class BiocXml implements BiocWriter {

    private final Xml xml;

    BiocXml(OutputStream out) throws IOException {
        xml = new Xml(out);
    }

    @Override
    public void start(String source, String date, String key) throws IOException {
        xml.start("collection").text("source", source).text("date", date).text("key", key);
    }

    @Override
    public void startDocument(String id, Map<String, String> infons) throws IOException {
        xml.line().start("document").text("id", id);
        infons(infons);
    }

    @Override
    public void startPassage(Map<String, String> infons, int offset, String text) throws IOException {
        xml.line().start("passage");
        infons(infons);
        xml.text("offset", Integer.toString(offset)).text("text", text);
    }

    @Override
    public void annotation(String id, Map<String, String> infons, int offset, int length, String text)
            throws IOException {
        xml.line().start("annotation", "id", id);
        infons(infons);
        xml.empty("location", "offset", offset, "length", length).text("text", text).end();
    }

    @Override
    public void endPassage() throws IOException {
        xml.end();
    }

    @Override
    public void startRelations() {
        // They simply follow the passages.
    }

    @Override
    public void relation(String id, Map<String, String> infons, Map<String, String> nodes) throws IOException {
        xml.line().start("relation", "id", id);
        infons(infons);
        for (var node : nodes.entrySet()) {
            xml.empty("node", "refid", node.getValue(), "role", node.getKey());
        }
        xml.end();
    }

    @Override
    public void endDocument() throws IOException {
        xml.end();
    }

    @Override
    public void end() throws IOException {
        xml.line().end().finish();
    }

    private void infons(Map<String, String> infons) throws IOException {
        for (var infon : infons.entrySet()) {
            xml.text("infon", infon.getValue(), "key", infon.getKey());
        }
    }
}

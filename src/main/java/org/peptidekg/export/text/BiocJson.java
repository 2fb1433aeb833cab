package org.peptidekg.export.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.peptidekg.export.write.Json;

final class BiocJson implements BiocWriter {

    private final Json json;

    BiocJson(OutputStream out) {
        json = new Json(out);
    }

    @Override
    public void start(String source, String date, String key) throws IOException {
        json.object().put("source", source).put("date", date).put("key", key).put("infons", Map.of())
                .name("documents").array();
    }

    @Override
    public void startDocument(String id, Map<String, String> infons) throws IOException {
        json.line().object().put("id", id).put("infons", infons).name("passages").array();
    }

    @Override
    public void startPassage(Map<String, String> infons, int offset, String text) throws IOException {
        json.line().object().put("infons", infons).put("offset", offset).put("text", text)
                .put("sentences", List.of()).put("relations", List.of()).name("annotations").array();
    }

    @Override
    public void annotation(String id, Map<String, String> infons, int offset, int length, String text)
            throws IOException {
        json.line().object().put("id", id).put("infons", infons).put("text", text)
                .put("locations", List.of(Map.of("offset", offset, "length", length))).endObject();
    }

    @Override
    public void endPassage() throws IOException {
        json.endArray().endObject();
    }

    @Override
    public void startRelations() throws IOException {
        json.endArray().put("annotations", List.of()).name("relations").array();
    }

    @Override
    public void relation(String id, Map<String, String> infons, Map<String, String> nodes) throws IOException {
        json.line().object().put("id", id).put("infons", infons).put("nodes", nodes.entrySet().stream()
                .map(node -> Map.of("refid", node.getValue(), "role", node.getKey())).toList()).endObject();
    }

    @Override
    public void endDocument() throws IOException {
        json.endArray().endObject();
    }

    @Override
    public void end() throws IOException {
        json.endArray().endObject().line().flush();
    }
}

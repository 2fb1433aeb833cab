package org.peptidekg.export.text;

import java.io.IOException;
import java.util.Map;

/** The parts of a BioC collection in their order, in one of its two spellings. */
interface BiocWriter {

    void start(String source, String date, String key) throws IOException;

    void startDocument(String id, Map<String, String> infons) throws IOException;

    void startPassage(Map<String, String> infons, int offset, String text) throws IOException;

    void annotation(String id, Map<String, String> infons, int offset, int length, String text) throws IOException;

    void endPassage() throws IOException;

    void startRelations() throws IOException;

    /** A relation; nodes are given as role and id. */
    void relation(String id, Map<String, String> infons, Map<String, String> nodes) throws IOException;

    void endDocument() throws IOException;

    void end() throws IOException;
}

package org.peptidekg.article.xml;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.peptidekg.article.format.InputFile;
import org.peptidekg.text.BadInputException;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Refuses XML that is broken or made to do harm: not well-formed, nested too deeply, with entities that grow without
 * end. Asks for nothing outside the file.
 */
public final class XmlCheck {

    private static final int MOST_LEVELS = 256;
    private static final String PROPERTIES = "http://www.oracle.com/xml/jaxp/properties/";

    private XmlCheck() {
    }

    /** @throws BadInputException with the line where the file is not what it should be */
    public static void check(InputFile file) {
        var content = file.content().startsWith("\uFEFF") ? file.content().substring(1) : file.content();
        // A part of a file stands without the declaration that its named characters rely on.
        var text = content.startsWith("<?") || content.contains("<!DOCTYPE") ? content
                : "<!DOCTYPE part SYSTEM \"part\">" + content;
        var place = file.path().toString();
        try {
            var factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(PROPERTIES + "entityExpansionLimit", "1000");
            parser.setProperty(PROPERTIES + "totalEntitySizeLimit", "1000000");
            // Java 24 and later refuse 200 levels by themselves; how many an article may have is counted here.
            parser.setProperty(PROPERTIES + "maxElementDepth", "0");
            parser.parse(new InputSource(new StringReader(text)), new Levels());
        } catch (SAXParseException e) {
            throw new BadInputException(place, Math.max(1, e.getLineNumber()), reason(e));
        } catch (SAXException | IOException e) {
            throw new BadInputException(place, reason(e), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(Throwable e) {
        var message = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return message.startsWith(Levels.MESSAGE) ? message
                : message.startsWith("JAXP") ? "its entities grow beyond what an article needs"
                        : "not well-formed XML: " + message;
    }

    private static final class Levels extends DefaultHandler2 {

        static final String MESSAGE = "its elements are nested";
        private int depth;
        private Locator locator;

        @Override
        public void setDocumentLocator(Locator found) {
            locator = found;
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes)
                throws SAXParseException {
            if (++depth > MOST_LEVELS) {
                throw new SAXParseException(MESSAGE + " more than " + MOST_LEVELS + " levels deep", locator);
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            depth--;
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public InputSource resolveEntity(String name, String publicId, String base, String systemId) {
            return new InputSource(new StringReader(""));
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}

package org.peptidekg.endpoint.saved;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peptidekg.endpoint.http.Addresses;
import org.peptidekg.query.saved.SavedQueries;
import org.peptidekg.rdf.Namespaces;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** {@code /grlc.yml}, by which any grlc mounts the saved queries, and {@code /openapi.json}. */
public final class ManifestServlet extends HttpServlet {

    public static final String GRLC = "/grlc.yml";
    public static final String OPENAPI = "/openapi.json";
    private static final long serialVersionUID = 1L;

    private final transient SavedQueries queries;
    private final transient Set<String> writing;

    /** @param writing the paths that this server can be written to by */
    public ManifestServlet(SavedQueries queries, Set<String> writing) {
        this.queries = queries;
        this.writing = Set.copyOf(writing);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = Addresses.root(request);
        var grlc = request.getServletPath().equals(GRLC);
        var text = grlc ? grlc(address) : OpenApi.document(queries, writing, address).toString();
        response.setContentType(grlc ? "application/yaml" : "application/json");
        response.setCharacterEncoding("utf-8");
        response.getOutputStream().write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String grlc(String address) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("title", "PeptideKG");
        manifest.put("description", "What articles on peptides state, with the words that state it.");
        manifest.put("contact", Map.of("name", "PeptideKG", "url", address));
        manifest.put("licence", Namespaces.LICENCE);
        manifest.put("queries", queries.list().stream().map(query -> {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("name", query.name());
            entry.put("url", address + "queries/" + query.name() + ".rq");
            return entry;
        }).collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new)));
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(manifest).strip();
    }
}

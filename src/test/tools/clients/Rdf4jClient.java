import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;

/** Rows that RDF4J's SPARQLRepository gets: Rdf4jClient.java ENDPOINT FILE. */
public final class Rdf4jClient {

    private Rdf4jClient() {
    }

    public static void main(String[] args) throws java.io.IOException {
        var repository = new SPARQLRepository(args[0]);
        repository.init();
        try (var connection = repository.getConnection();
                var rows = connection.prepareTupleQuery(Files.readString(Path.of(args[1]))).evaluate()) {
            System.out.println(rows.stream().count());
        } finally {
            repository.shutDown();
        }
    }
}

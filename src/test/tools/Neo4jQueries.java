import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Starts Neo4j on an imported database and runs the statements of our files, each on its own: HOME FILE.... */
public final class Neo4jQueries {

    public static void main(String[] args) throws Exception {
        var out = new PrintStream(System.out, true, "UTF-8");
        var service = new DatabaseManagementServiceBuilder(Path.of(args[0]).toAbsolutePath()).build();
        try {
            var database = service.database("neo4j");
            for (var i = 1; i < args.length; i++) {
                for (var line : Files.readAllLines(Path.of(args[i]))) {
                    if (line.isBlank() || line.startsWith("//")) {
                        out.println(line);
                        continue;
                    }
                    try (var transaction = database.beginTx()) {
                        var rows = new ArrayList<String>();
                        var result = transaction.execute(line.replaceFirst(";\\s*$", ""));
                        while (result.hasNext()) {
                            var row = result.next();
                            rows.add(String.join(" | ", result.columns().stream()
                                    .map(column -> String.valueOf(row.get(column))).toList()));
                        }
                        transaction.commit();
                        out.println("rows: " + rows.size());
                        rows.forEach(out::println);
                    }
                }
            }
        } finally {
            service.shutdown();
        }
    }
}

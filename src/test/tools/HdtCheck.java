import java.util.ArrayList;
import org.rdfhdt.hdt.hdt.HDTManager;

/** Reads HDT by the library of its makers: FILE, then what to look for: SUBJECT, OBJECT. */
public final class HdtCheck {

    public static void main(String[] args) throws Exception {
        try (var hdt = HDTManager.loadHDT(args[0], null)) {
            var all = 0;
            for (var found = hdt.search("", "", ""); found.hasNext(); found.next()) {
                all++;
            }
            var of = 0;
            for (var found = hdt.search(args[1], "", ""); found.hasNext(); found.next()) {
                of++;
            }
            var to = new ArrayList<String>();
            for (var found = hdt.search("", "", args[2]); found.hasNext();) {
                to.add(found.next().getSubject().toString());
            }
            System.out.println(all + " triples, " + of + " of the subject, object of " + to);
        }
    }
}

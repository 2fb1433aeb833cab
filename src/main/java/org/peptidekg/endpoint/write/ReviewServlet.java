package org.peptidekg.endpoint.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.peptidekg.rdf.read.ClaimReader;
import org.peptidekg.rdf.read.StoredClaim;
import org.peptidekg.rdf.read.StoredEvidence;
import org.peptidekg.review.Review;
import org.peptidekg.review.ReviewFile;
import org.peptidekg.store.GraphStore;

/** Takes what people judge of claims and their places from those who show the token; gives all of it to anybody. */
public final class ReviewServlet extends WriteServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;

    private final transient GraphStore store;
    private final transient ReviewFile file;

    public ReviewServlet(Writer writer, GraphStore store, ReviewFile file) {
        super(writer);
        this.store = store;
        this.file = file;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = file.text();
        response.setContentType("text/tab-separated-values");
        response.setCharacterEncoding("utf-8");
        response.getOutputStream().write((text.isEmpty() ? ReviewFile.header() : text)
                .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!admit(request, response)) {
            return;
        }
        var who = field(request, "who");
        var verdict = Arrays.stream(Review.Verdict.values()).filter(one -> one.name().equals(field(request,
                "verdict"))).findFirst();
        var claim = store.read(data -> field(request, "claim").matches("https?://\\S+")
                ? new ClaimReader(data).claim(field(request, "claim")) : Optional.<StoredClaim>empty());
        var evidence = field(request, "evidence");
        var place = claim.flatMap(found -> found.evidence().stream().filter(one -> one.iri().equals(evidence))
                .findFirst());
        if (who.isEmpty() || verdict.isEmpty() || claim.isEmpty() || !evidence.isEmpty() && place.isEmpty()
                || who.length() > LONGEST || field(request, "because").length() > LONGEST) {
            refuse(HttpServletResponse.SC_BAD_REQUEST, "a review needs who, verdict (right, wrong or withdrawn) and "
                    + "claim, the address of one that is in the graph; it may have evidence, the address of one of its "
                    + "places, and because; no more than " + LONGEST + " signs each", response);
            return;
        }
        file.add(new Review(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), who, claim.get().iri(), evidence,
                verdict.get(), field(request, "because"), statement(claim.get()), place.map(StoredEvidence::quote)
                        .orElse("")));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static String statement(StoredClaim claim) {
        return claim.subject().label() + " " + (claim.polarity().name().equals("Negated") ? "not " : "")
                + claim.relation().name() + " " + claim.object().label();
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}

package org.peptidekg.endpoint.mechanism;

import java.util.List;
import java.util.Optional;

import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.peptidekg.claim.Direction;

/** Ways as data: each with its steps, their signs and words, and the sign of the whole. */
public final class MechanismJson {

    private MechanismJson() {
    }

    public static JsonArray of(List<Mechanism> ways) {
        var list = new JsonArray();
        ways.forEach(way -> list.add(way(way)));
        return list;
    }

    private static JsonObject way(Mechanism way) {
        var json = new JsonObject();
        json.put("from", way.start().iri());
        json.put("to", way.end().iri());
        json.put("sign", sign(way.sign()));
        json.put("certainty", way.weakest().certainty().name());
        json.put("oneArticle", way.isOfOneArticle());
        var steps = new JsonArray();
        way.hops().forEach(hop -> steps.add(step(hop)));
        json.put("steps", steps);
        return json;
    }

    private static JsonObject step(Hop hop) {
        var json = new JsonObject();
        json.put("from", hop.from().iri());
        json.put("fromLabel", hop.from().label());
        json.put("to", hop.to().iri());
        json.put("toLabel", hop.to().label());
        json.put("kind", hop.kind().name());
        json.put("sign", sign(hop.way()));
        hop.claim().ifPresent(claim -> {
            json.put("relation", claim.relation().name());
            json.put("claim", claim.iri());
            json.put("certainty", hop.certainty().name());
            json.put("belief", JsonNumber.value(claim.belief()));
        });
        hop.place().ifPresent(place -> {
            json.put("quote", place.quote());
            json.put("article", place.article());
            json.put("start", JsonNumber.value(place.start()));
            json.put("end", JsonNumber.value(place.end()));
        });
        return json;
    }

    /** {@code +}, {@code -} or null, where no direction is said. */
    private static JsonValue sign(Optional<Direction> way) {
        return way.<JsonValue>map(direction -> new org.apache.jena.atlas.json.JsonString(direction.sign()))
                .orElse(org.apache.jena.atlas.json.JsonNull.instance);
    }
}

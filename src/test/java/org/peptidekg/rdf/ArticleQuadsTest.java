package org.peptidekg.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class ArticleQuadsTest {
    @Test
    void fits() {
        assertEquals(List.of(), Shapes.bundled().check(Fixture.dataset(), Iris.standard()));
    }
}

package org.peptidekg.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an article besides its text.
 *
 * @param title the title, never blank
 * @param date last update or publication, where stated
 * @param people those named, with their role (author, reviewer, contributor, editor)
 * @param source where the text comes from, an address or a note, where stated
 */
public record Metadata(String title, Optional<LocalDate> date, List<Person> people, Optional<String> source) {

    public record Person(String role, String name) {
    }
}

package org.peptidekg.article;
import java.util.List;
final class HtmlFormat implements Format {
    @Override
    public List<Draft> read(InputFile file) {
        return List.of();
    }
}

package org.peptidekg.article;
import java.util.List;
final class PubTatorFormat implements Format {
    @Override
    public List<Draft> read(InputFile file) {
        return List.of();
    }
}

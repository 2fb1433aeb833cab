package org.peptidekg.extract.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.peptidekg.text.BadInputException;
import org.peptidekg.text.BundledFolder;

/** The names of the rules that files hold. */
public final class RuleNames {

    private RuleNames() {
    }

    /** @throws BadInputException naming file, line and reason for the first row that cannot be right */
    public static Set<String> in(List<BundledFolder.File> files) {
        return Rules.read(files.stream().map(file -> RuleFile.parse(file.name(), file.content())).toList()).all()
                .stream().map(Rule::name).collect(Collectors.toSet());
    }
}

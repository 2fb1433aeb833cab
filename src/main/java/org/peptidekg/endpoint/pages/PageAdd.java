package org.peptidekg.endpoint.pages;

import org.peptidekg.endpoint.html.PageFrame;

/** Where articles are added in the browser. */
public final class PageAdd {

    private PageAdd() {
    }

    /** Where the server takes none. */
    public static PageFrame closed() {
        return PageFrame.of("Add articles").withBody("pages/closed.jte");
    }

    public static PageFrame page() {
        return PageFrame.of("Add articles").withModules("add").withBody("pages/add.jte");
    }
}

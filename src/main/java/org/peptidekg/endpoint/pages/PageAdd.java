package org.peptidekg.endpoint.pages;

import org.peptidekg.endpoint.html.PageFrame;

/** Where articles are added in the browser. */
public final class PageAdd {

    private PageAdd() {
    }

    /** Where the server takes none. */
    public static PageFrame closed() {
        return PageFrame.of("Add articles").withBody("""
                <h1>Add articles</h1>
                <p class="empty">This server takes no articles. Start it with <code>peptidekg serve --update
                --token-file FILE</code>, or load them on the command line with <code>peptidekg load</code>.</p>
                """);
    }

    public static PageFrame page() {
        return PageFrame.of("Add articles").withModules("add").withBody("""
                <h1>Add articles</h1>
                <form id="add" class="ask">
                <label>Files (plain text, Markdown, HTML and others that are text)
                <input type="file" name="files" multiple></label>
                <label class="wide">or a text of your own, Markdown or plain
                <textarea name="text" rows="8"></textarea></label>
                <label>and what to call it <input name="name" value="note.md"></label>
                <label>Token of this server <input name="token" type="password" autocomplete="off" required></label>
                <button>Add</button>
                </form>
                <p id="progress" role="status" aria-live="polite"></p>
                <ul id="added" class="plain"></ul>
                <p class="faint">An article of the same name is put in the place of the one that is there; one with the
                same text as another is left out. <a href="/#articles">All articles</a></p>
                <noscript><p class="note">This needs JavaScript. On the command line: <code>peptidekg load</code>.</p>
                </noscript>
                """);
    }
}

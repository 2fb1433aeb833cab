package org.peptidekg;

import java.io.PrintWriter;
import java.util.Arrays;

import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Test classes run in a process of their own, in its folder and with the data that stand first on its class path. */
final class SomeTests {

    private SomeTests() {
    }

    /** Prints what failed; ends with an error if something did, or if there was nothing to run. */
    public static void main(String[] classes) {
        var listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(Arrays.stream(classes)
                .map(DiscoverySelectors::selectClass).toList()).build(), listener);
        var summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true), 1);
        System.out.println(summary.getTestsSucceededCount() + " passed, " + summary.getTotalFailureCount() + " failed");
        if (summary.getTotalFailureCount() > 0 || summary.getTestsSucceededCount() == 0) {
            throw new IllegalStateException("the tests did not pass");
        }
    }
}

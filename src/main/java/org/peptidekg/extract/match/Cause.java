package org.peptidekg.extract.match;

import java.util.List;

import org.peptidekg.extract.parse.Argument;

/**
 * Who or what brings something about.
 *
 * @param agents what the claim is made of
 * @param means the objects of the event by which they act
 * @param owned whether the agents are named as owners of the means, so that the claim holds for them too
 */
record Cause(List<Argument> agents, List<Argument> means, boolean owned) {

    boolean isEmpty() {
        return agents.isEmpty() && means.isEmpty();
    }

    /** Whether no agent is named where the claim stands. */
    boolean isImplied() {
        return agents.stream().allMatch(a -> a.surface().isEmpty());
    }
}

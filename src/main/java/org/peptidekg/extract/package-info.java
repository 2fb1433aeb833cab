/** Documents with mentions in, claims with evidence out, by rules, cues and word classes that are data files. */
package org.peptidekg.extract;

/** Which code of a record stands for which word of the vocabulary, kept as data. */
@NullMarked
package org.ketaminecds.fhir.terminology;

import org.jspecify.annotations.NullMarked;

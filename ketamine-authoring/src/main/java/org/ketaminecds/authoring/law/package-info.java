/** What guidance must keep to, whoever the patient is, proved or shown to be broken. */
@NullMarked
package org.ketaminecds.authoring.law;

import org.jspecify.annotations.NullMarked;

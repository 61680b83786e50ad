package org.ketaminecds.fhir.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/**
 * Under which addresses, and in which state, a site publishes the guidance.
 *
 * <p>This library owns no domain, so every canonical URL, extensions included, starts with the base
 * of who embeds it. Immutable and thread-safe.
 *
 * @param base what every canonical URL starts with, such as "https://example.org/fhir"
 * @param status the state of the guidance; only the site knows whether it has approved it
 */
public record Publication(String base, PublicationStatus status) {

  private static final Pattern NO_ID_CHARACTER = Pattern.compile("[^A-Za-z0-9.-]");
  private static final int LONGEST_ID = 64;

  /**
   * Checks the base.
   *
   * @throws IllegalArgumentException if it is no absolute http or https URL, or ends with a slash
   */
  public Publication {
    if (!isBase(base)) {
      throw new IllegalArgumentException(
          "Found \"%s\" as the base of canonical URLs, wanted an absolute http or https URL without"
                  .formatted(base)
              + " query, fragment or slash at its end. Maybe \"https://example.org/fhir\".");
    }
  }

  /** The guidance as a draft under this base. */
  public static Publication draft(String base) {
    return new Publication(base, PublicationStatus.DRAFT);
  }

  private static boolean isBase(String text) {
    try {
      URI uri = new URI(text);
      String scheme = String.valueOf(uri.getScheme());
      return (scheme.equals("http") || scheme.equals("https"))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null
          && !text.endsWith("/")
          && text.indexOf('|') < 0;
    } catch (URISyntaxException noUri) {
      return false;
    }
  }

  /** The canonical URL of the plan of one guideline, without a version. */
  public String planDefinition(String guideline) {
    return base + "/PlanDefinition/" + id(guideline);
  }

  /** The canonical URL of what one recommendation asks to be done, without a version. */
  public String activityDefinition(String recommendation) {
    return base + "/ActivityDefinition/" + id(recommendation);
  }

  /** The canonical URL of the library of all guidance in use, without a version. */
  public String library() {
    return base + "/Library/" + GuidanceLibrary.ID;
  }

  /** The system of identifiers of this library's own, such as "content-hash". */
  public String identifierSystem(String name) {
    return base + "/identifier/" + name;
  }

  String definition(String extension) {
    return base + "/StructureDefinition/" + extension;
  }

  /** A name of FHIR, by which a program may know a resource. */
  static String name(String text) {
    return "Ketamine_" + text.replaceAll("[^A-Za-z0-9_]", "_");
  }

  /** An id of FHIR, which allows fewer characters than our own ids do. */
  static String id(String text) {
    String allowed = NO_ID_CHARACTER.matcher(text).replaceAll("-");
    return allowed.substring(0, Math.min(LONGEST_ID, allowed.length()));
  }
}

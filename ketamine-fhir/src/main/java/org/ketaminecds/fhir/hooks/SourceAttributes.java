package org.ketaminecds.fhir.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ketaminecds.core.guidance.Guideline;
import org.ketaminecds.core.guidance.Recommendation;

/**
 * The source attributes that 45 CFR 170.315(b)(11)(iv)(A) names for an evidence-based intervention;
 * what is not known is said to be not provided.
 */
final class SourceAttributes {

  private static final String NOT_PROVIDED = "not provided";
  private static final String USED = "used: ";
  private static final String NOT_USED = "not used";

  private SourceAttributes() {}

  static String json(Guideline guideline, List<Recommendation> recommendations) {
    List<String> lines =
        recommendations.stream()
            .filter(one -> one.guideline().equals(guideline.id()))
            .flatMap(one -> one.conditions().stream())
            .toList();
    List<String> all = new ArrayList<>(lines);
    all.addAll(guideline.scope());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("bibliographicCitation", guideline.citation());
    json.put("developer", String.join(", ", guideline.publishers()));
    json.put("fundingSource", NOT_PROVIDED);
    json.put("releaseAndRevisionDates", dates(guideline));
    json.put("race", NOT_USED);
    json.put("ethnicity", NOT_USED);
    json.put("language", NOT_USED);
    json.put("sexualOrientation", NOT_USED);
    json.put("genderIdentity", NOT_USED);
    json.put("sex", used(all, List.of("pregnancy"), "of a man, pregnancy is taken as absent"));
    json.put("dateOfBirth", used(all, List.of("age"), "for the age in years"));
    json.put("socialDeterminantsOfHealth", NOT_USED);
    json.put(
        "healthStatusAssessments",
        used(
            all,
            List.of(
                "PHQ-9",
                "GAD-7",
                "PEG",
                "AUDIT-C",
                "DAST-10",
                "RASS",
                "CADSS",
                "Aldrete",
                "pain score",
                "Oswestry"),
            "scores of scales, where the case has them"));
    try {
      return new JsonMapper().writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Found attributes that cannot be written.", impossible);
    }
  }

  private static String used(List<String> lines, List<String> words, String how) {
    Pattern whole =
        Pattern.compile(
            words.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(", ")\\b")));
    return lines.stream().anyMatch(line -> whole.matcher(line).find()) ? USED + how : NOT_USED;
  }

  private static Map<String, String> dates(Guideline guideline) {
    Map<String, String> dates = new LinkedHashMap<>();
    dates.put("released", guideline.published().toString());
    dates.put("reviewDue", guideline.reviewDue().map(date -> date.toString()).orElse(NOT_PROVIDED));
    dates.put("versionOfThisEncoding", guideline.version());
    return dates;
  }
}

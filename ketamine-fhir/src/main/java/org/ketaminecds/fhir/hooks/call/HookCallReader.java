package org.ketaminecds.fhir.hooks.call;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ketaminecds.core.problem.Problem;
import org.ketaminecds.core.problem.Problems;
import org.ketaminecds.fhir.hooks.call.HookCall.Prefetched;

/**
 * Reads a call without building a tree of it: resources are passed on as the text they came in. A
 * field that is named twice is refused, since one of the two would be lost.
 *
 * <p>Fields that are not known are skipped, and so are extensions. Thread-safe.
 */
public final class HookCallReader {

  /** No resource of FHIR nests deeper than a fraction of this. */
  private static final int DEEPEST = 200;

  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern VAST = Pattern.compile("[eE][+-]?0*[1-9]\\d{2}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

  private final JsonFactory json =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(100)
                  .maxNameLength(1000)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * Reads a call of a service for a hook.
   *
   * @throws BadCallException if it is no call of that hook
   */
  public HookCall read(String text, String wantedHook) throws BadCallException {
    Draft draft = new Draft();
    try (JsonParser parser = json.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw refused("body", "no JSON object", "the JSON object of a CDS Hooks call");
      }
      fields(parser, name -> field(parser, name, draft, text));
      if (parser.nextToken() != null) {
        throw refused("body", "text after the JSON object", "one JSON object");
      }
    } catch (JsonProcessingException malformed) {
      throw refused(
          place(Optional.ofNullable(malformed.getLocation())),
          "no readable JSON",
          "JSON that nests %s deep or less, names no field twice and has no number beyond 1E99"
              .formatted(DEEPEST));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return checked(draft, wantedHook);
  }

  /** What nests too deep is refused without its place. */
  private static String place(Optional<JsonLocation> location) {
    return location
        .map(at -> "body, line %s, column %s".formatted(at.getLineNr(), at.getColumnNr()))
        .orElse("body");
  }

  private static final class Draft {
    private Optional<String> hook = Optional.empty();
    private Optional<String> hookInstance = Optional.empty();
    private Optional<String> patientId = Optional.empty();
    private Optional<String> draftOrders = Optional.empty();
    private boolean authorized;
    private boolean named;
    private Optional<String> server = Optional.empty();
    private final List<String> selections = new ArrayList<>();
    private final Map<String, Prefetched> prefetch = new LinkedHashMap<>();
  }

  @FunctionalInterface
  private interface FieldReader {
    void read(String name) throws IOException;
  }

  /** Leaves the parser at the end of the object. */
  private static void fields(JsonParser parser, FieldReader reader) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      reader.read(name);
    }
  }

  private static void field(JsonParser parser, String name, Draft draft, String text)
      throws IOException {
    switch (name) {
      case "hook" -> draft.hook = string(parser);
      case "hookInstance" -> draft.hookInstance = string(parser);
      case "fhirServer" -> {
        draft.named = true;
        draft.server = string(parser);
      }
      case "fhirAuthorization" -> {
        draft.authorized = true;
        skip(parser);
      }
      case "context" -> inside(parser, field -> context(parser, field, draft, text));
      case "prefetch" -> inside(parser, key -> prefetched(parser, key, draft, text));
      default -> skip(parser);
    }
  }

  private static void inside(JsonParser parser, FieldReader reader) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      fields(parser, reader);
    } else {
      skip(parser);
    }
  }

  private static void context(JsonParser parser, String name, Draft draft, String text)
      throws IOException {
    switch (name) {
      case "patientId" -> draft.patientId = string(parser);
      case "draftOrders" -> draft.draftOrders = object(parser, text);
      case "selections" -> {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            string(parser).ifPresent(draft.selections::add);
          }
        } else {
          skip(parser);
        }
      }
      default -> skip(parser);
    }
  }

  private static void prefetched(JsonParser parser, String key, Draft draft, String text)
      throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      draft.prefetch.put(key, new Prefetched.Nothing());
    } else {
      Prefetched found =
          object(parser, text)
              .<Prefetched>map(Prefetched.Found::new)
              .orElseGet(Prefetched.Unfit::new);
      draft.prefetch.put(key, found);
    }
  }

  private static Optional<String> string(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return Optional.of(parser.getText());
    }
    skip(parser);
    return Optional.empty();
  }

  /** Leaves the parser at the end of a value, whatever it is. */
  private static void skip(JsonParser parser) throws IOException {
    int depth = 0;
    for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
        refuseVast(parser);
      }
      if (depth == 0) {
        return;
      }
    }
  }

  /** A few characters such as 7E999999999 would be written out, digit by digit, by the next. */
  private static void refuseVast(JsonParser parser) throws IOException {
    if (VAST.matcher(parser.getText()).find()) {
      throw new JsonParseException(parser, "a number that is too large or too small");
    }
  }

  /** The text of an object, as it was sent. */
  private static Optional<String> object(JsonParser parser, String text) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      skip(parser);
      return Optional.empty();
    }
    int start = (int) parser.currentTokenLocation().getCharOffset();
    skip(parser);
    int end = (int) parser.currentLocation().getCharOffset();
    return Optional.of(text.substring(start, end));
  }

  private static HookCall checked(Draft draft, String wantedHook) throws BadCallException {
    Problems problems = new Problems();
    if (draft.hook.filter(wantedHook::equals).isEmpty()) {
      problems.add(Problem.of("hook", "another hook or none", wantedHook));
    }
    if (draft.hookInstance.filter(id -> UUID.matcher(id).matches()).isEmpty()) {
      problems.add(Problem.of("hookInstance", "no UUID", "the UUID of this firing"));
    }
    if (draft.patientId.filter(id -> ID.matcher(id).matches()).isEmpty()) {
      problems.add(Problem.of("context.patientId", "no id", "the FHIR id of the patient"));
    }
    if (draft.authorized && !draft.named) {
      problems.add(
          Problem.of("fhirServer", "nothing, but fhirAuthorization", "the server it is for"));
    }
    if (!problems.isEmpty()) {
      throw new BadCallException(problems.list());
    }
    return new HookCall(
        wantedHook,
        draft.hookInstance.orElseThrow(),
        draft.server,
        draft.patientId.orElseThrow(),
        draft.selections,
        draft.draftOrders,
        draft.prefetch);
  }

  private static BadCallException refused(String where, String found, String wanted) {
    return new BadCallException(List.of(Problem.of(where, found, wanted)));
  }
}

package org.ketaminecds.comparison.cql;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ketaminecds.comparison.Datum;
import org.ketaminecds.comparison.Sample;
import org.opencds.cqf.cql.engine.runtime.Decimal;
import org.opencds.cqf.cql.engine.runtime.Value;

/**
 * What is known of a sample as parameters of the library. What is not known is given as null: an
 * engine that is kept would take what is left out from the case before.
 */
final class Parameters {

  private static final Set<Datum> WHOLE_NUMBERS =
      EnumSet.of(Datum.AGE, Datum.INFUSION_DAYS, Datum.PLANNED_COURSES);

  private Parameters() {}

  static Map<String, @Nullable Value> of(Sample sample) {
    Map<String, @Nullable Value> parameters = new HashMap<>();
    for (Datum datum : Datum.values()) {
      Object known = sample.known().get(datum);
      parameters.put(name(datum), known == null ? null : value(datum, known));
    }
    return parameters;
  }

  private static String name(Datum datum) {
    String label = datum.label();
    return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private static Value value(Datum datum, Object value) {
    return switch (datum.kind()) {
      case FINDING -> new org.opencds.cqf.cql.engine.runtime.Boolean((Boolean) value);
      case FIGURE ->
          WHOLE_NUMBERS.contains(datum)
              ? new org.opencds.cqf.cql.engine.runtime.Integer(((BigDecimal) value).intValueExact())
              : new Decimal((BigDecimal) value);
      case CHOICE -> new org.opencds.cqf.cql.engine.runtime.String((String) value);
    };
  }
}

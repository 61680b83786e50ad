package org.ketaminecds.core.quantity;

import java.util.Optional;

/** A text that is not the quantity that was wanted; nothing is converted by guess. */
public final class QuantityFormatException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String found;
  private final String wanted;
  private final String maybe;

  QuantityFormatException(String found, String wanted, Optional<String> maybe) {
    super(
        "Found \"%s\", wanted %s.%s"
            .formatted(found, wanted, maybe.map(text -> " Maybe " + text + ".").orElse("")));
    this.found = found;
    this.wanted = wanted;
    this.maybe = maybe.orElse("");
  }

  /** The text that was read. */
  public String found() {
    return found;
  }

  /** What should have stood there. */
  public String wanted() {
    return wanted;
  }

  /** What may have been meant. */
  public Optional<String> maybe() {
    return maybe.isEmpty() ? Optional.empty() : Optional.of(maybe);
  }
}

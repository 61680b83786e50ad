package org.ketaminecds.fhir.hooks.http;

import java.io.IOException;

/** There is no room for the body of a request now, since others are being answered. */
public final class NoRoomException extends IOException {

  private static final long serialVersionUID = 1L;

  /** A body for which there is no room. */
  public NoRoomException() {
    super("Found no room for another body, wanted others to be answered first.");
  }
}
